/** What a whole is made of, a bar a row, all of one length. */
import { round } from '../../../contract/chart/axis.ts'

export interface WholeRow {
  readonly label: string
  /** In the order of the kinds. */
  readonly parts: readonly number[]
}

const WIDTH = 420
const ROW = 54
const BAR_TOP = 24
const BAR = 22
/** Narrower parts have no room for their figure. */
const NARROWEST = 26
const GAP = 1.5

const Parts = ({ parts, paints, y }: { parts: readonly number[]; paints: readonly string[]; y: number }) => {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, index) => {
    if (part === 0) return null
    const before = parts.slice(0, index).reduce((sum, each) => sum + each, 0)
    const [x, width] = [(WIDTH * before) / whole, (WIDTH * part) / whole]
    return (
      <g key={paints[index]}>
        <rect
          className={paints[index]}
          x={round(x)}
          y={y}
          width={round(Math.max(width - GAP, 1))}
          height={BAR}
        />
        {width >= NARROWEST && (
          <text className="on-bar" x={round(x + width / 2)} y={y + 16} textAnchor="middle">
            {part}
          </text>
        )}
      </g>
    )
  })
}

/** @param paints classes of the kinds, in their order */
export const PartsOfWhole = ({
  title,
  rows,
  paints,
}: {
  readonly title: string
  readonly rows: readonly WholeRow[]
  readonly paints: readonly string[]
}) => (
  <svg className="chart" viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} role="img" aria-label={title}>
    {rows.map(({ label, parts }, index) => {
      const y = index * ROW
      const isEmpty = parts.every((part) => part === 0)
      return (
        <g key={label}>
          <text className="category" x="0" y={y + 17}>
            {isEmpty ? `${label}：没有` : label}
          </text>
          <rect className="track" x="0" y={y + BAR_TOP} width={WIDTH} height={BAR} />
          <Parts parts={parts} paints={paints} y={y + BAR_TOP} />
        </g>
      )
    })}
  </svg>
)
