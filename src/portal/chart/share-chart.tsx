/** What a whole is made of, one bar a row; all bars are of one length. */

import { round } from '../../contract/chart/axis.ts'
import { shortLabel } from './bar-chart.tsx'

export interface ShareRow {
  readonly label: string
  /** In the order of the kinds. */
  readonly parts: readonly number[]
}

interface ShareChartProps {
  readonly title: string
  readonly kinds: readonly string[]
  readonly rows: readonly ShareRow[]
}

const WIDTH = 400
const ROW_HEIGHT = 54
const BAR_TOP = 24
const BAR_HEIGHT = 20
/** Narrower parts have no room for their figure. */
const NARROWEST_LABELLED = 18

const Parts = ({ parts, y }: { parts: readonly number[]; y: number }) => {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part, 0))
  return parts.map((part, index) => {
    if (part === 0) return null
    const width = (WIDTH * part) / whole
    const x = (WIDTH * (starts[index] ?? 0)) / whole
    const kind = index + 1
    return (
      <g key={`kind-${kind}`}>
        <rect
          className={`kind-${kind}`}
          x={round(x)}
          y={y}
          width={round(Math.max(width - 1.5, 1))}
          height={BAR_HEIGHT}
        />
        {width >= NARROWEST_LABELLED && (
          <text className="on-bar" x={round(x + width / 2)} y={y + 15} textAnchor="middle">
            {part}
          </text>
        )}
      </g>
    )
  })
}

export const ShareChart = ({ title, kinds, rows }: ShareChartProps) => (
  <>
    <ul className="chart-key">
      {kinds.map((kind, index) => (
        <li key={kind}>
          <span className={`swatch kind-${index + 1}`} />
          {kind}
        </li>
      ))}
    </ul>
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${rows.length * ROW_HEIGHT}`} role="img" aria-label={title}>
      {rows.map(({ label, parts }, index) => {
        const y = index * ROW_HEIGHT
        const isEmpty = parts.every((part) => part === 0)
        return (
          <g key={label}>
            <text className="category" x="0" y={y + 17}>
              {isEmpty ? `${shortLabel(label)}：没有办结的申请` : shortLabel(label)}
            </text>
            <rect className="track" x="0" y={y + BAR_TOP} width={WIDTH} height={BAR_HEIGHT} />
            <Parts parts={parts} y={y + BAR_TOP} />
          </g>
        )
      })}
    </svg>
  </>
)
