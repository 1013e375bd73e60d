/** Remedy cases by their result in a year, as `resultInYear` of law/remedy/table-four.ts counts them. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { RemedyResult } from '../law/annual-report/annual-report.ts'
import { firstDayOf, lastDayOf } from '../law/annual-report/compile/counted-cases.ts'
import type { RemedyDecision } from '../law/remedy/remedy-event.ts'
import { RESULT_OF_DECISION } from '../law/remedy/result-of-decision.ts'

export type ResultInYear = Exclude<RemedyResult, 'total'>

const decisionsOf = (result: ResultInYear | null): readonly RemedyDecision[] =>
  (Object.keys(RESULT_OF_DECISION) as RemedyDecision[]).filter(
    (decision) => result === null || RESULT_OF_DECISION[decision] === result,
  )

/**
 * Over the table `remedy`: what table four of the year counts for one of the organs as respondent, alone or jointly.
 * @param result null: any
 */
export const isOfYear = (
  organIds: readonly number[],
  year: number,
  result: ResultInYear | null,
): Expression<SqlBool> => {
  const last = sql`(select ruling.value from jsonb_array_elements(remedy.rulings) with ordinality ruling (value, place)
    where ruling.value ->> 'on' <= ${lastDayOf(year)} order by ruling.place desc limit 1)`
  const isPending = sql`${last} ->> 'decision' is null`
  const isDecided = sql`(${last} ->> 'on' >= ${firstDayOf(year)}
    and ${last} ->> 'decision' = any(${[...decisionsOf(result)]}::text[]))`
  const counts = {
    pending: isPending,
    decided: isDecided,
    any: sql`(${isPending} or ${isDecided})`,
  }
  const asked = result === null ? 'any' : result === 'pending' ? 'pending' : 'decided'
  return sql<SqlBool>`(remedy.respondents && ${[...organIds]}::bigint[]
    and remedy.filed_on <= ${lastDayOf(year)}::date and ${counts[asked]})`
}
