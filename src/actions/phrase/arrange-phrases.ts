/** The list of names and phrases of an organ: entries are added, changed and taken out, each with an entry in the audit log. */
import {
  acceptPhrase,
  type PhraseEntry,
  type PhraseRefusal,
} from '../../law/proactive-disclosure/phrase-entry.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import {
  countPhrases,
  deletePhrase,
  hasSamePhrase,
  insertPhrase,
  type KeptPhrase,
  lockPhrase,
  MOST_PHRASES,
  updatePhrase,
} from '../../store/phrase-entry.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export type PhraseActRefusal = PhraseRefusal | Refusal<'phrase-known' | 'phrase-unknown' | 'list-full'>

const told = ({ kind, rightWord, wrongWords, title, since, until }: PhraseEntry) => ({
  kind,
  rightWord,
  wrongWords,
  title,
  since,
  until,
})

const audit = (
  { instant }: ActContext,
  trx: Database,
  actor: Actor,
  given: { organId: number; id: number; act: string; detail: Readonly<Record<string, unknown>> },
): Promise<void> =>
  appendAudit(trx, {
    chain: given.organId,
    at: instant(),
    actor: actor.id,
    address: actor.address,
    act: given.act,
    subjectKind: 'phrase',
    subjectId: String(given.id),
    detail: given.detail,
  })

/** @returns its id */
export const addPhrase = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  given: PhraseEntry,
): Promise<Result<number, PhraseActRefusal>> => {
  const accepted = acceptPhrase(given)
  if (!accepted.ok) return accepted
  return context.db.transaction().execute(async (trx): Promise<Result<number, PhraseActRefusal>> => {
    if ((await countPhrases(trx, organId)) >= MOST_PHRASES) return refused({ code: 'list-full' })
    const id = await insertPhrase(trx, organId, accepted.value, actor.id, context.instant())
    if (id === null) return refused({ code: 'phrase-known' })
    await audit(context, trx, actor, { organId, id, act: 'phrase.added', detail: told(accepted.value) })
    return ok(id)
  })
}

/** An entry of this organ and no other. */
const withPhrase = (
  { db }: ActContext,
  organId: number,
  id: number,
  act: (trx: Database, kept: KeptPhrase) => Promise<Result<null, PhraseActRefusal>>,
): Promise<Result<null, PhraseActRefusal>> =>
  db.transaction().execute(async (trx): Promise<Result<null, PhraseActRefusal>> => {
    const kept = await lockPhrase(trx, id)
    return kept?.organId !== organId ? refused({ code: 'phrase-unknown' }) : act(trx, kept)
  })

export const changePhrase = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  id: number,
  given: PhraseEntry,
): Promise<Result<null, PhraseActRefusal>> => {
  const accepted = acceptPhrase(given)
  if (!accepted.ok) return accepted
  return withPhrase(context, organId, id, async (trx, kept) => {
    if (await hasSamePhrase(trx, organId, accepted.value, id)) return refused({ code: 'phrase-known' })
    await updatePhrase(trx, id, accepted.value, actor.id, context.instant())
    const detail = { before: told(kept), after: told(accepted.value) }
    await audit(context, trx, actor, { organId, id, act: 'phrase.changed', detail })
    return ok(null)
  })
}

export const removePhrase = (
  context: ActContext,
  actor: Actor,
  organId: number,
  id: number,
): Promise<Result<null, PhraseActRefusal>> =>
  withPhrase(context, organId, id, async (trx, kept) => {
    await deletePhrase(trx, id)
    await audit(context, trx, actor, {
      organId,
      id,
      act: 'phrase.removed',
      detail: told(kept),
    })
    return ok(null)
  })
