/** What a check has to know beside the manuscript: documents of the same title or number, texts to compare, pages linked to. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface SameNamed {
  readonly what: 'title' | 'documentNumber'
  readonly title: string
  readonly organ: string
  readonly isPublished: boolean
}

const MOST_SAME = 5

const publishedSame = (db: Database, except: number) =>
  db
    .selectFrom('disclosure')
    .innerJoin('organ', 'organ.id', 'disclosure.organ_id')
    .select(['disclosure.title', 'organ.name as organ'])
    .where('disclosure.id', '<>', except)
    .limit(MOST_SAME)

/** Published documents, and manuscripts of the same organ, that have this title or number; never itself. */
export const sameNamed = async (
  db: Database,
  {
    id,
    organId,
    title,
    documentNumber,
  }: { id: number; organId: number; title: string; documentNumber: string },
): Promise<readonly SameNamed[]> => {
  const titled =
    title === ''
      ? []
      : await publishedSame(db, id)
          .where(sql<boolean>`md5(disclosure.title) = md5(${title}::text)`)
          .where('disclosure.title', '=', title)
          .execute()
  if (documentNumber === '')
    return titled.map((row) => ({ ...row, what: 'title' as const, isPublished: true }))
  const numbered = await publishedSame(db, id)
    .where('disclosure.document_number', '=', documentNumber)
    .where('disclosure.document_number', '<>', '')
    .execute()
  const written = await db
    .selectFrom('manuscript')
    .innerJoin('organ', 'organ.id', 'manuscript.organ_id')
    .select(['manuscript.title', 'organ.name as organ'])
    .where('manuscript.organ_id', '=', organId)
    .where('manuscript.document_number', '=', documentNumber)
    .where('manuscript.document_number', '<>', '')
    .where('manuscript.id', '<>', id)
    .where('manuscript.phase', 'not in', ['published', 'withdrawn', 'discarded'])
    .limit(MOST_SAME)
    .execute()
  return [
    ...titled.map((row) => ({ ...row, what: 'title' as const, isPublished: true })),
    ...numbered.map((row) => ({ ...row, what: 'documentNumber' as const, isPublished: true })),
    ...written.map((row) => ({ ...row, what: 'documentNumber' as const, isPublished: false })),
  ]
}

/** Texts of published documents. @param most characters of each */
export const publishedTexts = async (
  db: Database,
  ids: readonly number[],
  most: number,
): Promise<readonly { readonly title: string; readonly organ: string; readonly text: string }[]> => {
  if (ids.length === 0) return []
  return db
    .selectFrom('disclosure')
    .innerJoin('organ', 'organ.id', 'disclosure.organ_id')
    .select([
      'disclosure.title',
      'organ.name as organ',
      sql<string>`left(disclosure.text, ${most})`.as('text'),
    ])
    .where('disclosure.id', 'in', ids)
    .execute()
}

/** Those of the ids that are published now. */
export const publishedAmong = async (db: Database, ids: readonly number[]): Promise<ReadonlySet<number>> => {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('disclosure').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

/** Whether something explains it: published, elsewhere, or a manuscript that is being written. */
export const hasInterpretation = async (db: Database, id: number, organId: number): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`select
    exists (select from interpretation_link where interprets_id = ${id}::bigint)
    or exists (
      select from external_interpretation where disclosure_id = ${id}::bigint and removed_at is null
    )
    or exists (
      select from manuscript m
      join manuscript_content c on c.manuscript_id = m.id and c.number = m.content_number
      where m.organ_id = ${organId}::bigint and m.kind = 'interpretation'
        and m.phase not in ('withdrawn', 'discarded')
        and c.content->'interprets' @> ${JSON.stringify([{ disclosureId: id }])}::jsonb
    ) as found`.execute(db)
  return rows[0]?.found ?? false
}
