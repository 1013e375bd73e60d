/** Writing many published documents at once, as `saveRelease` would have written each. */
import { sql } from 'kysely'
import { isRegisteredKind } from '../law/proactive-disclosure/registered-document.ts'
import { type BulkType, insertMany } from './bulk-insert.ts'
import type { Database } from './database.ts'
import { insertFilledEffects, insertFilledEntries } from './demo-register.ts'
import { disclosureRow, type Release } from './release.ts'
import { indexDisclosures } from './search-index.ts'

/** A document of which nothing else is told: one version, no files. */
export type FilledDisclosure = Release

const DISCLOSURE_COLUMNS: Readonly<Record<'id' | keyof ReturnType<typeof disclosureRow>, BulkType>> = {
  id: 'bigint',
  organ_id: 'bigint',
  title: 'text',
  document_number: 'text',
  published_on: 'date',
  published_at: 'timestamptz',
  updated_at: 'timestamptz',
  summary: 'text',
  text: 'text',
  html: 'text',
  kind: 'text',
  index_number: 'text',
  version: 'integer',
  catalogue_item: 'text',
  standard_item_id: 'bigint',
  topic: 'text',
  genre: 'text',
  audience: 'text',
  keywords: 'text[]',
  source_unit: 'text',
  formed_on: 'date',
  effective_on: 'date',
  expires_on: 'date',
  notice_from: 'date',
  notice_to: 'date',
}

const FILLED_TABLES = [
  'disclosure',
  'disclosure_index',
  'disclosure_version',
  'disclosure_column',
  'interpretation_link',
  'document_effect',
  'registered_document',
  'document_change',
  'issued_index_number',
] as const

