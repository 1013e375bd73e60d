/** Files of manuscripts. Their bytes are sealed like those of cases; public pages reach them through disclosure_file alone. */
import type { Database } from './database.ts'
import type { ManuscriptFileTable } from './schema/manuscript-tables.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableText } from './storable.ts'

export interface ManuscriptFile {
  readonly id: string
  readonly manuscriptId: number
  readonly name: string
  readonly media: string
  readonly size: number
  readonly sha256: string
  /** Extracted, for searching; empty where nothing could be read. */
  readonly text: string
  readonly addedAt: Date
}

export interface NewManuscriptFile extends Omit<ManuscriptFile, 'size'> {
  readonly bytes: Buffer
  readonly addedBy: string
}

export const insertManuscriptFile = async (
  trx: Database,
  sealer: Sealer,
  { bytes, ...file }: NewManuscriptFile,
): Promise<void> => {
  await trx
    .insertInto('file_content')
    .values({ id: file.id, sealed: sealer.seal(bytes, 'file') })
    .execute()
  await trx
    .insertInto('manuscript_file')
    .values({
      id: file.id,
      manuscript_id: file.manuscriptId,
      name: storableText(file.name),
      media: file.media,
      size: bytes.length,
      sha256: file.sha256,
      text: storableText(file.text),
      content_id: file.id,
      added_by: file.addedBy,
      added_at: file.addedAt,
    })
    .execute()
}

const COLUMNS = [
  'id',
  'manuscript_id as manuscriptId',
  'name',
  'media',
  'size',
  'sha256',
  'text',
  'added_at as addedAt',
] as const satisfies readonly (keyof ManuscriptFileTable | `${keyof ManuscriptFileTable} as ${string}`)[]

export const listManuscriptFiles = async (
  db: Database,
  manuscriptId: number,
): Promise<readonly ManuscriptFile[]> =>
  db
    .selectFrom('manuscript_file')
    .select(COLUMNS)
    .where('manuscript_id', '=', manuscriptId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

/** A file of this manuscript and no other. */
export const findManuscriptFile = async (
  db: Database,
  manuscriptId: number,
  fileId: string,
): Promise<ManuscriptFile | null> =>
  (await db
    .selectFrom('manuscript_file')
    .select(COLUMNS)
    .where('manuscript_id', '=', manuscriptId)
    .where('id', '=', fileId)
    .executeTakeFirst()) ?? null

export const readManuscriptFileBytes = async (
  db: Database,
  sealer: Sealer,
  fileId: string,
): Promise<Buffer> => {
  const { sealed } = await db
    .selectFrom('manuscript_file')
    .innerJoin('file_content', 'file_content.id', 'manuscript_file.content_id')
    .select('file_content.sealed')
    .where('manuscript_file.id', '=', fileId)
    .executeTakeFirstOrThrow()
  return sealer.open(sealed, 'file')
}

/** With its bytes. Only for a file that no content has any more. */
export const deleteManuscriptFile = async (trx: Database, fileId: string): Promise<void> => {
  await trx.deleteFrom('manuscript_file').where('id', '=', fileId).execute()
  await trx.deleteFrom('file_content').where('id', '=', fileId).execute()
}

/** Of a file that was added without its words. */
export const saveFileText = async (db: Database, id: string, text: string): Promise<void> => {
  await db
    .updateTable('manuscript_file')
    .set({ text: storableText(text) })
    .where('id', '=', id)
    .where('text', '=', '')
    .execute()
}

/** As they are kept now, by id. */
export const textsOfFiles = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('manuscript_file').select(['id', 'text']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}
