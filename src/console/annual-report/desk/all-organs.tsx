/** For the supervising office: every organ's report of a year, who is late, and chasing. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FilingItemJson, FilingListJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { MeOrgan } from '../../../contract/staff/me.ts'
import { useToday } from '../../api/calendar.ts'
import { Awaited } from '../../parts/awaited.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { SelectField } from '../../parts/field.tsx'
import { Section } from '../../parts/page.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { filingListQuery } from '../filing-api.ts'
import { ChaseDialog } from './chase-dialog.tsx'
import { type DeskFilter, useDeskFilter } from './desk-filter.ts'
import { ORGAN_COLUMNS } from './filing-columns.tsx'
import { PhaseCounts } from './phase-counts.tsx'
import { reportYears, usualYear } from './report-year.ts'

/** Only who has not published can be chased. */
const isChaseable = ({ phase }: FilingItemJson): boolean => phase !== 'published'

interface OrganListProps {
  readonly list: FilingListJson
  readonly picked: ReadonlySet<number>
  readonly onPick: (organ: number) => void
}

const OrganList = ({ list, picked, onPick }: OrganListProps) => {
  const picker: Column<FilingItemJson> = {
    key: 'pick',
    head: <span className="spoken">选中催报</span>,
    cell: (item) =>
      isChaseable(item) && (
        <input
          type="checkbox"
          aria-label={`选中${item.organ.name}`}
          checked={picked.has(item.organ.id)}
          onChange={() => onPick(item.organ.id)}
        />
      ),
  }
  return (
    <Table
      caption={`${list.year}年度各机关的阶段和期限`}
      captionHidden
      columns={[picker, ...ORGAN_COLUMNS]}
      rows={list.items}
      rowKey={({ organ }) => organ.id}
    />
  )
}

interface YearListProps {
  readonly list: FilingListJson
  readonly filter: DeskFilter
  readonly narrow: (part: Partial<DeskFilter>) => void
}

const YearList = ({ list, filter, narrow }: YearListProps) => {
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const [isChasing, setChasing] = useState(false)
  const toggle = (organ: number) => {
    const next = new Set(picked)
    if (!next.delete(organ)) next.add(organ)
    setPicked(next)
  }
  const late = list.items.filter((item) => item.isLate && isChaseable(item))
  const chosen = list.items.filter(({ organ }) => picked.has(organ.id))
  const actions = (
    <div className="actions">
      <Button
        off={late.length === 0 ? { text: '没有逾期的机关。' } : null}
        onPress={() => setPicked(new Set(late.map(({ organ }) => organ.id)))}
      >
        选中逾期的
      </Button>
      <Button
        kind="primary"
        off={chosen.length === 0 ? { text: '先选中要催报的机关。' } : null}
        onPress={() => setChasing(true)}
      >
        催报
      </Button>
    </div>
  )
  return (
    <>
      <PhaseCounts list={list} filter={filter} narrow={narrow} />
      <Section title={`${list.year}年度各机关的报告`} actions={actions}>
        {list.items.length === 0 ? (
          <EmptyState title="没有符合条件的机关。" />
        ) : (
          <OrganList list={list} picked={picked} onPick={toggle} />
        )}
      </Section>
      {isChasing && (
        <ChaseDialog
          year={list.year}
          chosen={chosen}
          onClose={() => setChasing(false)}
          onSent={() => setPicked(new Set())}
        />
      )}
    </>
  )
}

export const AllOrgans = ({ organ }: { readonly organ: MeOrgan }) => {
  const today = useToday()
  const { filter, narrow } = useDeskFilter()
  const year = filter.year ?? usualYear(today)
  const { phase, late } = filter
  const query = useQuery(filingListQuery({ year, organ: organ.id, below: 1, phase, late: late ? 1 : null }))
  return (
    <>
      <div className="inline-form desk-year">
        <SelectField
          label="年度"
          value={String(year)}
          choices={reportYears(today).map((each) => ({ value: String(each), label: `${each}年` }))}
          onChange={(value) => narrow({ year: Number(value) })}
        />
      </div>
      <Awaited query={query}>
        {(list) => <YearList key={year} list={list} filter={filter} narrow={narrow} />}
      </Awaited>
    </>
  )
}
