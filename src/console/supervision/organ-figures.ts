/** Figures of the table of organs, in their order, and what each opens to. */
import {
  FIGURE_NAMES,
  type SupervisionFigure,
  type SupervisionFigures,
  shareOf,
} from '../../contract/supervision/supervision-json.ts'

export interface Row extends SupervisionFigures {
  /** Null: the sum of all. */
  readonly id: number | null
  readonly name: string
}

type Value = (figures: SupervisionFigures) => number | null

export interface Figure {
  readonly key: string
  readonly head: string
  readonly value: Value
  /** Figure whose cases it opens to. */
  readonly opens: SupervisionFigure | null
  readonly text?: (value: number) => string
}

const counted = (figure: SupervisionFigure, value: Value): Figure => ({
  key: figure,
  head: FIGURE_NAMES[figure],
  value,
  opens: figure,
})

export const FIGURES: readonly Figure[] = [
  counted('open', ({ open }) => open),
  counted('overdue', ({ lamps }) => lamps.overdue),
  counted('confirmToday', ({ lamps }) => lamps.confirmToday),
  counted('red', ({ lamps }) => lamps.red),
  counted('yellow', ({ lamps }) => lamps.yellow),
  counted('unassigned', ({ unassigned }) => unassigned),
  counted('openUrges', ({ openUrges }) => openUrges),
  counted('arrivedThisMonth', ({ arrivedThisMonth }) => arrivedThisMonth),
  counted('closedThisMonth', ({ closedThisMonth }) => closedThisMonth),
  counted('answeredThisYear', ({ answeredThisYear }) => answeredThisYear),
  counted('lateThisYear', ({ lateThisYear }) => lateThisYear),
  {
    key: 'averageDays',
    head: FIGURE_NAMES.averageDays,
    value: ({ averageDays }) => averageDays,
    opens: null,
  },
  {
    key: 'extended',
    head: '本年延期占比',
    value: ({ extendedThisYear, receivedThisYear }) => shareOf(extendedThisYear, receivedThisYear),
    opens: 'extendedThisYear',
    text: (value) => `${value}%`,
  },
  {
    key: 'stars',
    head: FIGURE_NAMES.averageStars,
    value: ({ averageStars }) => averageStars,
    opens: 'ratings',
  },
]
