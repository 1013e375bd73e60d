/** One published document for the API: what its page shows, and the digests of its files. */
import type { Database } from './database.ts'
import { findPublishedDocument, type PublishedDocument } from './published-document.ts'

export interface OpenDocumentPage
  extends Omit<PublishedDocument, 'organ' | 'columns' | 'files' | 'older' | 'newer'> {
  readonly organSlug: string
  readonly organName: string
  /** Ids. */
  readonly columns: readonly number[]
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly media: string
    /** Bytes. */
    readonly size: number
    /** Hex. */
    readonly sha256: string
  }[]
}

const columnsOf = async (db: Database, id: number): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('disclosure_column')
    .select('column_id')
    .where('disclosure_id', '=', id)
    .orderBy('column_id')
    .execute()
  return rows.map(({ column_id }) => column_id)
}

const filesOf = (db: Database, id: number): Promise<OpenDocumentPage['files']> =>
  db
    .selectFrom('disclosure_file')
    .select(['file_id as id', 'name', 'media', 'size', 'sha256'])
    .where('disclosure_id', '=', id)
    .orderBy('place')
    .execute()

/** Null where no page of that id is published. */
export const findOpenDocument = async (db: Database, id: number): Promise<OpenDocumentPage | null> => {
  const found = await findPublishedDocument(db, id)
  if (found === null) return null
  const { organ, older: _, newer: __, ...rest } = found
  const [columns, files] = await Promise.all([columnsOf(db, id), filesOf(db, id)])
  return { ...rest, organSlug: organ.slug, organName: organ.name, columns, files }
}
