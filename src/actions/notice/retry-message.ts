/** An administrator has a message tried again, once what stood against it is mended. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import { organOfMessage } from '../../store/outbox-list.ts'
import { retryMessage as retry } from '../../store/outbox-sending.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export const retryMessage = (
  context: ActContext,
  actor: Actor,
  id: number,
): Promise<Result<null, Refusal<'message-not-waiting'>>> =>
  context.db.transaction().execute(async (trx) => {
    const at = context.instant()
    const chain = (await organOfMessage(trx, id)) ?? 0
    if (!(await retry(trx, id, at))) return refused({ code: 'message-not-waiting' })
    await appendAudit(trx, {
      chain,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'outbox.retried',
      subjectKind: 'message',
      subjectId: String(id),
      detail: {},
    })
    return ok(null)
  })
