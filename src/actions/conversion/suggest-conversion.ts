/** An applicant who was given information suggests that everybody should have it (Art. 44). */
import { isConvertible } from '../../law/proactive-disclosure/conversion.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import { insertConversion, outcomeOf } from '../../store/conversion.ts'
import { lockRequest } from '../../store/request.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export type SuggestRefusal = Refusal<'case-unknown' | 'nothing-was-given' | 'suggested-already'>

export const suggestConversion = async (
  context: ActContext,
  actor: Actor,
  requestId: number,
): Promise<Result<null, SuggestRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const head = await lockRequest(trx, requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    const outcome = await outcomeOf(trx, requestId)
    if (!isConvertible(outcome)) return refused({ code: 'nothing-was-given', source: 'OGI-44' })
    const at = context.instant()
    const id = await insertConversion(trx, {
      organId: head.organId,
      origin: 'applicant',
      requests: [requestId],
      at,
    })
    if (id === null) return refused({ code: 'suggested-already' })
    await appendAudit(trx, {
      chain: head.organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'conversion.suggested',
      subjectKind: 'request',
      subjectId: String(requestId),
      detail: { conversion: id },
    })
    return ok(null)
  })
