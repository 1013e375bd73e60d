/** The organ answers an urging with a word. */
import { staffNotice } from '../../contract/notice/notice-words.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { answerUrge, findUrge } from '../../store/urge.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { LONGEST_URGE } from './urge-cases.ts'

export type AcknowledgeRefusal = Refusal<
  'urge-unknown' | 'urge-answered' | 'urge-text-missing' | 'urge-text-too-long' | 'urge-by-staff-only'
>

export const acknowledgeUrge = async (
  context: ActContext,
  actor: Actor,
  given: { readonly urgeId: number; readonly answer: string },
): Promise<Result<{ readonly requestId: number }, AcknowledgeRefusal>> => {
  const answer = given.answer.trim()
  const by = accountIdOf(actor)
  if (by === null) return refused({ code: 'urge-by-staff-only' })
  if (answer === '') return refused({ code: 'urge-text-missing' })
  if (answer.length > LONGEST_URGE)
    return refused({ code: 'urge-text-too-long', facts: { most: LONGEST_URGE } })
  return context.db.transaction().execute(async (trx) => {
    const urge = await findUrge(trx, given.urgeId)
    if (urge === null) return refused({ code: 'urge-unknown' })
    const at = context.instant()
    const isFirst = await answerUrge(trx, { id: urge.id, by, answer, at })
    if (!isFirst) return refused({ code: 'urge-answered' })
    await putInInboxes(trx, {
      accountIds: [urge.fromAccountId],
      dedupeKey: `urge:${urge.id}:answered`,
      kind: 'urgeAcknowledged',
      organId: urge.organId,
      requestId: urge.requestId,
      text: staffNotice('urgeAcknowledged', { number: urge.number, addition: answer }),
      at,
    })
    await appendAudit(trx, {
      chain: urge.organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'request.urgeAcknowledged',
      subjectKind: 'request',
      subjectId: String(urge.requestId),
      detail: { urge: urge.id },
    })
    return ok({ requestId: urge.requestId })
  })
}
