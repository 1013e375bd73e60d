/** Bars lying under their labels, with a mark where the year before stood. */
import { round } from '../../../contract/chart/axis.ts'

export interface Bar {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly lastYear: number
}

const WIDTH = 420
const ROW = 46
const BAR_TOP = 22
const BAR = 14
const VALUE_WIDTH = 60
const LONGEST_LABEL = 24

const shortLabel = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label

export const Bars = ({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) => {
  const highest = Math.max(1, ...bars.flatMap(({ value, lastYear }) => [value, lastYear]))
  const widthOf = (value: number): number => round(((WIDTH - VALUE_WIDTH) * value) / highest)
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${Math.max(1, bars.length) * ROW}`}
      role="img"
      aria-label={title}
    >
      {bars.map(({ key, label, value, lastYear }, index) => {
        const y = index * ROW
        return (
          <g key={key}>
            <text className="category" x="0" y={y + 16}>
              {shortLabel(label)}
            </text>
            <rect className="track" x="0" y={y + BAR_TOP} width={WIDTH - VALUE_WIDTH} height={BAR} />
            {value > 0 && (
              <rect className="series-1" x="0" y={y + BAR_TOP} width={widthOf(value)} height={BAR} />
            )}
            <line
              className="last-year"
              x1={widthOf(lastYear)}
              x2={widthOf(lastYear)}
              y1={y + BAR_TOP - 3}
              y2={y + BAR_TOP + BAR + 3}
            />
            <text className="value" x={WIDTH - VALUE_WIDTH + 10} y={y + BAR_TOP + 12}>
              {value}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
