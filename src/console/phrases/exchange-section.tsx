import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { Table } from '../parts/table.tsx'
import { exportAddress, importPhrases, phrasesKey } from './phrase-api.ts'

const Outcome = ({ outcome }: { readonly outcome: Awaited<ReturnType<typeof importPhrases>> }) => {
  if (outcome.problems.length === 0)
    return (
      <p className="notice notice-green">
        已经导入：新增{outcome.added}条，更新{outcome.replaced}条。
      </p>
    )
  return (
    <>
      <p className="notice notice-amber">有些行不能导入，整个表格都没有导入。请改正后重新选择文件。</p>
      <Table
        caption="不能导入的行"
        columns={[
          { key: 'row', head: '行', isFigure: true, cell: ({ row }) => row },
          { key: 'message', head: '原因', isRowHead: true, cell: ({ message }) => message },
        ]}
        rows={outcome.problems}
        rowKey={({ row }) => row}
      />
    </>
  )
}

/** The whole list as a table: taken in all or nothing. */
export const ExchangeSection = ({ organ }: { readonly organ: number }) => {
  const client = useQueryClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const [file] = files
  const taking = useMutation({
    mutationFn: async () => {
      if (file === undefined) throw new Error('no file is chosen')
      return importPhrases(organ, file)
    },
    onSuccess: () => {
      setFiles([])
      return client.invalidateQueries({ queryKey: phrasesKey(organ) })
    },
  })
  return (
    <Section title="导入和导出">
      <div className="form">
        <div className="actions">
          <a className="button" href={exportAddress(organ, 'xlsx')} download>
            导出 XLSX
          </a>
          <a className="button" href={exportAddress(organ, 'csv')} download>
            导出 CSV
          </a>
        </div>
        <FileDrop
          label="XLSX 或者 CSV 文件"
          hint="表头：类型、正确写法、错误写法，可以另有职务、说明、起始日期、截止日期；可以先导出再填写。相同的条目会更新"
          accept=".xlsx,.csv"
          isMultiple={false}
          files={files}
          onChange={(chosen) => {
            setFiles(chosen)
            taking.reset()
          }}
        />
        <ProblemBox error={taking.error} />
        <div className="actions">
          <Button
            busy={taking.isPending}
            off={file === undefined ? { text: '请选择文件。' } : null}
            onPress={() => taking.mutate()}
          >
            导入
          </Button>
        </div>
        {taking.data !== undefined && <Outcome outcome={taking.data} />}
      </div>
    </Section>
  )
}
