/** Everything published, as it stood at one moment: in chunks, so that memory stays the same however much there is. */

import { sql } from 'kysely'
import type { OpenDocumentFacts } from '../contract/open-data/open-document.ts'
import type { Database } from './database.ts'
import { OPEN_FIELDS, type OpenDataFilter, openConditions } from './open-data-list.ts'
import { readSiteVersion } from './site-version.ts'

export interface ExportedFile {
  readonly id: string
  readonly name: string
  readonly media: string
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
}

export interface ExportedDocument extends OpenDocumentFacts {
  /** Ids, of all organs' columns in which it stands. */
  readonly columns: readonly number[]
  readonly files: readonly ExportedFile[]
  /** Empty where only the facts of documents are asked for. */
  readonly text: string
  readonly html: string
}

export interface OpenDataSnapshot {
  /** Of the site, at the moment that the chunks show. */
  readonly siteVersion: number
  /** Ascending ids. */
  readonly chunks: AsyncGenerator<readonly ExportedDocument[]>
  /** Lets go of the moment; safe to call twice. */
  readonly close: () => Promise<void>
}

const CHUNK = 500

/** @param withText whether each document comes with its text, twice: marked up and plain */
export const openSnapshot = async (
  db: Database,
  filter: OpenDataFilter,
  withText: boolean,
): Promise<OpenDataSnapshot> => {
  const trx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await trx.rollback().execute()
  }
  const texts = withText ? sql`d.text, d.html` : sql`'' as text, '' as html`
  const chunkAfter = async (id: number): Promise<readonly ExportedDocument[]> => {
    const { rows } = await sql<ExportedDocument>`
      select ${OPEN_FIELDS}, ${texts},
        array(select dc.column_id from disclosure_column dc where dc.disclosure_id = d.id order by 1) as columns,
        coalesce((select json_agg(json_build_object('id', f.file_id, 'name', f.name, 'media', f.media,
            'size', f.size, 'sha256', f.sha256) order by f.place)
          from disclosure_file f where f.disclosure_id = d.id), '[]') as files
      from disclosure d join organ o on o.id = d.organ_id
      where d.id > ${id}::bigint and ${openConditions(filter)}
      order by d.id limit ${CHUNK}`.execute(trx)
    return rows
  }
  async function* chunks(): AsyncGenerator<readonly ExportedDocument[]> {
    for (let last = 0; ; ) {
      if (!isOpen) throw new Error('closed before everything was read')
      const rows = await chunkAfter(last)
      if (rows.length > 0) yield rows
      if (rows.length < CHUNK) return
      last = rows.at(-1)?.id ?? last
    }
  }
  try {
    return { siteVersion: await readSiteVersion(trx), chunks: chunks(), close }
  } catch (fault) {
    await close()
    throw fault
  }
}
