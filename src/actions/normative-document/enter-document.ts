/** Documents from before this system: entered, changed, taken out, and confirmed by a second person before the public sees them. */
import { acceptDocument, type DocumentRefusal } from '../../law/proactive-disclosure/accept-document.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { refreshPages } from '../../store/document-change.ts'
import { organEntry } from '../../store/organ-arrange.ts'
import { applyEarlierEffects } from '../../store/register-projection.ts'
import { findEntry, lockEntry, type RegisteredEntry, takenNumbers } from '../../store/registered-document.ts'
import {
  confirmEntries,
  type EntryFacts,
  insertEntry,
  strikeEntry,
  unconfirmedEntries,
  updateEntry,
  updateFiling,
} from '../../store/registered-document-save.ts'
import { lockCaseOrgan } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordRegisterAct } from './register-audit.ts'

export type EntryRefusal =
  | DocumentRefusal
  | Refusal<
      | 'organ-lacking'
      | 'number-taken'
      | 'document-unknown'
      | 'document-changed'
      | 'document-struck'
      | 'document-published'
      | 'reason-missing'
      | 'nothing-to-confirm'
      | 'own-entry'
    >

type Entered<T> = Result<T, EntryRefusal>

/** Whether the register can take the facts in. @param except the entry that is being changed */
const accepted = async (
  context: ActContext,
  trx: Database,
  organId: number,
  facts: EntryFacts,
  except: number | null,
): Promise<Entered<null>> => {
  const organ = await organEntry(trx, organId)
  if (organ === null) return refused({ code: 'organ-lacking' })
  const days = { ...facts, repealedOn: null, lapsedOn: null, amendedOn: null }
  const lawful = acceptDocument(days, organ.kind, dateOf(context.now()))
  if (!lawful.ok) return lawful
  const taken = await takenNumbers(trx, organId, [facts.documentNumber], except)
  return taken.size === 0
    ? ok(null)
    : refused({ code: 'number-taken', facts: { number: facts.documentNumber } })
}

/** Adds one. What was already published about its number applies to it at once. @returns its id */
export const enterDocument = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  facts: EntryFacts,
): Promise<Entered<number>> =>
  context.db.transaction().execute(async (trx): Promise<Entered<number>> => {
    await lockCaseOrgan(trx, organId)
    const lawful = await accepted(context, trx, organId, facts, null)
    if (!lawful.ok) return lawful
    const id = await insertEntry(trx, { organId, facts, by: actor.id, at: context.instant() })
    await applyEarlierEffects(trx, facts.documentNumber)
    const detail = { after: facts }
    await recordRegisterAct(context, trx, actor, {
      act: 'register.entered',
      organId,
      subjectKind: 'registeredDocument',
      subjectId: id,
      detail,
    })
    return ok(id)
  })

interface Meant {
  readonly organId: number
  readonly documentId: number
  readonly expectedVersion: number
}

/** The entry as it is now, held; refuses what is not the organ's, what changed meanwhile and what was taken out. */
const held = async (
  trx: Database,
  { organId, documentId, expectedVersion }: Meant,
): Promise<Entered<RegisteredEntry>> => {
  await lockEntry(trx, documentId)
  const entry = await findEntry(trx, documentId)
  if (entry === null || entry.organId !== organId) return refused({ code: 'document-unknown' })
  if (entry.version !== expectedVersion) return refused({ code: 'document-changed' })
  return entry.isStruck ? refused({ code: 'document-struck' }) : ok(entry)
}

/** Of a document that was published here only the filing and the makers are written by hand: `document-published`. */
const isFilingAlone = (entry: RegisteredEntry, facts: EntryFacts): boolean =>
  (['kind', 'documentNumber', 'title', 'formedOn', 'publishedOn', 'effectiveOn', 'expiresOn'] as const).every(
    (name) => entry[name] === facts[name],
  )

const save = async (trx: Database, entry: RegisteredEntry, facts: EntryFacts, by: string): Promise<void> => {
  if (entry.manuscriptId === null) {
    await updateEntry(trx, entry.id, facts, by)
    await applyEarlierEffects(trx, facts.documentNumber)
    return
  }
  await updateFiling(trx, entry.id, facts)
}

/** What was entered waits for confirmation again. */
export const changeDocument = async (
  context: ActContext,
  actor: Actor,
  meant: Meant & { readonly facts: EntryFacts },
): Promise<Entered<null>> =>
  context.db.transaction().execute(async (trx): Promise<Entered<null>> => {
    const { organId, facts } = meant
    await lockCaseOrgan(trx, organId)
    const entry = await held(trx, meant)
    if (!entry.ok) return entry
    const isPublished = entry.value.manuscriptId !== null
    if (isPublished && !isFilingAlone(entry.value, facts)) return refused({ code: 'document-published' })
    const lawful = isPublished ? ok(null) : await accepted(context, trx, organId, facts, entry.value.id)
    if (!lawful.ok) return lawful
    await save(trx, entry.value, facts, actor.id)
    await recordRegisterAct(context, trx, actor, {
      act: 'register.changed',
      organId,
      subjectKind: 'registeredDocument',
      subjectId: entry.value.id,
      detail: { before: entry.value, after: facts },
    })
    return ok(null)
  })

/** Takes a mistaken entry out; its row stays, with the reason. What was published here goes by withdrawing its page. */
export const strikeDocument = async (
  context: ActContext,
  actor: Actor,
  meant: Meant & { readonly reason: string },
): Promise<Entered<null>> =>
  context.db.transaction().execute(async (trx): Promise<Entered<null>> => {
    const entry = await held(trx, meant)
    if (!entry.ok) return entry
    if (entry.value.manuscriptId !== null) return refused({ code: 'document-published' })
    if (meant.reason.trim() === '') return refused({ code: 'reason-missing' })
    await strikeEntry(trx, entry.value.id, context.instant(), meant.reason)
    await refreshPages(trx, [{ documentId: entry.value.id, disclosureId: null }])
    await recordRegisterAct(context, trx, actor, {
      act: 'register.struck',
      organId: meant.organId,
      subjectKind: 'registeredDocument',
      subjectId: entry.value.id,
      detail: { reason: meant.reason.trim() },
    })
    return ok(null)
  })

/** All or none: refuses when one of them was entered by whoever confirms. @returns how many were confirmed */
export const confirmDocuments = async (
  context: ActContext,
  actor: Actor,
  { organId, documents }: { readonly organId: number; readonly documents: readonly number[] },
): Promise<Entered<number>> =>
  context.db.transaction().execute(async (trx): Promise<Entered<number>> => {
    const waiting = await unconfirmedEntries(trx, organId, documents)
    const [first] = waiting
    if (first === undefined) return refused({ code: 'nothing-to-confirm' })
    if (waiting.some(({ enteredBy }) => enteredBy === actor.id)) return refused({ code: 'own-entry' })
    const ids = waiting.map(({ id }) => id)
    await confirmEntries(trx, ids, actor.id, context.instant())
    await recordRegisterAct(context, trx, actor, {
      act: 'register.confirmed',
      organId,
      subjectKind: 'registeredDocument',
      subjectId: first.id,
      detail: { documents: ids },
    })
    return ok(ids.length)
  })
