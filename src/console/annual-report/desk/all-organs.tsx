/** For the supervising office: every organ's report of a year, who is late, and chasing. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FilingItemJson, FilingListJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { MeOrgan } from '../../../contract/staff/me.ts'
import { scopeOf } from '../../../law/annual-report/compile/reporting-organs.ts'
import { DASHBOARD, rollUpAddress } from '../../addresses.ts'
import { useToday } from '../../api/calendar.ts'
import { useMay } from '../../api/session.ts'
import { Awaited } from '../../parts/awaited.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { SelectField } from '../../parts/field.tsx'
import { Section } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { filingListQuery } from '../filing-api.ts'
import { ChaseDialog } from './chase-dialog.tsx'
import { type DeskFilter, useDeskFilter } from './desk-filter.ts'
import { isDone, ORGAN_COLUMNS, pickColumn } from './filing-columns.tsx'
import { PhaseCounts } from './phase-counts.tsx'
import { reportYears, usualYear } from './report-year.ts'

interface ChaseActionsProps {
  /** How many are late, those that are not shown yet among them. */
  readonly lateInAll: number
  readonly items: readonly FilingItemJson[]
  /** How many of those shown are chosen. */
  readonly chosen: number
  readonly onPick: (organs: readonly number[]) => void
  readonly onChase: () => void
}

const ChaseActions = ({ items, lateInAll, chosen, onPick, onChase }: ChaseActionsProps) => {
  const late = items.filter((item) => item.isLate && !isDone(item))
  const unseen = lateInAll - late.length
  return (
    <div className="actions">
      <Button
        off={late.length === 0 ? { text: unseen > 0 ? '没有显示逾期的机关。' : '没有逾期的机关。' } : null}
        onPress={() => onPick(late.map(({ organ }) => organ.id))}
      >
        选中逾期的
      </Button>
      <Button kind="primary" off={chosen === 0 ? { text: '先选中要催报的机关。' } : null} onPress={onChase}>
        催报
      </Button>
      {late.length > 0 && unseen > 0 && <p className="soft">另有{unseen}个逾期的机关没有显示。</p>}
    </div>
  )
}

interface OrganListProps {
  readonly list: FilingListJson
  readonly items: readonly FilingItemJson[]
  readonly more: { readonly onMore: () => void; readonly busy: boolean } | null
}

const OrganList = ({ list: { year, late }, items, more }: OrganListProps) => {
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const [isChasing, setChasing] = useState(false)
  const mayChase = useMay('annualReport.chase')
  const chosen = items.filter(({ organ }) => picked.has(organ.id))
  const pick = (organs: readonly number[]) => setPicked(new Set(organs))
  const toggle = (organ: number) =>
    pick(picked.has(organ) ? [...picked].filter((each) => each !== organ) : [...picked, organ])
  return (
    <Section
      title={`${year}年度各机关的报告`}
      actions={
        mayChase && (
          <ChaseActions
            items={items}
            lateInAll={late}
            chosen={chosen.length}
            onPick={pick}
            onChase={() => setChasing(true)}
          />
        )
      }
    >
      {items.length === 0 ? (
        <EmptyState title="没有符合条件的机关。" />
      ) : (
        <Table
          caption={`${year}年度各机关的阶段和期限`}
          captionHidden
          columns={mayChase ? [pickColumn(picked, toggle), ...ORGAN_COLUMNS] : ORGAN_COLUMNS}
          rows={items}
          rowKey={({ organ }) => organ.id}
          more={more}
        />
      )}
      {isChasing && (
        <ChaseDialog year={year} chosen={chosen} onClose={() => setChasing(false)} onSent={() => pick([])} />
      )}
    </Section>
  )
}

const useYearList = (organ: number, year: number, { phase, late }: DeskFilter) =>
  useInfiniteQuery(filingListQuery({ year, organ, below: 1, phase, late: late ? 1 : null }))

export const AllOrgans = ({ organ }: { readonly organ: MeOrgan }) => {
  const today = useToday()
  const { filter, narrow } = useDeskFilter()
  const year = filter.year ?? usualYear(today)
  const query = useYearList(organ.id, year, filter)
  const more = query.hasNextPage
    ? { onMore: () => query.fetchNextPage(), busy: query.isFetchingNextPage }
    : null
  return (
    <>
      <div className="inline-form desk-year">
        <SelectField
          label="年度"
          value={String(year)}
          choices={reportYears(today).map((each) => ({ value: String(each), label: `${each}年` }))}
          onChange={(value) => narrow({ year: Number(value) })}
        />
        <p className="desk-links">
          {scopeOf(organ) === 'area' && <Link href={rollUpAddress(organ.id, year)}>汇总情况</Link>}
          <Link href={`${DASHBOARD}?organ=${organ.id}&year=${year}`}>看图表</Link>
        </p>
      </div>
      <Awaited query={query}>
        {({ pages }) =>
          pages[0] !== undefined && (
            <>
              <PhaseCounts list={pages[0]} filter={filter} narrow={narrow} />
              <OrganList key={year} list={pages[0]} items={pages.flatMap(({ items }) => items)} more={more} />
            </>
          )
        }
      </Awaited>
    </>
  )
}
