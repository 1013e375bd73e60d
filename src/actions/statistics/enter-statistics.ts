/** An officer enters the figures of a month. */
import { figureText } from '../../contract/statistics/figure-text.ts'
import {
  type FigureRefusal,
  type MonthRefusal,
  monthObjection,
  parseStatistic,
  STATISTIC_METRIC_NAMES,
  type StatisticMetric,
} from '../../law/proactive-disclosure/monthly-statistics.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { insertStatistics, lockStatistics, readStatistics } from '../../store/monthly-statistic.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export type TypedFigures = Readonly<Partial<Record<StatisticMetric, string | null>>>

export interface EnteredMonth {
  readonly organId: number
  readonly year: number
  readonly month: number
  /** As typed; null or blank: nothing stands there. A figure left out stays as it is. */
  readonly figures: TypedFigures
  /** What stood there when the form was opened. */
  readonly seen: TypedFigures
  readonly note: string
}

export type EnterRefusal = MonthRefusal | FigureRefusal | Refusal<'statistics-changed'>

type Parsed = ReadonlyMap<StatisticMetric, number | null>

const parsedOf = (typed: TypedFigures): Result<Parsed, FigureRefusal> => {
  const parsed = new Map<StatisticMetric, number | null>()
  for (const metric of STATISTIC_METRIC_NAMES) {
    const text = typed[metric]
    if (text === undefined) continue
    const figure = text === null || text.trim() === '' ? ok(null) : parseStatistic(metric, text)
    if (!figure.ok) return figure
    parsed.set(metric, figure.value)
  }
  return ok(parsed)
}

export interface NewFigures {
  readonly organId: number
  readonly year: number
  readonly changed: readonly {
    readonly month: number
    readonly metric: StatisticMetric
    readonly value: number | null
  }[]
  readonly note: string
  readonly origin: 'entered' | 'imported'
}

/** Writes figures and tells the audit log what they were before. Hold `lockStatistics`. */
export const writeFigures = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { organId, year, changed, note, origin }: NewFigures,
): Promise<void> => {
  if (changed.length === 0) return
  const at = context.instant()
  await insertStatistics(
    trx,
    changed.map((figure) => ({ organId, year, ...figure, note, by: actor.id, at })),
  )
  await appendAudit(trx, {
    chain: organId,
    at,
    actor: actor.id,
    address: actor.address,
    act: `statistics.${origin}`,
    subjectKind: 'statistics',
    subjectId: `${organId}:${year}`,
    detail: { figures: changed.map(({ month, metric, value }) => [month, metric, value]) },
  })
}

/** @returns how many figures are others now. Refuses where somebody changed one of them since the form was opened. */
export const enterStatistics = async (
  context: ActContext,
  actor: Actor,
  given: EnteredMonth,
): Promise<Result<{ readonly changed: number }, EnterRefusal>> => {
  const { organId, year, month } = given
  const objection = monthObjection({ year, month }, dateOf(context.now()))
  if (objection !== null) return refused(objection)
  const parsed = parsedOf(given.figures)
  if (!parsed.ok) return parsed
  return context.db.transaction().execute(async (trx) => {
    await lockStatistics(trx, organId)
    const standing = new Map(
      (await readStatistics(trx, [organId], year))
        .filter((entry) => entry.month === month)
        .map(({ metric, value }) => [metric, value]),
    )
    const standingOf = (metric: StatisticMetric): number | null => standing.get(metric) ?? null
    const changed = [...parsed.value]
      .filter(([metric, value]) => value !== standingOf(metric))
      .map(([metric, value]) => ({ month, metric, value }))
    const isOverwritten = changed.some(({ metric }) => {
      const value = standingOf(metric)
      return (given.seen[metric] ?? null) !== (value === null ? null : figureText(metric, value))
    })
    if (isOverwritten) return refused({ code: 'statistics-changed' })
    await writeFigures(context, trx, actor, { organId, year, changed, note: given.note, origin: 'entered' })
    return ok({ changed: changed.length })
  })
}
