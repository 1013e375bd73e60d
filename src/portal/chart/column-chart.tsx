/** Columns side by side, by year: drawn on the server with presentation attributes only. */

import { axisValues, round } from '../../contract/chart/axis.ts'
import { type Figure, figureText } from './figure.ts'

export interface Series {
  readonly label: string
  readonly values: readonly Figure[]
}

interface ColumnChartProps {
  /** What the picture shows, for those who do not see it. */
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly Series[]
}

const WIDTH = 400
const HEIGHT = 230
const LEFT = 34
const TOP = 18
const BOTTOM = 26
const PLOT_WIDTH = WIDTH - LEFT - 4
const PLOT_HEIGHT = HEIGHT - TOP - BOTTOM
const WIDEST_COLUMN = 34
const GAP = 3

const Grid = ({ values }: { values: readonly number[] }) => {
  const highest = values.at(-1) ?? 1
  return values.map((value) => {
    const y = round(TOP + PLOT_HEIGHT * (1 - value / highest))
    return (
      <g key={value}>
        <line className={value === 0 ? 'axis' : 'grid'} x1={LEFT} x2={WIDTH - 4} y1={y} y2={y} />
        <text x={LEFT - 6} y={y + 4} textAnchor="end">
          {figureText(value)}
        </text>
      </g>
    )
  })
}

interface ColumnProps {
  readonly value: Figure
  readonly highest: number
  readonly x: number
  readonly width: number
  readonly series: number
}

const Column = ({ value, highest, x, width, series }: ColumnProps) => {
  if (value === null) {
    return (
      <text x={round(x + width / 2)} y={TOP + PLOT_HEIGHT - 4} textAnchor="middle">
        ?
      </text>
    )
  }
  const height = round((PLOT_HEIGHT * value) / highest)
  const y = round(TOP + PLOT_HEIGHT - height)
  return (
    <>
      {value > 0 && (
        <rect className={`series-${series + 1}`} x={round(x)} y={y} width={round(width)} height={height} />
      )}
      <text className="value" x={round(x + width / 2)} y={y - 4} textAnchor="middle">
        {figureText(value)}
      </text>
    </>
  )
}

export const ColumnChart = ({ title, categories, series }: ColumnChartProps) => {
  const stated = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const lines = axisValues(Math.max(1, ...stated))
  const highest = lines.at(-1) ?? 1
  const slot = PLOT_WIDTH / Math.max(1, categories.length)
  const width = Math.min(WIDEST_COLUMN, (slot * 0.78) / series.length - GAP)
  const groupWidth = series.length * (width + GAP) - GAP
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <Grid values={lines} />
      {categories.map((category, index) => {
        const middle = LEFT + slot * (index + 0.5)
        return (
          <g key={category}>
            {series.map(({ label, values }, number) => (
              <Column
                key={label}
                value={values[index] ?? null}
                highest={highest}
                x={middle - groupWidth / 2 + number * (width + GAP)}
                width={width}
                series={number}
              />
            ))}
            <text className="category" x={round(middle)} y={HEIGHT - 6} textAnchor="middle">
              {category}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
