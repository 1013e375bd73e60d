/** Twelve months as columns, beside those of the year before. */
import { axisValues, round } from '../../../contract/chart/axis.ts'

export interface MonthColumn {
  readonly month: number
  /** Null: the month has not come. */
  readonly value: number | null
  readonly lastYear: number
}

const WIDTH = 720
const HEIGHT = 250
const LEFT = 46
const TOP = 20
const BOTTOM = 28
const PLOT_WIDTH = WIDTH - LEFT - 6
const PLOT_HEIGHT = HEIGHT - TOP - BOTTOM
const SLOT = PLOT_WIDTH / 12
const COLUMN = SLOT * 0.36

const Grid = ({ lines }: { readonly lines: readonly number[] }) =>
  lines.map((line) => {
    const y = round(TOP + PLOT_HEIGHT * (1 - line / (lines.at(-1) ?? 1)))
    return (
      <g key={line}>
        <line className={line === 0 ? 'axis' : 'grid'} x1={LEFT} x2={WIDTH - 6} y1={y} y2={y} />
        <text x={LEFT - 8} y={y + 4} textAnchor="end">
          {line}
        </text>
      </g>
    )
  })

const Column = ({
  value,
  highest,
  x,
  paint,
}: {
  readonly value: number
  readonly highest: number
  readonly x: number
  readonly paint: string
}) => {
  const height = round((PLOT_HEIGHT * value) / highest)
  return value === 0 ? null : (
    <rect
      className={paint}
      x={round(x)}
      y={round(TOP + PLOT_HEIGHT - height)}
      width={round(COLUMN)}
      height={height}
    />
  )
}

/** @param title what the picture shows, for those who do not see it; its figures stand in the table beside it */
export const MonthChart = ({
  title,
  columns,
}: {
  readonly title: string
  readonly columns: readonly MonthColumn[]
}) => {
  const lines = axisValues(Math.max(1, ...columns.flatMap(({ value, lastYear }) => [value ?? 0, lastYear])))
  const highest = lines.at(-1) ?? 1
  return (
    <svg className="chart chart-wide" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <Grid lines={lines} />
      {columns.map(({ month, value, lastYear }, index) => {
        const middle = LEFT + SLOT * (index + 0.5)
        return (
          <g key={month}>
            <Column value={lastYear} highest={highest} x={middle - COLUMN - 1} paint="series-3" />
            <Column value={value ?? 0} highest={highest} x={middle + 1} paint="series-1" />
            <text className="category" x={round(middle)} y={HEIGHT - 8} textAnchor="middle">
              {month}月
            </text>
          </g>
        )
      })}
    </svg>
  )
}
