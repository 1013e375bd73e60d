/** The lists of names and phrases that offices keep. An organ's own list and those of the organs above it apply to what it writes. */
import { sql } from 'kysely'
import type { PhraseEntry, PhraseKind } from '../law/proactive-disclosure/phrase-entry.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { organsAbove } from './organ-tree.ts'
import { storableText } from './storable.ts'

export interface KeptPhrase extends PhraseEntry {
  readonly id: number
  readonly organId: number
  readonly organName: string
  readonly setAt: Date
}

const COLUMNS = [
  'phrase_entry.id',
  'phrase_entry.organ_id as organId',
  'organ.name as organName',
  'phrase_entry.kind',
  'phrase_entry.right_word as rightWord',
  'phrase_entry.wrong_words as wrongWords',
  'phrase_entry.title',
  'phrase_entry.note',
  'phrase_entry.since',
  'phrase_entry.until',
  'phrase_entry.set_at as setAt',
] as const

const query = (db: Database) =>
  db.selectFrom('phrase_entry').innerJoin('organ', 'organ.id', 'phrase_entry.organ_id').select(COLUMNS)

/** A sensitive word has no right one: its wrong words tell it. */
const sameAs = ({ kind, rightWord, wrongWords, title }: PhraseEntry): string =>
  [kind, kind === 'sensitive' ? wrongWords.toSorted().join('|').slice(0, 500) : rightWord, title].join('\t')

const rowOf = (entry: PhraseEntry, setBy: string, at: Date) => ({
  kind: entry.kind,
  right_word: storableText(entry.rightWord),
  wrong_words: entry.wrongWords.map(storableText),
  title: storableText(entry.title),
  note: storableText(entry.note),
  since: entry.since,
  until: entry.until,
  same_as: storableText(sameAs(entry)),
  set_by: setBy,
  set_at: at,
})

export interface PhraseFilter {
  readonly kind?: PhraseKind
  /** Stands in a word, a post or the note. */
  readonly q?: string
}

export interface PhrasePage {
  readonly items: readonly KeptPhrase[]
  readonly next: string | null
}

const KEY = ['number', 'string', 'string', 'number'] as const