/** Ids for so many documents, rising. */
export const takeDisclosureIds = async (db: Database, count: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    select nextval('manuscript_id_seq') as id from generate_series(1, ${count}::integer)`.execute(db)
  return rows.map(({ id }) => id)
}

const insertVersions = (trx: Database, filled: readonly FilledDisclosure[]): Promise<void> =>
  insertMany(
    trx,
    'disclosure_version',
    {
      disclosure_id: 'bigint',
      version: 'integer',
      content: 'jsonb',
      published_at: 'timestamptz',
      change_note: 'text',
      is_shown: 'boolean',
    },
    filled.map(({ id, version, content, releasedAt, changeNote }) => ({
      disclosure_id: id,
      version,
      content: JSON.stringify(content),
      published_at: releasedAt,
      change_note: changeNote,
      is_shown: true,
    })),
  )

const insertColumns = (trx: Database, filled: readonly FilledDisclosure[]): Promise<void> =>
  insertMany(
    trx,
    'disclosure_column',
    { column_id: 'bigint', disclosure_id: 'bigint', published_on: 'date' },
    filled.flatMap(({ id, content, publishedOn }) =>
      content.columns.map((column) => ({
        column_id: column,
        disclosure_id: id,
        published_on: publishedOn,
      })),
    ),
  )

const insertLinks = async (trx: Database, filled: readonly FilledDisclosure[]): Promise<void> => {
  await insertMany(
    trx,
    'interpretation_link',
    { disclosure_id: 'bigint', interprets_id: 'bigint', form: 'text' },
    filled.flatMap(({ id, content }) =>
      content.interprets.map(({ disclosureId, form }) => ({
        disclosure_id: id,
        interprets_id: disclosureId,
        form,
      })),
    ),
  )
  await insertMany(
    trx,
    'document_effect',
    {
      disclosure_id: 'bigint',
      place: 'integer',
      effect: 'text',
      earlier_id: 'bigint',
      title: 'text',
      document_number: 'text',
    },
    filled.flatMap(({ id, content }) =>
      content.effects.map(({ effect, disclosureId, title, documentNumber }, place) => ({
        disclosure_id: id,
        place,
        effect,
        earlier_id: disclosureId,
        title,
        document_number: documentNumber,
      })),
    ),
  )
}

/** From the day on which the later document takes effect. */
const markEarlier = async (trx: Database, filled: readonly FilledDisclosure[]): Promise<void> => {
  const effects = filled.flatMap(({ content, publishedOn }) =>
    content.effects.map(({ effect, disclosureId }) => ({
      effect,
      id: disclosureId,
      on: content.effectiveOn ?? publishedOn,
    })),
  )
  for (const [effect, column] of [
    ['repeals', 'repealed_on'],
    ['amends', 'amended_on'],
  ] as const) {
    const marked = effects.filter((each) => each.effect === effect)
    await sql`
      update disclosure set ${sql.ref(column)} = least(${sql.ref(`disclosure.${column}`)}, given.day)
      from (
        select id, min(day) as day
        from unnest(${marked.map(({ id }) => id)}::bigint[], ${marked.map(({ on }) => on)}::date[]) as each (id, day)
        group by id
      ) given
      where disclosure.id = given.id`.execute(trx)
  }
}

const insertIndexNumbers = (trx: Database, filled: readonly FilledDisclosure[]): Promise<void> =>
  insertMany(
    trx,
    'issued_index_number',
    { index_number: 'text', organ_id: 'bigint', disclosure_id: 'bigint', issued_at: 'timestamptz' },
    filled.map(({ id, organId, indexNumber, publishedAt }) => ({
      index_number: indexNumber,
      organ_id: organId,
      disclosure_id: id,
      issued_at: publishedAt,
    })),
  )

/** What their releases enter into the register of documents, as `registerRelease` has it. */
const insertRegistered = async (trx: Database, filled: readonly FilledDisclosure[]): Promise<void> => {
  const registered = filled.filter(({ content }) => isRegisteredKind(content.kind))
  await insertFilledEntries(
    trx,
    registered.map(({ id, organId, content, publishedOn, publishedAt }) => ({
      organId,
      kind: 'normativeDocument',
      documentNumber: content.documentNumber,
      title: content.title,
      formedOn: content.formedOn ?? publishedOn,
      publishedOn,
      effectiveOn: content.effectiveOn,
      expiresOn: content.expiresOn,
      leadOrgan: '',
      manuscriptId: id,
      change: null,
      enteredBy: 'system',
      confirmedBy: 'system',
      at: publishedAt,
    })),
  )
  await insertFilledEffects(
    trx,
    registered.flatMap(({ id, content, publishedOn, publishedAt }) =>
      content.effects.flatMap(({ effect, disclosureId }) =>
        disclosureId === null
          ? []
          : [
              {
                effect,
                disclosureId,
                on: content.effectiveOn ?? publishedOn,
                byTitle: content.title,
                byNumber: content.documentNumber,
                byDisclosureId: id,
                at: publishedAt,
              },
            ],
      ),
    ),
  )
}

/** Pages, versions, columns, links, index and register. */
export const insertFilledDisclosures = async (
  trx: Database,
  filled: readonly FilledDisclosure[],
): Promise<void> => {
  const rows = filled.map((release) => ({ id: release.id, ...disclosureRow(release) }))
  await insertMany(trx, 'disclosure', DISCLOSURE_COLUMNS, rows)
  await insertVersions(trx, filled)
  await insertColumns(trx, filled)
  await insertLinks(trx, filled)
  await markEarlier(trx, filled)
  await insertIndexNumbers(trx, filled)
  await insertRegistered(trx, filled)
  await indexDisclosures(trx, filled)
}

/** Columns (栏目) of the organs that stand open, by organ. */
export const readOpenColumns = async (db: Database): Promise<ReadonlyMap<number, readonly number[]>> => {
  const rows = await db
    .selectFrom('site_column')
    .select(['id', 'organ_id'])
    .where('closed_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .execute()
  const byOrgan = new Map<number, number[]>()
  for (const { id, organ_id } of rows) byOrgan.set(organ_id, [...(byOrgan.get(organ_id) ?? []), id])
  return byOrgan
}

export interface FilledColumn {
  readonly organId: number
  readonly slug: string
  readonly name: string
  readonly isKeyArea: boolean
  readonly place: number
}

export const insertFilledColumns = (trx: Database, columns: readonly FilledColumn[]): Promise<void> =>
  insertMany(
    trx,
    'site_column',
    { organ_id: 'bigint', slug: 'text', name: 'text', is_key_area: 'boolean', place: 'integer' },
    columns.map(({ organId, slug, name, isKeyArea, place }) => ({
      organ_id: organId,
      slug,
      name,
      is_key_area: isKeyArea,
      place,
    })),
  )

/** What the planner knows of the tables, and which of their pages all can see, brought up to date after many rows. */
export const analyzeDisclosures = async (db: Database): Promise<void> => {
  for (const table of FILLED_TABLES) await sql`vacuum (analyze) ${sql.table(table)}`.execute(db)
}
