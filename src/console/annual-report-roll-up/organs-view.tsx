/** The board of organs: where each report stands, which figures count, and how they compare. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { RollUpJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import { ROLL_UP_STATE_NAMES } from '../../contract/annual-report-filing/roll-up-words.ts'
import { ROLL_UP_STATES, type RollUpState } from '../../law/annual-report/roll-up/roll-up-state.ts'
import { Awaited } from '../parts/awaited.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { Table } from '../parts/table.tsx'
import { organColumns } from './organ-columns.tsx'
import { type Only, type RollUpFilter, rollUpPlace } from './roll-up-address.ts'
import { rollUpOrgansQuery } from './roll-up-api.ts'

const ONLY_WORDS: Readonly<Record<Only, string>> = {
  late: '逾期',
  nil: '零报告',
  provisional: '暂计',
  unusual: '变动较大',
  double: '重复报送',
}

const countOf = (rollUp: RollUpJson, only: Only): number =>
  only === 'double' ? rollUp.doubles : rollUp[only]

interface CountProps {
  readonly count: number
  readonly label: string
  readonly isPressed: boolean
  readonly onPress: () => void
  readonly isLate?: boolean
}

const Count = ({ count, label, isPressed, onPress, isLate = false }: CountProps) => (
  <button
    type="button"
    className={isLate ? 'count count-late' : 'count'}
    aria-pressed={isPressed}
    onClick={onPress}
  >
    <strong>{count}</strong>
    {label}
  </button>
)

const Counts = ({ rollUp, filter }: { readonly rollUp: RollUpJson; readonly filter: RollUpFilter }) => {
  const [, go] = useLocation()
  const of = { organ: rollUp.organ.id, year: rollUp.year }
  const narrow = (part: Partial<RollUpFilter>) => go(rollUpPlace(of, { state: null, only: null, ...part }))
  const byState = (state: RollUpState) => (
    <Count
      key={state}
      count={rollUp.counts[state]}
      label={ROLL_UP_STATE_NAMES[state]}
      isPressed={filter.state === state}
      onPress={() => narrow({ state: filter.state === state ? null : state })}
    />
  )
  return (
    <fieldset className="counts">
      <legend className="spoken">按报送情况筛选</legend>
      {(Object.keys(ONLY_WORDS) as Only[]).map((only) => (
        <Count
          key={only}
          count={countOf(rollUp, only)}
          label={ONLY_WORDS[only]}
          isPressed={filter.only === only}
          onPress={() => narrow({ only: filter.only === only ? null : only })}
          isLate={only === 'late'}
        />
      ))}
      {ROLL_UP_STATES.filter((state) => rollUp.counts[state] > 0 || filter.state === state).map(byState)}
    </fieldset>
  )
}

const Organs = ({ rollUp, filter }: { readonly rollUp: RollUpJson; readonly filter: RollUpFilter }) => {
  const of = { organ: rollUp.organ.id, year: rollUp.year }
  const list = useInfiniteQuery(rollUpOrgansQuery(of, filter))
  return (
    <Awaited query={list}>
      {({ pages }) => {
        const organs = pages.flatMap((page) => page.organs)
        if (organs.length === 0) return <EmptyState title="没有符合条件的机关。" />
        return (
          <Table
            caption={`${rollUp.year}年度各机关报告的汇总情况`}
            captionHidden
            columns={organColumns(rollUp.measures, rollUp.year)}
            rows={organs}
            rowKey={({ organ }) => organ.id}
            more={
              list.hasNextPage ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage } : null
            }
          />
        )
      }}
    </Awaited>
  )
}

const Included = ({ rollUp: { included, year } }: { readonly rollUp: RollUpJson }) => (
  <Section title="不单独报送、数据计入其他机关报告的">
    <ul className="included">
      {included.map(({ organ, reporter, endedOn }) => (
        <li key={organ.id}>
          {organ.name}：{endedOn === null ? '没有单独报告的义务' : `${dayText(endedOn)}撤销`}
          ，数据计入<Link href={`/annual-reports/${reporter.id}/${year}`}>{reporter.name}</Link>的报告
        </li>
      ))}
    </ul>
  </Section>
)

export const OrgansView = ({
  rollUp,
  filter,
}: {
  readonly rollUp: RollUpJson
  readonly filter: RollUpFilter
}) => (
  <>
    <Counts rollUp={rollUp} filter={filter} />
    <Section title="各机关的报告">
      <p className="soft">
        占比是占汇总数的比例；比上年增加一倍以上或者减少一半以上、且相差10以上的，标为变动较大。
      </p>
      <div className="roll-up-board">
        <Organs rollUp={rollUp} filter={filter} />
      </div>
    </Section>
    {rollUp.included.length > 0 && <Included rollUp={rollUp} />}
  </>
)
