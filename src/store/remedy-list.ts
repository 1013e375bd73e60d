/** Lists of remedy cases, page by page, and their counts. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { RemedyGroup } from '../law/annual-report/annual-report.ts'
import type { RemedyStage } from '../law/remedy/remedy-state.ts'
import type { RemedyTermKind } from '../law/remedy/remedy-terms.ts'
import type { DecidedResult } from '../law/remedy/result-of-decision.ts'
import { LAMPS, type Lamp, type LampDays, lampOf } from '../law/request/lamp.ts'
import { type LocalDate, parseLocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { isOfYear, type ResultInYear } from './remedy-of-year.ts'

export interface RemedyFilter {
  readonly organIds: readonly number[]
  /** Null: all but those that were struck. */
  readonly stage: RemedyStage | null
  readonly group: RemedyGroup | null
  readonly lamp: Lamp | null
  /** Of the year where one is given, else as it stands; `pending` has none. */
  readonly result: ResultInYear | null
  /** Only what table four of the year counts; null: every case. */
  readonly year: number | null
  /** What was attacked; empty: not told; null: anything. */
  readonly attacked: string | null
  /** What a decision asks for is not done. */
  readonly followUpOpen: boolean
  /** Words of the number, of who decides, or of what is attacked. */
  readonly q: string
}

export interface RemedyRow {
  readonly id: number
  readonly organId: number
  readonly organName: string
  readonly caseNumber: string
  readonly forum: string
  readonly group: RemedyGroup
  readonly stage: RemedyStage
  readonly attacked: string | null
  readonly against: string
  readonly requestId: number | null
  readonly requestNumber: string | null
  readonly filedOn: LocalDate
  readonly dueWhat: RemedyTermKind | null
  readonly dueOn: LocalDate | null
  readonly result: DecidedResult | null
  readonly followUpOpen: boolean
}

const rows = (db: Database) =>
  db
    .selectFrom('remedy')
    .innerJoin('organ', 'organ.id', 'remedy.organ_id')
    .leftJoin('request', 'request.id', 'remedy.against_request_id')
    .select([
      'remedy.id',
      'remedy.organ_id as organId',
      'organ.name as organName',
      'remedy.case_number as caseNumber',
      'remedy.forum',
      'remedy.remedy_group as group',
      'remedy.stage',
      'remedy.attacked',
      'remedy.against',
      'remedy.against_request_id as requestId',
      'request.number as requestNumber',
      'remedy.filed_on as filedOn',
      'remedy.due_what as dueWhat',
      'remedy.due_on as dueOn',
      'remedy.result',
      'remedy.follow_up_open as followUpOpen',
    ])

const likeText = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

const day = (on: LocalDate | null) => sql`coalesce(${on}::date, 'infinity'::date)`

const lampCondition = (lamp: Lamp, { today, redBefore, yellowBefore }: LampDays): Expression<SqlBool> => {
  const due = sql`remedy.due_what is not null and coalesce(remedy.due_on, 'infinity'::date)`
  switch (lamp) {
    case 'overdue':
      return sql<SqlBool>`(${due} < ${today}::date)`
    case 'red':
      return sql<SqlBool>`(${due} >= ${today}::date and remedy.due_on < ${day(redBefore)})`
    case 'yellow':
      return sql<SqlBool>`(${due} >= ${day(redBefore)} and remedy.due_on < ${day(yellowBefore)})`
    case 'green':
      return sql<SqlBool>`(${due} >= ${day(yellowBefore)})`
    case 'none':
      return sql<SqlBool>`remedy.due_what is null`
    default:
      return sql<SqlBool>`false`
  }
}

const resultCondition = ({ organIds, year, result }: RemedyFilter): readonly Expression<SqlBool>[] => {
  if (year !== null) return [isOfYear(organIds, year, result)]
  if (result === null) return []
  return [
    result === 'pending' ? sql<SqlBool>`remedy.result is null` : sql<SqlBool>`remedy.result = ${result}`,
  ]
}

