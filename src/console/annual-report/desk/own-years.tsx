/** The years of one organ. */
import { useQueries } from '@tanstack/react-query'
import type { MeOrgan } from '../../../contract/staff/me.ts'
import { useToday } from '../../api/calendar.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Section } from '../../parts/page.tsx'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { Table } from '../../parts/table.tsx'
import { ownYearQuery } from '../filing-api.ts'
import { YEAR_COLUMNS } from './filing-columns.tsx'
import { reportYears } from './report-year.ts'

export const OwnYears = ({ organ }: { readonly organ: MeOrgan }) => {
  const years = reportYears(useToday())
  const lists = useQueries({
    queries: years.map((year) => ownYearQuery({ organ: organ.id, year })),
  })
  const wrong = lists.find(({ isError }) => isError)
  const items = lists.flatMap(({ data }) => data?.items ?? [])
  if (lists.some(({ isPending }) => isPending)) {
    return (
      <p className="waiting" role="status">
        正在读取……
      </p>
    )
  }
  return (
    <Section title={`${organ.name}的年度报告`}>
      {wrong !== undefined && <ProblemBox error={wrong.error} />}
      {items.length === 0 ? (
        <EmptyState title="本机关没有编制年度报告的任务。" />
      ) : (
        <Table
          caption="各年度报告的阶段和期限，新的在前"
          captionHidden
          columns={YEAR_COLUMNS}
          rows={items}
          rowKey={({ year }) => year}
        />
      )}
    </Section>
  )
}
