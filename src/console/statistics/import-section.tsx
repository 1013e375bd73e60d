/** A year from the office's own table: tried first, then written whole. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StatisticImportJson, StatisticYearJson } from '../../contract/statistics/statistics-json.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button, type OffReason } from '../parts/button.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { importTable } from './statistics-api.ts'

type Row = StatisticImportJson['rows'][number]

const columnsOf = ({ metrics }: StatisticYearJson): readonly Column<Row>[] => [
  { key: 'row', head: '行', isFigure: true, cell: ({ row }) => row },
  { key: 'month', head: '月份', isRowHead: true, cell: ({ month }) => month },
  ...metrics.map(
    ({ metric, name }): Column<Row> => ({
      key: metric,
      head: name,
      isFigure: true,
      cell: ({ figures }) => figures[metric] ?? '',
    }),
  ),
  {
    key: 'outcome',
    head: '结果',
    cell: ({ problem, changes }) =>
      problem === '' ? changes === 0 ? '没有变化' : `${changes}项变化` : <strong>{problem}</strong>,
  },
]

const offReason = (tried: StatisticImportJson | undefined): OffReason | null => {
  if (tried === undefined) return { text: '请先试读' }
  if (tried.problems > 0) return { text: `有${tried.problems}行不能导入，请改正后重新选择文件` }
  return tried.changes === 0 ? { text: '与现有数据相同' } : null
}

export const ImportSection = ({ year }: { readonly year: StatisticYearJson }) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [files, setFiles] = useState<readonly File[]>([])
  const [file] = files
  const send = (isTrial: boolean) => async () => {
    if (file === undefined) throw new Error('no file is chosen')
    return importTable(year.organ.id, year.year, file, isTrial)
  }
  const trial = useMutation({ mutationFn: send(true) })
  const writing = useMutation({
    mutationFn: send(false),
    onSuccess: ({ changes, isDone }) => {
      if (!isDone) return
      announce.done(`已经导入，${changes}项变化`)
      setFiles([])
      trial.reset()
      return client.invalidateQueries({ queryKey: ['statistics'] })
    },
  })
  return (
    <Section title="从表格导入">
      <div className="form">
        <FileDrop
          label="XLSX 或者 CSV 文件"
          hint="表头应有“月份”和许可、处罚、强制、收费中的至少一项；可以用上面下载的表格填写"
          accept=".xlsx,.csv,.txt"
          isMultiple={false}
          files={files}
          onChange={(chosen) => {
            setFiles(chosen)
            trial.reset()
            writing.reset()
          }}
        />
        <ProblemBox error={trial.error ?? writing.error} />
        <div className="actions">
          <Button
            busy={trial.isPending}
            off={file === undefined ? { text: '请选择文件' } : null}
            onPress={() => trial.mutate()}
          >
            试读
          </Button>
          {file !== undefined && (
            <Button
              kind="primary"
              busy={writing.isPending}
              off={offReason(trial.data)}
              onPress={() => writing.mutate()}
            >
              导入
            </Button>
          )}
        </div>
        {trial.data !== undefined && (
          <Table
            caption="试读结果"
            columns={columnsOf(year)}
            rows={trial.data.rows}
            rowKey={({ row }) => row}
          />
        )}
      </div>
    </Section>
  )
}