const conditions = (filter: RemedyFilter, days: LampDays): Expression<SqlBool>[] => {
  // A case against several organs is shown to each; one that was struck to whoever keeps it.
  const all: Expression<SqlBool>[] = [
    sql<SqlBool>`(remedy.organ_id = any(${[...filter.organIds]}::bigint[])
      or remedy.respondents && ${[...filter.organIds]}::bigint[])`,
  ]
  if (filter.stage === null) all.push(sql<SqlBool>`remedy.stage <> 'voided'`)
  else all.push(sql<SqlBool>`remedy.stage = ${filter.stage}`)
  if (filter.group !== null) all.push(sql<SqlBool>`remedy.remedy_group = ${filter.group}`)
  all.push(...resultCondition(filter))
  if (filter.attacked !== null) all.push(sql<SqlBool>`coalesce(remedy.attacked, '') = ${filter.attacked}`)
  if (filter.followUpOpen) all.push(sql<SqlBool>`remedy.follow_up_open`)
  const lamp = filter.lamp === null ? null : lampCondition(filter.lamp, days)
  const q = filter.q.trim()
  const found = sql<SqlBool>`(remedy.case_number ilike ${likeText(q)} or remedy.forum ilike ${likeText(q)}
    or remedy.against ilike ${likeText(q)} or request.number ilike ${likeText(q)})`
  return [...all, ...(lamp === null ? [] : [lamp]), ...(q === '' ? [] : [found])]
}

/** The newest first. A cursor that is none gives an empty page. */
export const listRemedies = async (
  db: Database,
  filter: RemedyFilter,
  days: LampDays,
  page: PageRequest,
): Promise<{ readonly items: readonly RemedyRow[]; readonly next: string | null }> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['string', 'number'])
  const [filedOn, id] = after ?? []
  const isPlace = after === null || (parseLocalDate(String(filedOn)).ok && Number.isSafeInteger(id))
  if ((page.cursor !== null && after === null) || !isPlace) return { items: [], next: null }
  const beyond = sql<SqlBool>`(remedy.filed_on, remedy.id) < (${filedOn}::date, ${id}::bigint)`
  const found = await rows(db)
    .where((eb) => eb.and([...conditions(filter, days), ...(after === null ? [] : [beyond])]))
    .orderBy('remedy.filed_on', 'desc')
    .orderBy('remedy.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = found.slice(0, page.limit)
  const last = items.at(-1)
  const hasMore = found.length > items.length && last !== undefined
  return { items, next: hasMore ? makeCursor([last.filedOn, last.id]) : null }
}

/** Cases about a reply to a request, the newest first. */
export const remediesOfRequest = (db: Database, requestId: number): Promise<readonly RemedyRow[]> =>
  rows(db)
    .where('remedy.against_request_id', '=', requestId)
    .orderBy('remedy.filed_on', 'desc')
    .orderBy('remedy.id', 'desc')
    .limit(50)
    .execute()

/** Those that follow a reconsideration into court. */
export const remediesFollowing = (db: Database, remedyId: number): Promise<readonly RemedyRow[]> =>
  rows(db).where('remedy.follows_id', '=', remedyId).orderBy('remedy.id').limit(50).execute()

export const findRemedyRow = async (db: Database, id: number): Promise<RemedyRow | null> =>
  (await rows(db).where('remedy.id', '=', id).executeTakeFirst()) ?? null

export interface RemedyCounts {
  readonly stages: Readonly<Record<RemedyStage, number>>
  readonly lamps: Readonly<Record<Lamp, number>>
  readonly followUpOpen: number
}

const NO_STAGES: Readonly<Record<RemedyStage, number>> = {
  none: 0,
  filed: 0,
  accepted: 0,
  suspended: 0,
  decided: 0,
  voided: 0,
}

/** By stage and lamp; those that were struck are counted by stage only. */
export const countRemedies = async (
  db: Database,
  organIds: readonly number[],
  days: LampDays,
): Promise<RemedyCounts> => {
  const { rows: counted } = await sql<{
    stage: RemedyStage
    dueWhat: RemedyTermKind | null
    dueOn: LocalDate | null
    cases: number
    followUps: number
  }>`select stage, due_what as "dueWhat", due_on as "dueOn", count(*)::int as cases,
      count(*) filter (where follow_up_open)::int as "followUps"
    from remedy where organ_id = any(${[...organIds]}::bigint[]) or respondents && ${[...organIds]}::bigint[]
    group by stage, due_what, due_on`.execute(db)
  const stages = { ...NO_STAGES }
  const lamps = Object.fromEntries(LAMPS.map((lamp) => [lamp, 0])) as Record<Lamp, number>
  let followUpOpen = 0
  for (const { stage, dueWhat, dueOn, cases, followUps } of counted) {
    stages[stage] += cases
    followUpOpen += followUps
    if (stage !== 'voided') lamps[dueWhat === null ? 'none' : lampOf('reply', dueOn, days)] += cases
  }
  return { stages, lamps, followUpOpen }
}
