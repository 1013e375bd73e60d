/** The twelve months of a year to be filled in, with their sums. */
import type { StatisticMonthJson, StatisticYearJson } from '../../contract/statistics/statistics-json.ts'
import { type Column, Table } from '../parts/table.tsx'
import { cellKey, shownText, type TypedFigures } from './typed-figures.ts'

interface YearGridProps {
  readonly year: StatisticYearJson
  readonly typed: TypedFigures
  readonly onType: (part: TypedFigures) => void
}

const enteredBy = ({ figures }: StatisticMonthJson): string => {
  const names = Object.values(figures).flatMap(({ enteredByName }) => enteredByName || [])
  return [...new Set(names)].join('、')
}

export const YearGrid = ({ year, typed, onType }: YearGridProps) => {
  const columns: readonly Column<StatisticMonthJson>[] = [
    { key: 'month', head: '月份', isRowHead: true, cell: ({ month }) => `${month}月` },
    ...year.metrics.map(
      ({ metric, name, unit }): Column<StatisticMonthJson> => ({
        key: metric,
        head: (
          <>
            {name}
            <br />（{unit}）
          </>
        ),
        isFigure: true,
        cell: (subject) =>
          year.mayWrite && subject.isOpen ? (
            <input
              className="figure-input"
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              aria-label={`${subject.month}月${name}（${unit}）`}
              value={shownText(subject, metric, typed)}
              onChange={(event) => onType({ [cellKey(subject.month, metric)]: event.target.value })}
            />
          ) : (
            (subject.figures[metric].value ?? <span className="soft">—</span>)
          ),
      }),
    ),
    { key: 'by', head: '填报人', isMinor: true, cell: enteredBy },
  ]
  return (
    <Table
      caption={`${year.organ.name}${year.year}年月度统计`}
      captionHidden
      columns={columns}
      rows={year.months}
      rowKey={({ month }) => month}
    />
  )
}
