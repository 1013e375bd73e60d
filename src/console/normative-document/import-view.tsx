/** Documents from before this system, by the table: shown row by row first, taken in whole or not at all. */
import { useState } from 'react'
import type { ImportJson, ImportRowJson } from '../../contract/normative-document/register-json.ts'
import { useMay } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { importFormAddress, importTable } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'

const COLUMNS: readonly Column<ImportRowJson>[] = [
  { key: 'row', head: '行', isFigure: true, cell: ({ row }) => row },
  { key: 'number', head: '文号', cell: ({ documentNumber }) => documentNumber },
  { key: 'title', head: '名称', cell: ({ title }) => title },
  {
    key: 'problems',
    head: '结果',
    cell: ({ problems }) =>
      problems.length === 0 ? (
        <span className="badge badge-green">可以导入</span>
      ) : (
        <ul className="import-problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ),
  },
]

const Outcome = ({ outcome }: { readonly outcome: ImportJson }) => {
  const wrongFirst = [...outcome.rows].sort((a, b) => b.problems.length - a.problems.length)
  return (
    <>
      <p>
        共{outcome.rows.length}件：{outcome.accepted}件可以导入，{outcome.refused}件有问题。
        {outcome.refused > 0 && '有问题的改好以后，请重新选择文件；在此之前一件也不会导入。'}
      </p>
      <Table
        caption="逐行检查的结果"
        captionHidden
        columns={COLUMNS}
        rows={wrongFirst}
        rowKey={({ row }) => row}
      />
    </>
  )
}

export const ImportView = ({ organId }: { readonly organId: number }) => {
  const [files, setFiles] = useState<readonly File[]>([])
  const [outcome, setOutcome] = useState<ImportJson | null>(null)
  const mayWrite = useMay('register.write', organId)
  const [file] = files
  const send = useRegisterAct(
    async (mode: 'preview' | 'save') => {
      if (file === undefined) throw new Error('no table is chosen')
      const answer = await importTable(organId, mode, file)
      setOutcome(answer)
      return answer
    },
    ({ isSaved, accepted, refused }) =>
      isSaved
        ? `已导入${accepted}件，等待另一人确认。`
        : `检查完毕：${accepted}件可以导入，${refused}件有问题。`,
  )
  if (!mayWrite) return <EmptyState title="您的角色只能查看登记簿，不能导入。" />
  const isReady = outcome !== null && outcome.refused === 0 && !outcome.isSaved
  return (
    <Section
      title="批量导入"
      actions={
        <a className="button" href={importFormAddress(organId)} download>
          下载空表
        </a>
      }
    >
      <p className="soft">
        用于登记本系统启用以前的规章和规范性文件。先逐行检查，全部无误才导入；导入后由另一人确认，再计数和公开。
      </p>
      <FileDrop
        label="选择表格（XLSX 或者 CSV）"
        hint="第一行是表头，至少有文号、名称、成文日期"
        accept=".xlsx,.csv"
        isMultiple={false}
        files={files}
        onChange={(chosen) => {
          setFiles(chosen)
          setOutcome(null)
        }}
      />
      <ProblemBox error={send.error} />
      <div className="actions">
        <Button
          kind={isReady ? 'plain' : 'primary'}
          busy={send.isPending}
          off={file === undefined ? { text: '请先选择表格' } : null}
          onPress={() => send.mutate('preview')}
        >
          检查
        </Button>
        <Button
          kind={isReady ? 'primary' : 'plain'}
          busy={send.isPending}
          off={isReady ? null : { text: outcome?.isSaved ? '已经导入' : '全部检查无误以后才能导入' }}
          onPress={() => send.mutate('save')}
        >
          导入
        </Button>
      </div>
      {outcome !== null && <Outcome outcome={outcome} />}
    </Section>
  )
}
