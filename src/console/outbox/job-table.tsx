import type { JobJson } from '../../contract/outbox/outbox-json.ts'
import { momentText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { type Column, Table } from '../parts/table.tsx'

const timeOf = (moment: string | null) =>
  moment === null ? '' : <span className="nowrap">{momentText(moment)}</span>

const COLUMNS: readonly Column<JobJson>[] = [
  { key: 'title', head: '任务', isRowHead: true, cell: ({ title }) => title },
  { key: 'started', head: '最近开始', cell: ({ startedAt }) => timeOf(startedAt) },
  { key: 'finished', head: '最近完成', cell: ({ finishedAt }) => timeOf(finishedAt) },
  {
    key: 'state',
    head: '结果',
    cell: ({ problem, failures }) =>
      problem === '' ? (
        <span className="badge badge-green">正常</span>
      ) : (
        <>
          <span className="badge badge-red">失败{failures}次</span>
          <span className="cell-note">{problem}</span>
        </>
      ),
  },
]

export const JobTable = ({ jobs }: { readonly jobs: readonly JobJson[] }) =>
  jobs.length === 0 ? (
    <EmptyState title="还没有任务运行过。" />
  ) : (
    <Table caption="任务的运行情况" captionHidden columns={COLUMNS} rows={jobs} rowKey={({ name }) => name} />
  )
