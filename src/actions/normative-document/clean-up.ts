/** A clean-up (清理): one decision over many documents. Entered by one person; what it ends, it ends once another has confirmed it. */
import type { CleanupListJson, CleanupResult } from '../../contract/normative-document/register-json.ts'
import { CLEANUP_RESULT_NAMES } from '../../contract/normative-document/register-words.ts'
import type { DocumentChangeKind } from '../../law/proactive-disclosure/registered-document.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { confirmChanges, insertChanges, type NewChange, refreshPages } from '../../store/document-change.ts'
import {
  type Cleanup,
  cleanupsOf,
  confirmCleanup,
  heldCleanup,
  insertCleanup,
} from '../../store/document-cleanup.ts'
import { registeredEntries } from '../../store/registered-document.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { presentRef } from './present-register.ts'
import { recordRegisterAct } from './register-audit.ts'

export type CleanupRefusal = Refusal<
  | 'title-missing'
  | 'decision-in-future'
  | 'effective-before-decision'
  | 'items-missing'
  | 'document-of-other'
  | 'nothing-to-confirm'
  | 'own-entry'
>

export interface EnteredCleanup {
  readonly organId: number
  readonly title: string
  readonly documentNumber: string
  readonly decidedOn: LocalDate
  readonly effectiveOn: LocalDate
  readonly items: readonly { readonly documentId: number; readonly result: CleanupResult }[]
}

/** What a result does to a document; the others leave it as it is. */
const EFFECTS: Readonly<Partial<Record<CleanupResult, DocumentChangeKind>>> = {
  repealed: 'repeals',
  lapsed: 'lapses',
}

const flawOf = (given: EnteredCleanup, today: LocalDate): CleanupRefusal['code'] | null => {
  if (given.title.trim() === '') return 'title-missing'
  if (given.decidedOn > today) return 'decision-in-future'
  if (given.effectiveOn < given.decidedOn) return 'effective-before-decision'
  return given.items.length === 0 ? 'items-missing' : null
}

const changesOf = (given: EnteredCleanup, cleanupId: number, by: string, at: Date): readonly NewChange[] =>
  given.items.flatMap(({ documentId, result }) => {
    const effect = EFFECTS[result]
    if (effect === undefined) return []
    return {
      documentId,
      disclosureId: null,
      effect,
      on: given.effectiveOn,
      byTitle: given.title.trim(),
      byNumber: given.documentNumber.trim(),
      byDisclosureId: null,
      cleanupId,
      by,
      at,
      isConfirmed: false,
    }
  })

const areOfOrgan = async (trx: Database, { organId, items }: EnteredCleanup): Promise<boolean> => {
  const own = new Set((await registeredEntries(trx, [organId], 'standing')).map(({ id }) => id))
  const asked = new Set(items.map(({ documentId }) => documentId))
  return asked.size === items.length && items.every(({ documentId }) => own.has(documentId))
}

/** @returns its id */
export const enterCleanup = async (
  context: ActContext,
  actor: Actor,
  given: EnteredCleanup,
): Promise<Result<number, CleanupRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<number, CleanupRefusal>> => {
    const flaw = flawOf(given, dateOf(context.now()))
    if (flaw !== null) return refused({ code: flaw })
    if (!(await areOfOrgan(trx, given))) return refused({ code: 'document-of-other' })
    const at = context.instant()
    const id = await insertCleanup(trx, { ...given, by: actor.id, at })
    await insertChanges(trx, changesOf(given, id, actor.id, at))
    await recordRegisterAct(context, trx, actor, {
      act: 'register.cleanupEntered',
      organId: given.organId,
      subjectKind: 'documentCleanup',
      subjectId: id,
      detail: { ...given },
    })
    return ok(id)
  })

export const confirmCleanupOf = async (
  context: ActContext,
  actor: Actor,
  { organId, cleanupId }: { readonly organId: number; readonly cleanupId: number },
): Promise<Result<null, CleanupRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<null, CleanupRefusal>> => {
    const cleanup = await heldCleanup(trx, organId, cleanupId)
    if (cleanup === null || cleanup.isConfirmed) return refused({ code: 'nothing-to-confirm' })
    if (cleanup.enteredBy === actor.id) return refused({ code: 'own-entry' })
    const at = context.instant()
    await confirmCleanup(trx, cleanupId, actor.id, at)
    await confirmChanges(trx, { cleanupId }, actor.id, at)
    await refreshPages(
      trx,
      cleanup.items.map(({ documentId }) => ({ documentId, disclosureId: null })),
    )
    await recordRegisterAct(context, trx, actor, {
      act: 'register.cleanupConfirmed',
      organId,
      subjectKind: 'documentCleanup',
      subjectId: cleanupId,
      detail: { documents: cleanup.items.length },
    })
    return ok(null)
  })

/** Newest first, each with its documents as they stood on the day the decision took effect. */
export const listCleanups = async (
  context: ActContext,
  askerId: string,
  organId: number,
): Promise<CleanupListJson> => {
  const [cleanups, entries] = await Promise.all([
    cleanupsOf(context.db, organId, 'every'),
    registeredEntries(context.db, [organId], 'every'),
  ])
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const itemsOf = ({ items, effectiveOn }: Cleanup) =>
    items.flatMap(({ documentId, result }) => {
      const entry = byId.get(documentId)
      if (entry === undefined) return []
      return { document: presentRef(entry, effectiveOn), result, resultName: CLEANUP_RESULT_NAMES[result] }
    })
  return {
    items: cleanups.map((cleanup) => ({
      id: cleanup.id,
      title: cleanup.title,
      documentNumber: cleanup.documentNumber,
      decidedOn: cleanup.decidedOn,
      effectiveOn: cleanup.effectiveOn,
      isConfirmed: cleanup.isConfirmed,
      enteredByAsker: cleanup.enteredBy === askerId,
      items: itemsOf(cleanup),
    })),
  }
}
