/** Contents of manuscripts, by number. One that was sent into review stays as it was. */
import { sql } from 'kysely'
import type { DisclosureContent } from '../law/proactive-disclosure/disclosure-content.ts'
import type { Database } from './database.ts'
import { storableJson, storableText } from './storable.ts'

export interface KeptContent {
  readonly number: number
  readonly content: DisclosureContent
  /** Of the body alone. */
  readonly text: string
  readonly revision: number
  readonly savedBy: string
  readonly savedAt: Date
  readonly writers: readonly string[]
  readonly frozenAt: Date | null
}

export interface SavedContent {
  readonly manuscriptId: number
  readonly number: number
  readonly content: DisclosureContent
  readonly text: string
  readonly savedBy: string
  readonly savedAt: Date
}

const query = (db: Database) =>
  db
    .selectFrom('manuscript_content')
    .select([
      'number',
      'content',
      'text',
      'revision',
      'saved_by as savedBy',
      'saved_at as savedAt',
      'writers',
      'frozen_at as frozenAt',
    ])

export const findContent = async (
  db: Database,
  manuscriptId: number,
  number: number,
): Promise<KeptContent | null> =>
  (await query(db)
    .where('manuscript_id', '=', manuscriptId)
    .where('number', '=', number)
    .executeTakeFirst()) ?? null

export const contentOf = async (db: Database, manuscriptId: number, number: number): Promise<KeptContent> => {
  const content = await findContent(db, manuscriptId, number)
  if (content === null) throw new Error(`manuscript ${manuscriptId} has no content ${number}`)
  return content
}

/** @param writers accounts whose words are in it already: those of the content it is copied from */
export const insertContent = async (
  trx: Database,
  given: SavedContent,
  writers: readonly string[],
): Promise<void> => {
  await trx
    .insertInto('manuscript_content')
    .values({
      manuscript_id: given.manuscriptId,
      number: given.number,
      content: storableJson(given.content),
      text: storableText(given.text),
      saved_by: given.savedBy,
      saved_at: given.savedAt,
      writers: [...writers],
      frozen_at: null,
    })
    .execute()
}

/** @returns the new revision */
export const saveContentRow = async (trx: Database, given: SavedContent): Promise<number> => {
  const { revision } = await trx
    .updateTable('manuscript_content')
    .set({
      content: storableJson(given.content),
      text: storableText(given.text),
      revision: sql<number>`revision + 1`,
      saved_by: given.savedBy,
      saved_at: given.savedAt,
      writers: sql<string[]>`case when ${given.savedBy} = any(writers) then writers
        else writers || ${given.savedBy}::text end`,
    })
    .where('manuscript_id', '=', given.manuscriptId)
    .where('number', '=', given.number)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

/** Which files it has; its revision stays, so that nobody's typing is refused because a file came. */
export const saveContentFiles = async (
  trx: Database,
  manuscriptId: number,
  number: number,
  files: DisclosureContent['files'],
): Promise<void> => {
  await trx
    .updateTable('manuscript_content')
    .set({ content: sql`jsonb_set(content, '{files}', ${storableJson(files)}::jsonb)` as never })
    .where('manuscript_id', '=', manuscriptId)
    .where('number', '=', number)
    .execute()
}

export const freezeContent = async (
  trx: Database,
  manuscriptId: number,
  number: number,
  at: Date,
): Promise<void> => {
  await trx
    .updateTable('manuscript_content')
    .set({ frozen_at: at })
    .where('manuscript_id', '=', manuscriptId)
    .where('number', '=', number)
    .where('frozen_at', 'is', null)
    .execute()
}

/** Whether a content other than this one has the file. */
export const isFileElsewhere = async (
  db: Database,
  manuscriptId: number,
  number: number,
  fileId: string,
): Promise<boolean> => {
  const row = await db
    .selectFrom('manuscript_content')
    .select('number')
    .where('manuscript_id', '=', manuscriptId)
    .where('number', '<>', number)
    .where(sql<boolean>`content->'files' @> ${JSON.stringify([{ id: fileId }])}::jsonb`)
    .executeTakeFirst()
  return row !== undefined
}
