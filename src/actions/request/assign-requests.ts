/** Who handles a case. Several at once: what can be done is done, and the others are told with the reason. */
import { may } from '../../access/permission.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge, organInTree } from '../../store/organ-tree.ts'
import { lockRequest, type RequestHead, setAssignee } from '../../store/request.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export type AssignRefusal = Refusal<
  'case-unknown' | 'not-a-handler-there' | 'already-assigned-so' | 'case-finished'
>

export interface Assigned {
  readonly id: number
  readonly refusal: AssignRefusal | null
}

/** Null: nobody. */
type Assignee = number | null

const objection = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  head: RequestHead | null,
  to: Assignee,
): Promise<AssignRefusal | null> => {
  const today = dateOf(context.now())
  const organ = head === null ? null : await organInTree(trx, head.organId, today)
  if (head === null || organ === null || !may(actor.roles, 'request.assign', organ)) {
    return { code: 'case-unknown' }
  }
  if (head.phase === 'archived') return { code: 'case-finished' }
  if (head.assignedTo === to) return { code: 'already-assigned-so' }
  if (to === null) return null
  const handlers = await accountsInRoles(trx, organ.id, ['handler'], today)
  return handlers.includes(to) ? null : { code: 'not-a-handler-there' }
}

const assignOne = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  id: number,
  to: Assignee,
): Promise<AssignRefusal | null> => {
  const head = await lockRequest(trx, id)
  const refusal = await objection(context, trx, actor, head, to)
  if (refusal !== null || head === null) return refusal
  const at = context.instant()
  await setAssignee(trx, id, to, at)
  if (to !== null && String(to) !== actor.id) {
    await putInInboxes(trx, {
      accountIds: [to],
      dedupeKey: `request:${id}:assigned:${at.getTime()}`,
      kind: 'arrived',
      organId: head.organId,
      requestId: id,
      text: `申请${head.number}已交由您办理。`,
      at,
    })
  }
  await appendAudit(trx, {
    chain: head.organId,
    at,
    actor: actor.id,
    address: actor.address,
    act: 'request.assigned',
    subjectKind: 'request',
    subjectId: String(id),
    detail: { before: head.assignedTo, after: to },
  })
  return null
}

/** Each case stands for itself: in ascending order, so that two who assign at once do not wait for each other in a ring. */
export const assignRequests = async (
  context: ActContext,
  actor: Actor,
  ids: readonly number[],
  to: Assignee,
): Promise<readonly Assigned[]> => {
  const assigned: Assigned[] = []
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) {
    const refusal = await context.db.transaction().execute((trx) => assignOne(context, trx, actor, id, to))
    assigned.push({ id, refusal })
  }
  return assigned
}

/** Accounts that may handle cases of an organ, those with a lent role included. Refuses an organ that does not exist. */
export const handlersOf = async (
  context: ActContext,
  organId: number,
): Promise<Result<readonly number[], Refusal<'organ-unknown'>>> => {
  const today = dateOf(context.now())
  const organ = await organInCharge(context.db, organId, today)
  if (organ === null) return refused({ code: 'organ-unknown' })
  return ok(await accountsInRoles(context.db, organ, ['handler'], today))
}
