/** A year of figures from a table that the office keeps: first shown row by row, then written whole or not at all. */
import { figureText } from '../../contract/statistics/figure-text.ts'
import type { StatisticImportJson } from '../../contract/statistics/statistics-json.ts'
import { readTable, type TableRefusal } from '../../formats/spreadsheet/read-table.ts'
import {
  monthObjection,
  STATISTIC_METRIC_NAMES,
  type StatisticMetric,
} from '../../law/proactive-disclosure/monthly-statistics.ts'
import {
  type RowRefusal,
  readStatisticsTable,
  type StatisticRow,
} from '../../law/proactive-disclosure/statistics-table.ts'
import { ok, type Refusal, type Result } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { lockStatistics, readStatistics, type StatisticEntry } from '../../store/monthly-statistic.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { writeFigures } from './enter-statistics.ts'

export interface ImportedTable {
  readonly organId: number
  readonly year: number
  readonly name: string
  readonly bytes: Uint8Array
  /** Only shown, nothing written. */
  readonly isTrial: boolean
  /** A refusal of a row in words. */
  readonly words: (refusal: RowRefusal) => string
}

interface Change {
  readonly month: number
  readonly metric: StatisticMetric
  readonly value: number
}

const refusalOf = ({ read }: StatisticRow, year: number, today: LocalDate): RowRefusal | null =>
  read.ok ? monthObjection({ year, month: read.value.month }, today) : read.refusal

const changesOf = ({ read }: StatisticRow, standing: readonly StatisticEntry[]): readonly Change[] => {
  if (!read.ok) return []
  const { month, figures } = read.value
  return STATISTIC_METRIC_NAMES.flatMap((metric) => {
    const value = figures[metric]
    const before = standing.find((entry) => entry.month === month && entry.metric === metric)?.value ?? null
    return value === undefined || value === before ? [] : [{ month, metric, value }]
  })
}

const textsOf = ({ read }: StatisticRow): Readonly<Partial<Record<StatisticMetric, string>>> =>
  read.ok
    ? Object.fromEntries(
        STATISTIC_METRIC_NAMES.flatMap((metric) => {
          const value = read.value.figures[metric]
          return value === undefined ? [] : [[metric, figureText(metric, value)]]
        }),
      )
    : {}

export const importStatistics = async (
  context: ActContext,
  actor: Actor,
  given: ImportedTable,
): Promise<Result<StatisticImportJson, TableRefusal | Refusal<'columns-unknown'>>> => {
  const { organId, year } = given
  const table = await readTable(given.name, given.bytes)
  if (!table.ok) return table
  const rows = readStatisticsTable(table.value, year)
  if (!rows.ok) return rows
  const today = dateOf(context.now())
  return context.db.transaction().execute(async (trx) => {
    await lockStatistics(trx, organId)
    const standing = await readStatistics(trx, [organId], year)
    const judged = rows.value.map((row) => {
      const refusal = refusalOf(row, year, today)
      return { row, refusal, changes: refusal === null ? changesOf(row, standing) : [] }
    })
    const changed = judged.flatMap(({ changes }) => changes)
    const problems = judged.filter(({ refusal }) => refusal !== null).length
    const isDone = !given.isTrial && problems === 0
    if (isDone)
      await writeFigures(context, trx, actor, { organId, year, changed, note: '', origin: 'imported' })
    return ok({
      rows: judged.map(({ row, refusal, changes }) => ({
        row: row.row,
        month: row.printedMonth,
        figures: textsOf(row),
        changes: changes.length,
        problem: refusal === null ? '' : given.words(refusal),
      })),
      changes: changed.length,
      problems,
      isDone,
    })
  })
}
