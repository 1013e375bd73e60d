/**
 * What an applicant tells the organ where the act itself is the organ's: that the application is theirs,
 * why they ask so often, that they have paid. It is filed in the case and shown to who handles it; no term moves by it.
 */
import { staffNotice } from '../../contract/notice/notice-words.ts'
import { ACTS } from '../../law/request/acts.ts'
import { evolve } from '../../law/request/evolve.ts'
import type { RequestEventType } from '../../law/request/request-event.ts'
import { NO_REQUEST } from '../../law/request/request-state.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import { lockRequest, type RequestHead } from '../../store/request.ts'
import { readEvents } from '../../store/request-event.ts'
import { takeSubmissionKey } from '../../store/submission.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type AttachedFile, type FilePurpose, inspectFiles, keepFiles } from '../request/keep-files.ts'

interface StatementRule {
  /** The organ's act that the statement prepares; possible in the same phases. */
  readonly before: RequestEventType
  readonly purpose: FilePurpose
  /** In Chinese: name of the file, and what staff are told. */
  readonly name: string
}

export const STATEMENTS = {
  receipt: { before: 'receiptConfirmed', purpose: 'confirmation', name: '申请人确认收到申请' },
  reasons: { before: 'reasonGiven', purpose: 'reason', name: '申请人说明理由' },
  payment: { before: 'feePaid', purpose: 'payment', name: '申请人声明已经缴费' },
} as const satisfies Record<string, StatementRule>
export type StatementKind = keyof typeof STATEMENTS

export interface Statement {
  readonly requestId: number
  readonly kind: StatementKind
  readonly text: string
  readonly files: readonly AttachedFile[]
  /** The same key states it once. */
  readonly key: string
}

export type StatementRefusal = Refusal<
  'case-unknown' | 'not-in-this-phase' | 'attachment-refused' | 'attachments-too-many'
>

const MOST_FILES = 10

const tellStaff = async (
  context: ActContext,
  trx: Database,
  head: RequestHead,
  { kind, key }: Statement,
): Promise<void> => {
  const today = dateOf(context.now())
  const inCharge = (await organInCharge(trx, head.organId, today)) ?? head.organId
  const handlers = await accountsInRoles(trx, inCharge, ['handler'], today)
  await putInInboxes(trx, {
    accountIds: head.assignedTo === null ? handlers : [...new Set([head.assignedTo, ...handlers])],
    dedupeKey: `statement:${head.id}:${key}`,
    kind: 'cameIn',
    organId: head.organId,
    requestId: head.id,
    text: staffNotice('cameIn', { number: head.number, addition: STATEMENTS[kind].name }),
    at: context.instant(),
  })
}

const file = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  statement: Statement,
  files: Parameters<typeof keepFiles>[3],
): Promise<void> => {
  const { purpose, name } = STATEMENTS[statement.kind]
  const written = {
    name: `${name}.txt`,
    media: 'text/plain; charset=utf-8',
    bytes: Buffer.from(`${name}（${context.now().replace('T', ' ')}，网上提交）\n\n${statement.text}\n`),
  }
  const kept = { requestId: statement.requestId, purpose, addedBy: actor.id }
  await keepFiles(context, trx, kept, [written, ...files])
}

/** Refuses outside the phases in which the organ's act is possible. */
export const stateToOrgan = async (
  context: ActContext,
  actor: Actor,
  statement: Statement,
): Promise<Result<null, StatementRefusal>> => {
  if (statement.files.length > MOST_FILES)
    return refused({ code: 'attachments-too-many', facts: { most: MOST_FILES } })
  const files = inspectFiles(statement.files)
  if (!files.ok) return files
  const { before } = STATEMENTS[statement.kind]
  return context.db.transaction().execute(async (trx): Promise<Result<null, StatementRefusal>> => {
    const head = await lockRequest(trx, statement.requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    const key = `statement:${head.id}:${statement.key}`
    if (!(await takeSubmissionKey(trx, key, context.instant()))) return ok(null)
    const { phase } = (await readEvents(trx, head.id)).reduce(evolve, NO_REQUEST)
    if (!ACTS[before].phases.includes(phase)) {
      await trx.deleteFrom('submission').where('key', '=', key).execute()
      return refused({
        code: 'not-in-this-phase',
        source: ACTS[before].source,
        facts: { act: before, phase },
      })
    }
    await file(context, trx, actor, statement, files.value)
    await tellStaff(context, trx, head, statement)
    await appendAudit(trx, {
      chain: head.organId,
      at: context.instant(),
      actor: actor.id,
      address: actor.address,
      act: 'request.stated',
      subjectKind: 'request',
      subjectId: String(head.id),
      detail: { kind: statement.kind, files: statement.files.length },
    })
    return ok(null)
  })
}
