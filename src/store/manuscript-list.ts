/** Lists of manuscripts, page by page, and their counts. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { ManuscriptRow } from '../contract/disclosure/present-manuscript.ts'
import type { DisclosureAttribute, DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import {
  MANUSCRIPT_PHASES,
  type ManuscriptPhase,
} from '../law/proactive-disclosure/manuscript/manuscript-state.ts'
import { LAMPS, type Lamp, type LampDays, lampOf } from '../law/request/lamp.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import type { OrgansInReach } from './organ-reach.ts'
import type { ManuscriptTable } from './schema/manuscript-tables.ts'
import type { Schema } from './schema.ts'

export type WaitingStage = NonNullable<ManuscriptTable['stage']>

/** A stage that somebody may do at an organ. */
export interface Duty {
  readonly stage: WaitingStage
  readonly organId: number
}

export interface ManuscriptScope {
  readonly organs: OrgansInReach
  /** Organs at which somebody reviews the manuscripts of others for legality. */
  readonly legalAt: readonly number[]
  readonly days: LampDays
}

export interface ManuscriptFilter {
  readonly organId?: number
  /** Left out: all but what was given up. */
  readonly phases?: readonly ManuscriptPhase[]
  readonly kind?: DisclosureKind
  readonly attribute?: DisclosureAttribute
  readonly lamps?: readonly Lamp[]
  /** Words of the title, or of the number of the document. */
  readonly q?: string
  /** Only what waits for one of these. */
  readonly duties?: readonly Duty[]
  /** Only what this account began. */
  readonly createdBy?: string
  /** Only what is due to be looked at again (Art. 18). */
  readonly review?: 'due'
}

type Builder = ExpressionBuilder<Schema, 'manuscript'>
type Condition = Expression<SqlBool>

const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

const nowhere = sql<SqlBool>`false`

const ownScope = (eb: Builder, organs: OrgansInReach): Condition => {
  if (organs === null) return sql<SqlBool>`true`
  return organs.length === 0 ? nowhere : eb('manuscript.organ_id', 'in', organs)
}

/** What waits for 合法性审查 at one of these, whosever it is. */
const waitsForLegality = (eb: Builder, organs: readonly number[]): Condition =>
  eb.and([
    eb('manuscript.phase', '=', 'inReview'),
    eb('manuscript.stage', '=', 'legal'),
    eb('manuscript.stage_organ_id', 'in', organs),
  ])

/** Those of the organs in reach, and those that wait at one's own for 合法性审查. */
const inScope = (eb: Builder, { organs, legalAt }: ManuscriptScope): Condition => {
  const own = ownScope(eb, organs)
  return legalAt.length === 0 ? own : eb.or([own, waitsForLegality(eb, legalAt)])
}

/** Of an organ: its own, and those of others that wait there. */
const atOrgan = (eb: Builder, organId: number): Condition =>
  eb.or([eb('manuscript.organ_id', '=', organId), waitsForLegality(eb, [organId])])

const dutyCondition = (eb: Builder, duties: readonly Duty[]): Condition =>
  duties.length === 0
    ? nowhere
    : eb.and([
        eb('manuscript.phase', '=', 'inReview'),
        eb.or(
          duties.map(({ stage, organId }) =>
            eb.and([eb('manuscript.stage', '=', stage), eb('manuscript.stage_organ_id', '=', organId)]),
          ),
        ),
      ])

const lampCondition = (lamp: Lamp, { today, redBefore, yellowBefore }: LampDays): Condition => {
  const due = sql`manuscript.due_what is not null and coalesce(manuscript.due_on, 'infinity'::date)`
  const day = (on: LocalDate | null) => sql`coalesce(${on}::date, 'infinity'::date)`
  switch (lamp) {
    case 'overdue':
      return sql<SqlBool>`(${due} < ${today}::date)`
    case 'red':
      return sql<SqlBool>`(${due} >= ${today}::date and manuscript.due_on < ${day(redBefore)})`
    case 'yellow':
      return sql<SqlBool>`(${due} >= ${day(redBefore)} and manuscript.due_on < ${day(yellowBefore)})`
    case 'green':
      return sql<SqlBool>`(${due} >= ${day(yellowBefore)})`
    case 'none':
      return sql<SqlBool>`manuscript.due_what is null`
    default:
      return nowhere
  }
}

const conditions = (eb: Builder, filter: ManuscriptFilter, scope: ManuscriptScope): Condition[] => {
  const all = [inScope(eb, scope)]
  if (filter.organId !== undefined) all.push(atOrgan(eb, filter.organId))
  if (filter.phases === undefined) all.push(eb('manuscript.phase', '<>', 'discarded'))
  else all.push(eb('manuscript.phase', 'in', filter.phases))
  if (filter.kind !== undefined) all.push(eb('manuscript.kind', '=', filter.kind))
  if (filter.attribute !== undefined) all.push(eb('manuscript.attribute', '=', filter.attribute))
  if (filter.lamps !== undefined) all.push(eb.or(filter.lamps.map((lamp) => lampCondition(lamp, scope.days))))
  if (filter.createdBy !== undefined) all.push(eb('manuscript.created_by', '=', filter.createdBy))
  if (filter.duties !== undefined) all.push(dutyCondition(eb, filter.duties))
  if (filter.review !== undefined)
    all.push(sql<SqlBool>`manuscript.next_review_on <= ${scope.days.today}::date`)
  const q = (filter.q ?? '').trim()
  if (q !== '') {
    const like = `%${likeText(q)}%`
    all.push(eb.or([eb('manuscript.title', 'ilike', like), eb('manuscript.document_number', 'ilike', like)]))
  }
  return all
}

