/** The county at a glance: a tile for each organ, coloured by its most urgent lamp. */
import type { SupervisedOrganJson } from '../../contract/supervision/supervision-json.ts'
import type { Lamp as LampColour } from '../../law/request/lamp.ts'
import { Lamp } from '../parts/lamp.tsx'
import type { Choose } from './chosen-figure.ts'

/** The most urgent first. */
const URGENCY = [
  'overdue',
  'confirmToday',
  'red',
  'yellow',
  'green',
  'waiting',
] as const satisfies readonly LampColour[]

const worstLamp = ({ lamps }: SupervisedOrganJson): LampColour =>
  URGENCY.find((lamp) => lamps[lamp] > 0) ?? 'none'

const Tile = ({ organ, choose }: { readonly organ: SupervisedOrganJson; readonly choose: Choose }) => {
  const worst = worstLamp(organ)
  const shown = URGENCY.filter((lamp) => organ.lamps[lamp] > 0)
  return (
    <li className={`tile tile-${worst}`}>
      <h3>{organ.name}</h3>
      {shown.length === 0 ? (
        <p className="faint">没有在办的申请</p>
      ) : (
        <ul className="tile-lamps">
          {shown.map((lamp) => (
            <li key={lamp}>
              <button
                type="button"
                className="tile-count"
                onClick={() => choose({ figure: lamp, organ: organ.id })}
              >
                <Lamp lamp={lamp} /> <strong>{organ.lamps[lamp]}</strong>
                <span className="spoken">件，{organ.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {organ.openUrges > 0 && (
        <button
          type="button"
          className="tile-count badge badge-red"
          onClick={() => choose({ figure: 'openUrges', organ: organ.id })}
        >
          催办未回复 {organ.openUrges}
        </button>
      )}
    </li>
  )
}

const rank = (organ: SupervisedOrganJson): number => {
  const worst = worstLamp(organ)
  return worst === 'none' ? URGENCY.length : URGENCY.indexOf(worst)
}

export const OrganTiles = ({
  organs,
  choose,
}: {
  readonly organs: readonly SupervisedOrganJson[]
  readonly choose: Choose
}) => (
  <ul className="tiles">
    {[...organs]
      .sort((a, b) => rank(a) - rank(b) || b.open - a.open)
      .map((organ) => (
        <Tile key={organ.id} organ={organ} choose={choose} />
      ))}
  </ul>
)
