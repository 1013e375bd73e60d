/** Finds what several applicants asked the same organ for and were given, and proposes to publish it. */
import {
  CONVERTIBLE_OUTCOMES,
  conversionApplicants,
  likeness,
  SAME_SUBJECT,
} from '../../law/proactive-disclosure/conversion.ts'
import { addCalendarDays, dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { insertConversion } from '../../store/conversion.ts'
import { type GivenRequest, givenBeside, newlyGiven } from '../../store/given-request.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { loadPolicies } from '../policy/load-policies.ts'

/** Cases closed lately begin a search; they are compared with those of some years. */
const LATELY_DAYS = 14
const COMPARED_DAYS = 3 * 365
const MOST_A_RUN = 500
const MOST_BESIDE = 200

const sameAs = (request: GivenRequest, beside: readonly GivenRequest[]): readonly GivenRequest[] => {
  const grams = new Set(request.grams)
  return beside.filter((other) => likeness(grams, new Set(other.grams)) >= SAME_SUBJECT)
}

const propose = async (context: ActContext, requests: readonly GivenRequest[]): Promise<boolean> => {
  const [first] = requests
  if (first === undefined) return false
  return context.db.transaction().execute(async (trx) => {
    const at = context.instant()
    const ids = requests.map(({ id }) => id)
    const id = await insertConversion(trx, { organId: first.organId, origin: 'similar', requests: ids, at })
    if (id === null) return false
    await appendAudit(trx, {
      chain: first.organId,
      at,
      actor: SYSTEM.id,
      address: SYSTEM.address,
      act: 'conversion.found',
      subjectKind: 'conversion',
      subjectId: String(id),
      detail: { requests: ids },
    })
    return true
  })
}

/** @returns how many proposals were made. Done again, it finds nothing new. */
export const findConversions = async (context: ActContext, signal: AbortSignal): Promise<number> => {
  const today = dateOf(context.now())
  const policyOf = await loadPolicies(context)
  const since = (days: number): { outcomes: typeof CONVERTIBLE_OUTCOMES; since: LocalDate } => ({
    outcomes: CONVERTIBLE_OUTCOMES,
    since: addCalendarDays(today, -days),
  })
  let found = 0
  const named = new Set<number>()
  for (const request of await newlyGiven(context.db, since(LATELY_DAYS), MOST_A_RUN)) {
    if (signal.aborted) break
    if (named.has(request.id)) continue
    const least = conversionApplicants(await policyOf(request.region), today)
    const beside = await givenBeside(context.db, request, since(COMPARED_DAYS), MOST_BESIDE)
    const same = [request, ...sameAs(request, beside)]
    if (least === null || new Set(same.map(({ applicantKey }) => applicantKey)).size < least) continue
    if (await propose(context, same)) found += 1
    for (const { id } of same) named.add(id)
  }
  return found
}
