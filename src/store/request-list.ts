/** The to-do list: cases by the day on which something is due, page by page, and how many there are per lamp. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { TodoRow } from '../contract/request/present-todo.ts'
import type { CurrentDeadline } from '../law/request/explain.ts'
import { LAMPS, type Lamp, type LampDays, lampOf } from '../law/request/lamp.ts'
import type { Channel } from '../law/request/request-event.ts'
import type { Phase } from '../law/request/request-state.ts'
import { type LocalDate, parseLocalDate } from '../law/time/local-date.ts'
import { searchWords, wordGrams } from './annual-report-search.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import type { OrgansInReach } from './organ-reach.ts'
import type { Schema } from './schema.ts'

export interface TodoFilter {
  /** `open` cases in the order of their days, the others newest first. */
  readonly status: 'open' | 'closed' | 'all'
  readonly organId?: number
  readonly phase?: readonly Phase[]
  readonly lamp?: readonly Lamp[]
  /** Id of an account, or nobody. */
  readonly assignee?: number | 'nobody'
  readonly channel?: Channel
  readonly deadlineBefore?: LocalDate
  /** Only what somebody above has urged and nobody has acknowledged. */
  readonly urged?: true
  /** Words of the description, or the beginning of a case number. */
  readonly q?: string
}

export interface TodoScope {
  readonly organs: OrgansInReach
  readonly days: LampDays
}

export interface TodoPage {
  readonly items: readonly TodoRow[]
  readonly next: string | null
}

type Builder = ExpressionBuilder<Schema, 'request'>
type Condition = Expression<SqlBool>

const NUMBER = /^\d{4,}(-\d*)?$/

export const lampCondition = (lamp: Lamp, { today, redBefore, yellowBefore }: LampDays): Condition => {
  const reply = sql`request.deadline_what in ('reply', 'reason')`
  const before = (day: LocalDate | null) => sql`request.todo_on < coalesce(${day}::date, 'infinity'::date)`
  const from = (day: LocalDate | null) => sql`request.todo_on >= coalesce(${day}::date, 'infinity'::date)`
  switch (lamp) {
    case 'confirmToday':
      return sql<SqlBool>`request.deadline_what = 'confirm'`
    case 'overdue':
      return sql<SqlBool>`(${reply} and ${before(today)})`
    case 'red':
      return sql<SqlBool>`(${reply} and ${from(today)} and ${before(redBefore)})`
    case 'yellow':
      return sql<SqlBool>`(${reply} and ${from(redBefore)} and ${before(yellowBefore)})`
    case 'green':
      return sql<SqlBool>`(${reply} and ${from(yellowBefore)})`
    case 'waiting':
      return sql<SqlBool>`request.deadline_what in ('supplement', 'pay')`
    case 'none':
      return sql<SqlBool>`request.deadline_what = 'nothing'`
  }
}

const isUrged = sql<SqlBool>`exists (
  select 1 from urge where urge.request_id = request.id and urge.acknowledged_at is null
)`

const isOpen = sql<SqlBool>`request.phase not in ('closed', 'archived')`

const inScope = (eb: Builder, organs: OrgansInReach, organId: number | undefined): Condition[] => {
  if (organId !== undefined) {
    const reached = organs === null || organs.includes(organId)
    return [reached ? eb('request.organ_id', '=', organId) : sql<SqlBool>`false`]
  }
  if (organs === null) return []
  const [only] = organs
  if (only !== undefined && organs.length === 1) return [eb('request.organ_id', '=', only)]
  return [sql<SqlBool>`request.organ_id = any(${organs}::bigint[])`]
}

/** Pairs of neighbouring characters to look for; null where a number was typed, and where nothing can be looked for. */
const gramsOf = (q: string): readonly string[] | null => {
  const text = q.normalize('NFKC').trim()
  const grams = NUMBER.test(text) ? [] : searchWords(text).flatMap(wordGrams)
  return grams.length === 0 ? null : [...new Set(grams)]
}

/** Up to so many cases with the words are looked at one by one; beyond that, hits are never far in the list itself. */
const FEW = 400

/** Cases with all of the grams; null when there are too many for a list of them. */
const fewWith = async (db: Database, grams: readonly string[]): Promise<readonly number[] | null> => {
  const found = await db
    .selectFrom('request')
    .select('id')
    .where(sql<SqlBool>`subject_grams @> ${grams}::text[]`)
    .limit(FEW + 1)
    .execute()
  return found.length > FEW ? null : found.map(({ id }) => id)
}

/**
 * Null: nothing is searched for. The `case` keeps the index out and the planner's guess high: it takes words for independent,
 * thinks their hits few, and would sort all of them where the order of the list finds a page of them at once.
 */
const searched = async (db: Database, q: string | undefined): Promise<Condition | null> => {
  if (q === undefined || q.trim() === '') return null
  const grams = gramsOf(q)
  if (grams === null) return sql<SqlBool>`request.number like ${`${likeText(q.normalize('NFKC').trim())}%`}`
  const few = await fewWith(db, grams)
  return few === null
    ? sql<SqlBool>`case when request.subject_grams @> ${grams}::text[] then true else false end`
    : sql<SqlBool>`request.id = any(${few}::bigint[])`
}

const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

