/** How many reports stand where; each count narrows the list to its own. */
import type { FilingListJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { DESK_PHASES, DeskFilter, DeskPhase } from './desk-filter.ts'

const PHASE_WORDS: Readonly<Record<DeskPhase, string>> = {
  unopened: '未打开',
  drafting: '起草中',
  returned: '已退回',
  submitted: '待审核',
  accepted: '待签发',
  signed: '待公布',
  published: '已公布',
}

/** As they follow on each other. */
const ORDER = [
  'unopened',
  'drafting',
  'returned',
  'submitted',
  'accepted',
  'signed',
  'published',
] as const satisfies readonly (typeof DESK_PHASES)[number][]

interface PhaseCountsProps {
  readonly list: FilingListJson
  readonly filter: DeskFilter
  readonly narrow: (part: Partial<DeskFilter>) => void
}

export const PhaseCounts = ({ list: { counts, late }, filter, narrow }: PhaseCountsProps) => (
  <fieldset className="counts">
    <legend className="spoken">按阶段筛选</legend>
    <button
      type="button"
      className="count count-late"
      aria-pressed={filter.late}
      onClick={() => narrow({ late: !filter.late, phase: null })}
    >
      <strong>{late}</strong>逾期
    </button>
    {ORDER.map((phase) => (
      <button
        key={phase}
        type="button"
        className="count"
        aria-pressed={filter.phase === phase}
        onClick={() => narrow({ phase: filter.phase === phase ? null : phase, late: false })}
      >
        <strong>{counts[phase]}</strong>
        {PHASE_WORDS[phase]}
      </button>
    ))}
  </fieldset>
)
