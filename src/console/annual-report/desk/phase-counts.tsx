/** How many reports stand where; each count narrows the list to its own. */
import type { FilingListJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { FILING_PHASE_NAMES } from '../../../contract/annual-report-filing/filing-words.ts'
import type { DeskFilter, DeskPhase } from './desk-filter.ts'

/** As they follow on each other. */
const ORDER: readonly DeskPhase[] = [
  'unopened',
  'drafting',
  'returned',
  'submitted',
  'accepted',
  'signed',
  'published',
]
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
      className={late === 0 ? 'count' : 'count count-late'}
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
        {FILING_PHASE_NAMES[phase]}
      </button>
    ))}
  </fieldset>
)