const conditions = (
  eb: Builder,
  filter: TodoFilter,
  { organs, days }: TodoScope,
  words: Condition | null,
): Condition[] => {
  const all = inScope(eb, organs, filter.organId)
  if (filter.status === 'open') all.push(isOpen)
  if (filter.status === 'closed') all.push(sql<SqlBool>`request.phase in ('closed', 'archived')`)
  if (filter.phase !== undefined) all.push(eb('request.phase', 'in', filter.phase))
  if (filter.lamp !== undefined) all.push(eb.or(filter.lamp.map((lamp) => lampCondition(lamp, days))))
  if (filter.assignee === 'nobody') all.push(eb('request.assigned_to', 'is', null))
  else if (filter.assignee !== undefined) all.push(eb('request.assigned_to', '=', filter.assignee))
  if (filter.channel !== undefined) all.push(eb('request.channel', '=', filter.channel))
  if (filter.deadlineBefore !== undefined) all.push(eb('request.deadline_on', '<', filter.deadlineBefore))
  if (filter.urged === true) all.push(isUrged)
  if (words !== null) all.push(words)
  return all
}

const rows = (db: Database) =>
  db
    .selectFrom('request')
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .leftJoin('account', 'account.id', 'request.assigned_to')
    .select([
      'request.id',
      'request.number',
      'request.organ_id as organId',
      'organ.name as organName',
      'organ.region as organRegion',
      'request.subject',
      'request.channel',
      'request.phase',
      'request.applicant_type as applicantType',
      'request.arrived_on as arrivedOn',
      'request.received_on as receivedOn',
      'request.deadline_what as deadlineWhat',
      'request.deadline_on as deadlineOn',
      'request.is_extended as isExtended',
      'request.assigned_to as assignedTo',
      'account.display_name as assigneeName',
      'request.outcome',
      'request.on_hold as onHold',
      'request.version',
      'request.todo_on as todoOn',
    ])
    .select(sql<boolean>`${isUrged}`.as('isUrged'))

/** Day and id of the last case shown; null when the text is no cursor of ours. */
const placeOf = (cursor: string): readonly [string, number] | null => {
  const [day, id] = parseCursor(cursor, ['string', 'number']) ?? []
  if (typeof day !== 'string' || typeof id !== 'number' || !Number.isSafeInteger(id)) return null
  return day === 'infinity' || parseLocalDate(day).ok ? [day, id] : null
}

/** A cursor that is none gives an empty page. */
export const listRequests = async (
  db: Database,
  filter: TodoFilter,
  scope: TodoScope,
  page: PageRequest,
): Promise<TodoPage> => {
  const byDay = filter.status === 'open'
  const after = page.cursor === null ? null : placeOf(page.cursor)
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const [day, id] = after ?? []
  const beyond = byDay
    ? sql<SqlBool>`(request.todo_on, request.id) > (${day}::date, ${id}::bigint)`
    : sql<SqlBool>`request.id < ${id}::bigint`
  const words = await searched(db, filter.q)
  const query = rows(db)
    .where((eb) => eb.and([...conditions(eb, filter, scope, words), ...(after === null ? [] : [beyond])]))
    .limit(page.limit + 1)
  const found = await (byDay
    ? query.orderBy('request.todo_on').orderBy('request.id')
    : query.orderBy('request.id', 'desc')
  ).execute()
  const items = found.slice(0, page.limit)
  const last = items.at(-1)
  return {
    items: items.map(({ todoOn: _, ...item }) => item),
    next: found.length > items.length && last ? makeCursor([last.todoOn, last.id]) : null,
  }
}

export const findTodoRow = async (db: Database, id: number): Promise<TodoRow | null> => {
  const found = await rows(db).where('request.id', '=', id).executeTakeFirst()
  if (found === undefined) return null
  const { todoOn: _, ...row } = found
  return row
}

export interface TodoCounts {
  readonly lamps: Readonly<Record<Lamp, number>>
  readonly unassigned: number
  readonly mine: number
  readonly open: number
}

interface CountedRow {
  readonly what: CurrentDeadline['what']
  readonly on: LocalDate | null
  readonly cases: number
  readonly unassigned: number
  readonly mine: number
}

const sum = (counted: readonly CountedRow[], of: (row: CountedRow) => number): number =>
  counted.reduce((total, row) => total + of(row), 0)

/** Open cases of the organs in reach, counted by day. @param accountId whose own are counted apart */
export const countRequests = async (
  db: Database,
  scope: TodoScope,
  organId: number | undefined,
  accountId: number | null,
): Promise<TodoCounts> => {
  const counted: readonly CountedRow[] = await db
    .selectFrom('request')
    .select([
      'deadline_what as what',
      sql<LocalDate | null>`nullif(todo_on, 'infinity')`.as('on'),
      sql<number>`count(*)`.as('cases'),
      sql<number>`count(*) filter (where assigned_to is null)`.as('unassigned'),
      sql<number>`count(*) filter (where assigned_to = ${accountId}::bigint)`.as('mine'),
    ])
    .where((eb) => eb.and([isOpen, ...inScope(eb, scope.organs, organId)]))
    .groupBy(['deadline_what', 'todo_on'])
    .execute()
  const lamps = Object.fromEntries(
    LAMPS.map((lamp) => [
      lamp,
      sum(counted, ({ what, on, cases }) => (lampOf(what, on, scope.days) === lamp ? cases : 0)),
    ]),
  ) as Record<Lamp, number>
  return {
    lamps,
    unassigned: sum(counted, ({ unassigned }) => unassigned),
    mine: sum(counted, ({ mine }) => mine),
    open: sum(counted, ({ cases }) => cases),
  }
}
