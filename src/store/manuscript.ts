/** Manuscripts: the row that stands for each, and what is derived of its events. */
import type { DisclosureAttribute, DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { ManuscriptPhase } from '../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { SourceId } from '../law/sources.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

/** What lists show and are sorted by; anything in it can be told anew from events and content. */
export interface ManuscriptProjection {
  readonly phase: ManuscriptPhase
  readonly stage: 'section' | 'secrecy' | 'legal' | 'signing' | null
  /** Whose staff do the stage that is due. */
  readonly stageOrganId: number | null
  readonly attribute: DisclosureAttribute
  readonly title: string
  readonly documentNumber: string
  readonly formedOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly dueWhat: 'publish' | 'withdraw' | null
  readonly dueSource: SourceId | null
  readonly publishAt: Date | null
  readonly publishedAt: Date | null
  readonly nextReviewOn: LocalDate | null
  readonly contentNumber: number
  readonly releasedContent: number | null
}

const rowOf = (given: ManuscriptProjection) => ({
  phase: given.phase,
  stage: given.stage,
  stage_organ_id: given.stageOrganId,
  attribute: given.attribute,
  title: storableText(given.title),
  document_number: storableText(given.documentNumber),
  formed_on: given.formedOn,
  due_on: given.dueOn,
  due_what: given.dueWhat,
  due_source: given.dueSource,
  publish_at: given.publishAt,
  published_at: given.publishedAt,
  next_review_on: given.nextReviewOn,
  content_number: given.contentNumber,
  released_content: given.releasedContent,
})

export interface NewManuscript {
  readonly organId: number
  readonly kind: DisclosureKind
  /** Count of the events that are written with it. */
  readonly version: number
  readonly projection: ManuscriptProjection
  readonly fromRequestId: number | null
  readonly createdBy: string
  readonly createdAt: Date
}

export const insertManuscript = async (trx: Database, given: NewManuscript): Promise<number> => {
  const { id } = await trx
    .insertInto('manuscript')
    .values({
      organ_id: given.organId,
      kind: given.kind,
      from_request_id: given.fromRequestId,
      created_by: given.createdBy,
      created_at: given.createdAt,
      updated_at: given.createdAt,
      version: given.version,
      ...rowOf(given.projection),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface ManuscriptHead {
  readonly id: number
  readonly organId: number
  readonly kind: DisclosureKind
  /** Count of its events. */
  readonly version: number
  readonly phase: ManuscriptPhase
  readonly stage: ManuscriptProjection['stage']
  readonly stageOrganId: number | null
  readonly contentNumber: number
  readonly publishedAt: Date | null
  readonly createdBy: string
}

const headQuery = (db: Database) =>
  db
    .selectFrom('manuscript')
    .select([
      'id',
      'organ_id as organId',
      'kind',
      'version',
      'phase',
      'stage',
      'stage_organ_id as stageOrganId',
      'content_number as contentNumber',
      'published_at as publishedAt',
      'created_by as createdBy',
    ])

/** Until the transaction ends, nobody else changes this manuscript or its content. Null when there is none. */
export const lockManuscript = async (trx: Database, id: number): Promise<ManuscriptHead | null> =>
  (await headQuery(trx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

export const findManuscript = async (db: Database, id: number): Promise<ManuscriptHead | null> =>
  (await headQuery(db).where('id', '=', id).executeTakeFirst()) ?? null

export const saveManuscript = async (
  trx: Database,
  id: number,
  version: number,
  projection: ManuscriptProjection,
  at: Date,
): Promise<void> => {
  await trx
    .updateTable('manuscript')
    .set({ version, updated_at: at, ...rowOf(projection) })
    .where('id', '=', id)
    .execute()
}

/** Ids, page by page. */
export const manuscriptIds = async (
  db: Database,
  after: number,
  most: number,
): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('manuscript')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** As it stands; null when there is no such manuscript. */
export const keptProjection = async (db: Database, id: number): Promise<ManuscriptProjection | null> =>
  (await db
    .selectFrom('manuscript')
    .select(['phase', 'stage', 'stage_organ_id as stageOrganId', 'attribute', 'title'])
    .select(['document_number as documentNumber', 'formed_on as formedOn', 'due_on as dueOn'])
    .select(['due_what as dueWhat', 'due_source as dueSource', 'publish_at as publishAt'])
    .select(['published_at as publishedAt', 'next_review_on as nextReviewOn'])
    .select(['content_number as contentNumber', 'released_content as releasedContent'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** Puts right what is derived; that is no change of the manuscript. */
export const writeProjection = async (
  trx: Database,
  id: number,
  version: number,
  projection: ManuscriptProjection,
): Promise<void> => {
  await trx
    .updateTable('manuscript')
    .set({ version, ...rowOf(projection) })
    .where('id', '=', id)
    .execute()
}

export const hasManuscriptTitled = async (db: Database, organId: number, title: string): Promise<boolean> => {
  const row = await db
    .selectFrom('manuscript')
    .select('id')
    .where('organ_id', '=', organId)
    .where('title', '=', storableText(title))
    .executeTakeFirst()
  return row !== undefined
}

/** Ids of those whose time has come, page by page. */
export const dueForPublication = async (
  db: Database,
  at: Date,
  after: number,
  most: number,
): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('manuscript')
    .select('id')
    .where('phase', '=', 'scheduled')
    .where('publish_at', '<=', at)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