const rows = (db: Database) =>
  db
    .selectFrom('manuscript')
    .innerJoin('organ', 'organ.id', 'manuscript.organ_id')
    .select([
      'manuscript.id',
      'manuscript.organ_id as organId',
      'organ.name as organName',
      'manuscript.kind',
      'manuscript.title',
      'manuscript.document_number as documentNumber',
      'manuscript.attribute',
      'manuscript.phase',
      'manuscript.stage',
      'manuscript.due_on as dueOn',
      'manuscript.due_what as dueWhat',
      'manuscript.due_source as dueSource',
      'manuscript.publish_at as publishAt',
      'manuscript.published_at as publishedAt',
      'manuscript.next_review_on as nextReviewOn',
      'manuscript.updated_at as updatedAt',
      'manuscript.version',
      'manuscript.released_content as releasedContent',
    ])

export interface ManuscriptPage {
  readonly items: readonly ManuscriptRow[]
  readonly next: string | null
}

const placeOf = (cursor: string): readonly [string, number] | null => {
  const [at, id] = parseCursor(cursor, ['string', 'number']) ?? []
  if (typeof at !== 'string' || typeof id !== 'number' || !Number.isSafeInteger(id)) return null
  return Number.isNaN(Date.parse(at)) ? null : [at, id]
}

/** Changed last first. A cursor that is none gives an empty page. */
export const listManuscripts = async (
  db: Database,
  filter: ManuscriptFilter,
  scope: ManuscriptScope,
  page: PageRequest,
): Promise<ManuscriptPage> => {
  const after = page.cursor === null ? null : placeOf(page.cursor)
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const [at, id] = after ?? []
  const beyond = sql<SqlBool>`(manuscript.updated_at, manuscript.id) < (${at}::timestamptz, ${id}::bigint)`
  const found = await rows(db)
    .where((eb) => eb.and([...conditions(eb, filter, scope), ...(after === null ? [] : [beyond])]))
    .orderBy('manuscript.updated_at', 'desc')
    .orderBy('manuscript.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = found.slice(0, page.limit)
  const last = items.at(-1)
  const next =
    found.length > items.length && last !== undefined
      ? makeCursor([last.updatedAt.toISOString(), last.id])
      : null
  return { items, next }
}

export const findManuscriptRow = async (db: Database, id: number): Promise<ManuscriptRow | null> =>
  (await rows(db).where('manuscript.id', '=', id).executeTakeFirst()) ?? null

export interface ManuscriptCounts {
  readonly phases: Readonly<Record<ManuscriptPhase, number>>
  readonly lamps: Readonly<Record<Lamp, number>>
  readonly waiting: number
  readonly toReevaluate: number
}

/** @param duties what the asker may do */
export const countManuscripts = async (
  db: Database,
  filter: ManuscriptFilter,
  scope: ManuscriptScope,
  duties: readonly Duty[],
): Promise<ManuscriptCounts> => {
  const counted = await db
    .selectFrom('manuscript')
    .select((eb) => [
      'manuscript.phase',
      'manuscript.due_what as dueWhat',
      'manuscript.due_on as dueOn',
      sql<number>`count(*)`.as('manuscripts'),
      sql<number>`count(*) filter (where ${dutyCondition(eb, duties)})`.as('waiting'),
      sql<number>`count(*) filter (where next_review_on <= ${scope.days.today}::date)`.as('toReevaluate'),
    ])
    .where((eb) => eb.and(conditions(eb, filter, scope)))
    .groupBy(['manuscript.phase', 'manuscript.due_what', 'manuscript.due_on'])
    .execute()
  const sum = (of: (row: (typeof counted)[number]) => number): number =>
    counted.reduce((total, row) => total + of(row), 0)
  const lampOfRow = ({ dueWhat, dueOn }: (typeof counted)[number]): Lamp =>
    dueWhat === null ? 'none' : lampOf('reply', dueOn, scope.days)
  const per = <Key extends string>(keys: readonly Key[], keyOf: (row: (typeof counted)[number]) => Key) =>
    Object.fromEntries(
      keys.map((key) => [key, sum((row) => (keyOf(row) === key ? row.manuscripts : 0))]),
    ) as Record<Key, number>
  return {
    phases: per(MANUSCRIPT_PHASES, ({ phase }) => phase),
    lamps: per(LAMPS, lampOfRow),
    waiting: sum(({ waiting }) => waiting),
    toReevaluate: sum(({ toReevaluate }) => toReevaluate),
  }
}