/** Own entries first, then those of the organs above; by kind and word. Null for a cursor of another list. */
export const pagePhrases = async (
  db: Database,
  organId: number,
  { kind, q }: PhraseFilter,
  { cursor, limit }: PageRequest,
): Promise<PhrasePage | null> => {
  const organs = [organId, ...(await organsAbove(db, organId))]
  const after = cursor === null ? null : parseCursor(cursor, KEY)
  if (cursor !== null && after === null) return null
  const rank = sql<number>`array_position(${organs}::bigint[], phrase_entry.organ_id)`
  const key = sql`(${rank}, phrase_entry.kind, phrase_entry.right_word, phrase_entry.id)`
  const like = `%${(q ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await query(db)
    .select(rank.as('rank'))
    .where('phrase_entry.organ_id', 'in', organs)
    .$if(kind !== undefined, (rest) => rest.where('phrase_entry.kind', '=', kind ?? 'phrase'))
    .$if(q !== undefined && q !== '', (rest) =>
      rest.where(
        sql<boolean>`concat_ws(' ', phrase_entry.right_word, array_to_string(phrase_entry.wrong_words, ' '),
          phrase_entry.title, phrase_entry.note) like ${like}`,
      ),
    )
    .$if(after !== null, (rest) =>
      rest.where(
        sql<boolean>`${key} > (${after?.[0] ?? 0}::integer, ${after?.[1] ?? ''}::text, ${after?.[2] ?? ''}::text, ${after?.[3] ?? 0}::bigint)`,
      ),
    )
    .orderBy(key)
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(({ rank: _, ...item }) => item)
  const last = rows[limit - 1]
  const isMore = rows.length > limit && last !== undefined
  return { items, next: isMore ? makeCursor([last.rank, last.kind, last.rightWord, last.id]) : null }
}

/** Entries that a list may hold. */
export const MOST_PHRASES = 20_000

/** All that apply to what an organ writes, its own first. */
export const phrasesFor = async (db: Database, organId: number): Promise<readonly KeptPhrase[]> =>
  query(db)
    .where('phrase_entry.organ_id', 'in', [organId, ...(await organsAbove(db, organId))])
    .orderBy(sql`phrase_entry.organ_id = ${organId}::bigint`, 'desc')
    .orderBy('phrase_entry.id')
    .limit(2 * MOST_PHRASES)
    .execute()

/** An organ's own. */
export const ownPhrases = (db: Database, organId: number): Promise<readonly KeptPhrase[]> =>
  query(db)
    .where('phrase_entry.organ_id', '=', organId)
    .orderBy('phrase_entry.kind')
    .orderBy('phrase_entry.right_word')
    .orderBy('phrase_entry.id')
    .limit(MOST_PHRASES)
    .execute()

export const countPhrases = async (db: Database, organId: number): Promise<number> => {
  const { count } = await db
    .selectFrom('phrase_entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organ_id', '=', organId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** With a lock on it, so that two who change it take turns; null when there is none. */
export const lockPhrase = async (trx: Database, id: number): Promise<KeptPhrase | null> =>
  (await query(trx).where('phrase_entry.id', '=', id).forUpdate('phrase_entry').executeTakeFirst()) ?? null

/** @returns its id, or null where the organ has the same entry already */
export const insertPhrase = async (
  trx: Database,
  organId: number,
  entry: PhraseEntry,
  setBy: string,
  at: Date,
): Promise<number | null> => {
  const row = await trx
    .insertInto('phrase_entry')
    .values({ organ_id: organId, ...rowOf(entry, setBy, at) })
    .onConflict((conflict) => conflict.columns(['organ_id', 'same_as']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whether another entry of the organ says the same. */
export const hasSamePhrase = async (
  trx: Database,
  organId: number,
  entry: PhraseEntry,
  except: number,
): Promise<boolean> => {
  const row = await trx
    .selectFrom('phrase_entry')
    .select('id')
    .where('organ_id', '=', organId)
    .where('same_as', '=', storableText(sameAs(entry)))
    .where('id', '<>', except)
    .executeTakeFirst()
  return row !== undefined
}

export const updatePhrase = async (
  trx: Database,
  id: number,
  entry: PhraseEntry,
  setBy: string,
  at: Date,
): Promise<void> => {
  await trx
    .updateTable('phrase_entry')
    .set(rowOf(entry, setBy, at))
    .where('id', '=', id)
    .execute()
}

export const deletePhrase = async (trx: Database, id: number): Promise<void> => {
  await trx.deleteFrom('phrase_entry').where('id', '=', id).execute()
}

const CHUNK = 1_000

/** Adds, and puts in the place of the same entry. No two of the entries may be the same. @returns how many there are new */
export const mergePhrases = async (
  trx: Database,
  organId: number,
  entries: readonly PhraseEntry[],
  setBy: string,
  at: Date,
): Promise<number> => {
  const before = await countPhrases(trx, organId)
  for (let from = 0; from < entries.length; from += CHUNK) {
    const rows = entries
      .slice(from, from + CHUNK)
      .map((entry) => ({ organ_id: organId, ...rowOf(entry, setBy, at) }))
    await trx
      .insertInto('phrase_entry')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['organ_id', 'same_as']).doUpdateSet((eb) => ({
          wrong_words: eb.ref('excluded.wrong_words'),
          note: eb.ref('excluded.note'),
          since: eb.ref('excluded.since'),
          until: eb.ref('excluded.until'),
          set_by: eb.ref('excluded.set_by'),
          set_at: eb.ref('excluded.set_at'),
        })),
      )
      .execute()
  }
  return (await countPhrases(trx, organId)) - before
}

/** What makes two entries the same within a list. */
export const phraseKey = sameAs
