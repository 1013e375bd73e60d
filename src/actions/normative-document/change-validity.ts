/** 废止, 宣布失效 and 修改 of a document by a decision that was not published here: entered by one, confirmed by another. */
import type { DocumentChangeKind } from '../../law/proactive-disclosure/registered-document.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import {
  confirmChanges,
  insertChanges,
  refreshPages,
  removeChange,
  unconfirmedChange,
} from '../../store/document-change.ts'
import { findEntry, lockEntry, type RegisteredEntry } from '../../store/registered-document.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordRegisterAct } from './register-audit.ts'

export type ChangeRefusal = Refusal<
  | 'document-unknown'
  | 'document-struck'
  | 'ended-before-formed'
  | 'amended-before-formed'
  | 'change-by-missing'
  | 'change-unknown'
  | 'own-entry'
>

type Changed = Result<null, ChangeRefusal>

interface MeantDocument {
  readonly organId: number
  readonly documentId: number
}

const held = async (
  trx: Database,
  { organId, documentId }: MeantDocument,
): Promise<Result<RegisteredEntry, ChangeRefusal>> => {
  await lockEntry(trx, documentId)
  const entry = await findEntry(trx, documentId)
  if (entry === null || entry.organId !== organId) return refused({ code: 'document-unknown' })
  return entry.isStruck ? refused({ code: 'document-struck' }) : ok(entry)
}

export interface EnteredChange extends MeantDocument {
  readonly effect: DocumentChangeKind
  readonly on: LocalDate
  readonly byTitle: string
  readonly byNumber: string
}

/** Changes nothing until it is confirmed. */
export const enterChange = async (
  context: ActContext,
  actor: Actor,
  given: EnteredChange,
): Promise<Changed> =>
  context.db.transaction().execute(async (trx): Promise<Changed> => {
    const entry = await held(trx, given)
    if (!entry.ok) return entry
    const { effect, on, byTitle, byNumber } = given
    if (byTitle.trim() === '') return refused({ code: 'change-by-missing' })
    if (on < entry.value.formedOn) {
      return refused({ code: effect === 'amends' ? 'amended-before-formed' : 'ended-before-formed' })
    }
    const at = context.instant()
    const target = { documentId: entry.value.id, disclosureId: null }
    const source = {
      byTitle: byTitle.trim(),
      byNumber: byNumber.trim(),
      byDisclosureId: null,
      cleanupId: null,
    }
    await insertChanges(trx, [{ ...target, ...source, effect, on, by: actor.id, at, isConfirmed: false }])
    await recordRegisterAct(context, trx, actor, {
      act: 'register.changeEntered',
      organId: given.organId,
      subjectKind: 'registeredDocument',
      subjectId: entry.value.id,
      detail: { effect, on, byTitle, byNumber },
    })
    return ok(null)
  })

/** @param decision `confirm` by a second person; `drop` takes back what nobody has confirmed */
export const decideChange = async (
  context: ActContext,
  actor: Actor,
  given: MeantDocument & { readonly changeId: number; readonly decision: 'confirm' | 'drop' },
): Promise<Changed> =>
  context.db.transaction().execute(async (trx): Promise<Changed> => {
    const entry = await held(trx, given)
    if (!entry.ok) return entry
    const change = await unconfirmedChange(trx, given.changeId, given.documentId)
    if (change === null) return refused({ code: 'change-unknown' })
    const isConfirmed = given.decision === 'confirm'
    if (isConfirmed && change.enteredBy === actor.id) return refused({ code: 'own-entry' })
    if (isConfirmed) await confirmChanges(trx, { id: given.changeId }, actor.id, context.instant())
    else await removeChange(trx, given.changeId)
    await refreshPages(trx, [{ documentId: entry.value.id, disclosureId: null }])
    await recordRegisterAct(context, trx, actor, {
      act: isConfirmed ? 'register.changeConfirmed' : 'register.changeDropped',
      organId: given.organId,
      subjectKind: 'registeredDocument',
      subjectId: entry.value.id,
      detail: { change: given.changeId },
    })
    return ok(null)
  })
