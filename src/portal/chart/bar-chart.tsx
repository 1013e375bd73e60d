/** Bars lying under their labels, so that long names stay whole on a phone. */

import { round } from '../../contract/chart/axis.ts'
import { figureText } from './figure.ts'

export interface Bar {
  readonly label: string
  readonly value: number
}

interface BarChartProps {
  readonly title: string
  readonly bars: readonly Bar[]
}

const WIDTH = 400
const ROW_HEIGHT = 48
const BAR_TOP = 24
const BAR_HEIGHT = 13
const VALUE_WIDTH = 52
/** Longer names would leave the picture; the table beside it has them whole. */
const LONGEST_LABEL = 26

export const shortLabel = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label

export const BarChart = ({ title, bars }: BarChartProps) => {
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  const height = Math.max(1, bars.length) * ROW_HEIGHT
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      {bars.map(({ label, value }, index) => {
        const y = index * ROW_HEIGHT
        const width = round(((WIDTH - VALUE_WIDTH) * value) / highest)
        return (
          <g key={label}>
            <text className="category" x="0" y={y + 17}>
              {shortLabel(label)}
            </text>
            <rect className="track" x="0" y={y + BAR_TOP} width={WIDTH - VALUE_WIDTH} height={BAR_HEIGHT} />
            {value > 0 && (
              <rect className="series-1" x="0" y={y + BAR_TOP} width={width} height={BAR_HEIGHT} />
            )}
            <text className="value" x={WIDTH - VALUE_WIDTH + 8} y={y + BAR_TOP + 11}>
              {figureText(value)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
