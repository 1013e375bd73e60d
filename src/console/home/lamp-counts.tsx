/** How many cases stand under each lamp; each is a filter. */
import type { TodoCountsJson } from '../../contract/request/case-json.ts'
import { LAMPS, type Lamp as LampColour } from '../../law/request/lamp.ts'
import { Lamp } from '../parts/lamp.tsx'
import type { TodoFilterInAddress } from './use-todo-filter.ts'

const SHOWN: readonly LampColour[] = LAMPS.filter((lamp) => lamp !== 'none')

const Count = ({
  isOn,
  onToggle,
  count,
  children,
}: {
  readonly isOn: boolean
  readonly onToggle: () => void
  readonly count: number
  readonly children: React.ReactNode
}) => (
  <button type="button" className="count" aria-pressed={isOn} onClick={onToggle}>
    <strong>{count}</strong>
    <span>{children}</span>
  </button>
)

export const LampCounts = ({
  counts,
  address: { filter, narrow },
}: {
  readonly counts: TodoCountsJson
  readonly address: TodoFilterInAddress
}) => (
  <fieldset className="counts">
    <legend className="spoken">按期限和归属筛选</legend>
    {SHOWN.map((lamp) => (
      <Count
        key={lamp}
        count={counts.lamps[lamp]}
        isOn={filter.lamp === lamp}
        onToggle={() => narrow({ lamp: filter.lamp === lamp ? '' : lamp })}
      >
        <Lamp lamp={lamp} />
      </Count>
    ))}
    <Count
      count={counts.mine}
      isOn={filter.whose === 'mine'}
      onToggle={() => narrow({ whose: filter.whose === 'mine' ? '' : 'mine' })}
    >
      由我经办
    </Count>
    <Count
      count={counts.unassigned}
      isOn={filter.whose === 'unassigned'}
      onToggle={() => narrow({ whose: filter.whose === 'unassigned' ? '' : 'unassigned' })}
    >
      尚未分派
    </Count>
  </fieldset>
)
