/** Attachments as the public gets them: only of a page that stands, and only those it names now. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

export interface ServedFile {
  readonly name: string
  readonly media: string
  readonly size: number
  /** Hex, of the content before sealing. */
  readonly sha256: string
  readonly contentId: string
}

/** Null where the page is not published or does not name the file. */
export const findPublishedFile = async (
  db: Database,
  disclosureId: number,
  fileId: string,
): Promise<ServedFile | null> => {
  const row = await db
    .selectFrom('disclosure_file as f')
    .innerJoin('disclosure as d', 'd.id', 'f.disclosure_id')
    .innerJoin('manuscript_file as m', 'm.id', 'f.file_id')
    .select(['f.name', 'f.media', 'f.size', 'f.sha256', 'm.content_id as contentId'])
    .where('f.disclosure_id', '=', disclosureId)
    .where('f.file_id', '=', fileId)
    .executeTakeFirst()
  return row ?? null
}

export const readContentBytes = async (db: Database, sealer: Sealer, contentId: string): Promise<Buffer> => {
  const { sealed } = await db
    .selectFrom('file_content')
    .select('sealed')
    .where('id', '=', contentId)
    .executeTakeFirstOrThrow()
  return sealer.open(sealed, 'file')
}
