/** How many manuscripts wait for whom and stand where; each is a filter. */
import type { ManuscriptCountsJson } from '../../../contract/disclosure/manuscript-json.ts'
import { MANUSCRIPT_PHASES } from '../../../contract/disclosure/manuscript-json.ts'
import { MANUSCRIPT_PHASE_NAMES } from '../../../contract/disclosure/manuscript-words.ts'
import type { Lamp as LampColour } from '../../../law/request/lamp.ts'
import { Lamp } from '../../parts/lamp.tsx'
import type { ManuscriptFilter } from './manuscript-filter.ts'
import type { ManuscriptFilterInAddress } from './use-manuscript-filter.ts'

interface CountProps {
  readonly address: ManuscriptFilterInAddress
  readonly change: Partial<ManuscriptFilter>
  readonly count: number
  readonly children: React.ReactNode
}

const Count = ({ address: { filter, narrow }, change, count, children }: CountProps) => {
  const names = Object.keys(change) as (keyof ManuscriptFilter)[]
  const isOn = names.every((name) => filter[name] === change[name])
  const off = Object.fromEntries(names.map((name) => [name, '']))
  return (
    <button
      type="button"
      className="count"
      aria-pressed={isOn}
      onClick={() => narrow(isOn ? off : { mine: '', review: '', lamp: '', phase: '', ...change })}
    >
      <strong>{count}</strong>
      <span>{children}</span>
    </button>
  )
}

/** Looked for by the filter: nobody has to do anything about them. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['listed', 'withdrawn', 'discarded'])
const LAMPS_SHOWN: readonly LampColour[] = ['overdue', 'red', 'yellow']

export const DeskCounts = ({
  counts,
  address,
}: {
  readonly counts: ManuscriptCountsJson
  readonly address: ManuscriptFilterInAddress
}) => (
  <fieldset className="counts desk-counts">
    <legend className="spoken">按件数筛选</legend>
    <Count address={address} change={{ mine: 'waiting' }} count={counts.waitingForMe}>
      待我审核
    </Count>
    {LAMPS_SHOWN.map((lamp) => (
      <Count key={lamp} address={address} change={{ lamp }} count={counts.lamps[lamp]}>
        <Lamp lamp={lamp} />
      </Count>
    ))}
    {MANUSCRIPT_PHASES.filter((phase) => !NOT_COUNTED.has(phase)).map((phase) => (
      <Count key={phase} address={address} change={{ phase }} count={counts.phases[phase]}>
        {MANUSCRIPT_PHASE_NAMES[phase]}
      </Count>
    ))}
    <Count address={address} change={{ review: 'due' }} count={counts.toReevaluate}>
      到期重新评估
    </Count>
  </fieldset>
)
