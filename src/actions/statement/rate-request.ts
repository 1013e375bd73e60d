/** An applicant rates how the case was handled, once, after the reply was served. */
import { evolve } from '../../law/request/evolve.ts'
import { NO_REQUEST } from '../../law/request/request-state.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import { lockRequest } from '../../store/request.ts'
import { readEvents } from '../../store/request-event.ts'
import { insertRating } from '../../store/request-rating.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

const MOST_STARS = 5
const LONGEST_RATING = 500

export interface Rating {
  readonly requestId: number
  /** 1 to 5. */
  readonly stars: number
  readonly text: string
}

export type RatingRefusal = Refusal<
  'case-unknown' | 'not-served-yet' | 'stars-out-of-range' | 'text-too-long' | 'rated-before'
>

export const rateRequest = async (
  context: ActContext,
  actor: Actor,
  { requestId, stars, text }: Rating,
): Promise<Result<null, RatingRefusal>> => {
  if (!Number.isInteger(stars) || stars < 1 || stars > MOST_STARS)
    return refused({ code: 'stars-out-of-range', facts: { most: MOST_STARS } })
  if (text.length > LONGEST_RATING) return refused({ code: 'text-too-long', facts: { most: LONGEST_RATING } })
  return context.db.transaction().execute(async (trx): Promise<Result<null, RatingRefusal>> => {
    const head = await lockRequest(trx, requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    const state = (await readEvents(trx, requestId)).reduce(evolve, NO_REQUEST)
    if (state.served === null) return refused({ code: 'not-served-yet' })
    const at = context.instant()
    if (!(await insertRating(trx, requestId, { stars, text, at }))) return refused({ code: 'rated-before' })
    await appendAudit(trx, {
      chain: head.organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'request.rated',
      subjectKind: 'request',
      subjectId: String(requestId),
      detail: { stars },
    })
    return ok(null)
  })
}
