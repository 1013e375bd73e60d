/** Releases documents in the way that publishing does, without writing and reviewing them first. */
import { randomUUID } from 'node:crypto'
import { makeSearchEntry } from '../../../src/formats/search-text/make-search-entry.ts'
import type { DisclosureContent } from '../../../src/law/proactive-disclosure/disclosure-content.ts'
import type { Database } from '../../../src/store/database.ts'
import { type Release, saveRelease } from '../../../src/store/release.ts'
import type { CorpusDocument } from './relevance-corpus.ts'

const EMPTY: DisclosureContent = {
  kind: 'information',
  attribution: { attribute: 'proactive', exemption: null, reason: '' },
  title: '',
  documentNumber: '',
  summary: '',
  html: '',
  catalogueItem: '',
  standardItem: null,
  columns: [],
  topic: '',
  genre: '',
  audience: '',
  keywords: [],
  sourceUnit: '',
  formedOn: null,
  effectiveOn: null,
  expiresOn: null,
  effects: [],
  interprets: [],
  noticePeriod: null,
  files: [],
}

export interface GivenRelease {
  readonly id: number
  readonly organId: number
  readonly document: Omit<CorpusDocument, 'key' | 'organ'>
  readonly content?: Partial<DisclosureContent>
  readonly version?: number
}

export const releaseFrom = ({ id, organId, document, ...given }: GivenRelease): Release => {
  const { title, summary, text, kind, number } = document
  const content = { ...EMPTY, kind, title, summary, documentNumber: number, ...given.content }
  const files = document.file === undefined ? [] : [document.file]
  const at = new Date(`${document.day}T02:00:00Z`)
  return {
    id,
    organId,
    indexNumber: `云岭-${id}`,
    version: given.version ?? 1,
    content,
    text,
    search: makeSearchEntry({ ...content, text, files }),
    files: [],
    publishedOn: document.day,
    publishedAt: at,
    releasedAt: at,
    changeNote: '',
    showsEarlier: true,
  }
}

/** With the row of the attachment, whose bytes nobody reads here. */
const saveFile = async (db: Database, { id, organId, document }: GivenRelease): Promise<void> => {
  const { file } = document
  if (file === undefined) return
  const at = new Date(`${document.day}T02:00:00Z`)
  const [contentId, fileId] = [randomUUID(), randomUUID()]
  const bytes = Buffer.from(file.text)
  await db
    .insertInto('file_content')
    .values({ id: contentId, sealed: bytes } as never)
    .execute()
  await db
    .insertInto('manuscript')
    .values({
      id,
      organ_id: organId,
      kind: document.kind,
      phase: 'published',
      attribute: 'proactive',
      title: document.title,
      content_number: 1,
      created_by: 'test',
      created_at: at,
      updated_at: at,
    } as never)
    .execute()
  const shared = { name: file.name, media: 'text/plain', size: bytes.length, sha256: '', text: file.text }
  await db
    .insertInto('manuscript_file')
    .values({
      ...shared,
      id: fileId,
      manuscript_id: id,
      content_id: contentId,
      added_by: 'test',
      added_at: at,
    })
    .execute()
  await db
    .insertInto('disclosure_file')
    .values({ ...shared, disclosure_id: id, file_id: fileId, place: 0 })
    .execute()
}

export const release = async (db: Database, given: GivenRelease): Promise<void> => {
  await db.transaction().execute((trx) => saveRelease(trx, releaseFrom(given)))
  await saveFile(db, given)
}
