/** 催办: the competent authority urges the organs to deal with cases. */
import { may } from '../../access/permission.ts'
import { staffNotice } from '../../contract/notice/notice-words.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsAndStandIns, accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge, organInTree } from '../../store/organ-tree.ts'
import { hasOpenUrge, insertUrge } from '../../store/urge.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'

export const LONGEST_URGE = 500
export const MOST_URGED_AT_ONCE = 200

export interface UrgeRefused {
  readonly requestId: number
  /** `case-unknown` also for what is out of reach. */
  readonly code: 'case-unknown' | 'case-closed' | 'urge-open'
}

export interface Urged {
  readonly urged: readonly number[]
  readonly refused: readonly UrgeRefused[]
}

export type UrgeRefusal = Refusal<
  'urge-text-missing' | 'urge-text-too-long' | 'urge-too-many' | 'urge-by-staff-only'
>

const handlersOf = async (
  context: ActContext,
  trx: Database,
  organId: number,
  assignedTo: number | null,
): Promise<readonly number[]> => {
  const today = dateOf(context.now())
  const inCharge = (await organInCharge(trx, organId, today)) ?? organId
  const own =
    assignedTo === null ? [] : await accountsAndStandIns(trx, [assignedTo], inCharge, 'handler', today)
  return own.length > 0 ? own : accountsInRoles(trx, inCharge, ['handler'], today)
}

const urgeOne = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  fromAccountId: number,
  requestId: number,
  text: string,
): Promise<UrgeRefused | null> => {
  const request = await trx
    .selectFrom('request')
    .select(['organ_id', 'number', 'phase', 'assigned_to'])
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst()
  const organ = request && (await organInTree(trx, request.organ_id, dateOf(context.now())))
  if (!request || !organ || !may(actor.roles, 'request.urge', organ))
    return { requestId, code: 'case-unknown' }
  if (['closed', 'archived'].includes(request.phase)) return { requestId, code: 'case-closed' }
  if (await hasOpenUrge(trx, requestId)) return { requestId, code: 'urge-open' }
  const at = context.instant()
  const id = await insertUrge(trx, { requestId, fromAccountId, text, at })
  await putInInboxes(trx, {
    accountIds: await handlersOf(context, trx, request.organ_id, request.assigned_to),
    dedupeKey: `urge:${id}`,
    kind: 'urged',
    organId: request.organ_id,
    requestId,
    text: staffNotice('urged', { number: request.number, addition: text }),
    at,
  })
  await appendAudit(trx, {
    chain: request.organ_id,
    at,
    actor: actor.id,
    address: actor.address,
    act: 'request.urged',
    subjectKind: 'request',
    subjectId: String(requestId),
    detail: { urge: id },
  })
  return null
}

/** Each case by itself: one that cannot be urged does not hold up the others. A case is urged anew once the last urging was answered. */
export const urgeCases = async (
  context: ActContext,
  actor: Actor,
  given: { readonly requestIds: readonly number[]; readonly text: string },
): Promise<Result<Urged, UrgeRefusal>> => {
  const text = given.text.trim()
  const fromAccountId = accountIdOf(actor)
  if (fromAccountId === null) return refused({ code: 'urge-by-staff-only' })
  if (text === '') return refused({ code: 'urge-text-missing' })
  if (text.length > LONGEST_URGE)
    return refused({ code: 'urge-text-too-long', facts: { most: LONGEST_URGE } })
  const ids = [...new Set(given.requestIds)]
  if (ids.length > MOST_URGED_AT_ONCE)
    return refused({ code: 'urge-too-many', facts: { most: MOST_URGED_AT_ONCE } })
  const refusals: UrgeRefused[] = []
  for (const requestId of ids) {
    const refusal = await context.db
      .transaction()
      .execute((trx) => urgeOne(context, trx, actor, fromAccountId, requestId, text))
    if (refusal !== null) refusals.push(refusal)
  }
  const notUrged = new Set(refusals.map(({ requestId }) => requestId))
  return ok({ urged: ids.filter((id) => !notUrged.has(id)), refused: refusals })
}
