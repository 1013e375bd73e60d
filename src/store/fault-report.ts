/** Reports of faults: queue, reading, writing. */
import { sql } from 'kysely'
import type { FaultEvent, FaultEventType, FaultKind, FaultState } from '../law/fault-report/fault-report.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableJson, storableText } from './storable.ts'

/** What people wrote, which may hold anybody's data. */
export interface FaultWords {
  readonly text: string
  /** Mail address; empty where none was left, or once it was let go. */
  readonly contact: string
}

export interface NewFaultReport {
  readonly number: string
  readonly formKey: Buffer
  readonly codeHash: Buffer
  readonly organId: number
  readonly kind: FaultKind
  readonly page: string
  readonly words: FaultWords
  readonly isUrgent: boolean
  readonly receivedAt: Date
  readonly receivedOn: LocalDate
  readonly answerBy: LocalDate | null
  readonly forwardBy: LocalDate | null
}

export const insertFaultReport = async (
  trx: Database,
  sealer: Sealer,
  given: NewFaultReport,
): Promise<number> => {
  const { id } = await trx
    .insertInto('fault_report')
    .values({
      number: given.number,
      form_key: given.formKey,
      code_hash: given.codeHash,
      organ_id: given.organId,
      kind: given.kind,
      page: storableText(given.page),
      sealed: sealer.seal(JSON.stringify(given.words), 'fault-report'),
      has_contact: given.words.contact !== '',
      is_urgent: given.isUrgent,
      state: 'open',
      version: 0,
      received_at: given.receivedAt,
      received_on: given.receivedOn,
      answer_by: given.answerBy,
      forward_by: given.forwardBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface FaultHead {
  readonly id: number
  readonly number: string
  readonly organId: number
  readonly organName: string
  readonly region: string
  readonly kind: FaultKind
  readonly page: string
  readonly isUrgent: boolean
  readonly hasContact: boolean
  readonly state: FaultState
  readonly version: number
  readonly receivedAt: Date
  readonly receivedOn: LocalDate
  readonly answerBy: LocalDate | null
  readonly forwardBy: LocalDate | null
  readonly assignedTo: number | null
  readonly assignedName: string | null
}

const heads = (db: Database) =>
  db
    .selectFrom('fault_report')
    .innerJoin('organ', 'organ.id', 'fault_report.organ_id')
    .leftJoin('account', 'account.id', 'fault_report.assigned_to')
    .select([
      'fault_report.id',
      'fault_report.number',
      'fault_report.organ_id as organId',
      'organ.name as organName',
      'organ.region',
      'fault_report.kind',
      'fault_report.page',
      'fault_report.is_urgent as isUrgent',
      'fault_report.has_contact as hasContact',
      'fault_report.state',
      'fault_report.version',
      'fault_report.received_at as receivedAt',
      'fault_report.received_on as receivedOn',
      'fault_report.answer_by as answerBy',
      'fault_report.forward_by as forwardBy',
      'fault_report.assigned_to as assignedTo',
      'account.display_name as assignedName',
    ])

/** Null when it is not, or not any more, with this organ. */
export const findFaultReport = async (db: Database, organId: number, id: number): Promise<FaultHead | null> =>
  (await heads(db)
    .where('fault_report.id', '=', id)
    .where('fault_report.organ_id', '=', organId)
    .executeTakeFirst()) ?? null

/** The same, locked until the transaction ends. */
export const lockFaultReport = async (
  trx: Database,
  organId: number,
  id: number,
): Promise<FaultHead | null> => {
  await trx.selectFrom('fault_report').select('id').where('id', '=', id).forUpdate().execute()
  return findFaultReport(trx, organId, id)
}

const byKey = async (db: Database, column: 'number' | 'form_key', value: string | Buffer) => {
  const row = await db
    .selectFrom('fault_report')
    .select(['id', 'organ_id as organId', 'number', 'code_hash as codeHash'])
    .where(column, '=', value)
    .executeTakeFirst()
  return row ?? null
}

/** By number, for whoever shows the code too. */
export const findFaultByNumber = (db: Database, number: string) => byKey(db, 'number', storableText(number))

/** Whoever sends the same form meanwhile waits until the transaction ends. */
export const lockFaultForm = async (trx: Database, formKey: Buffer): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${formKey.toString('hex')}, 0))`.execute(trx)
}

/** The report that a form has become already. */
export const findFaultByForm = (db: Database, formKey: Buffer) => byKey(db, 'form_key', formKey)

export const readFaultWords = async (db: Database, sealer: Sealer, id: number): Promise<FaultWords> => {
  const { sealed } = await db
    .selectFrom('fault_report')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return JSON.parse(sealer.open(sealed, 'fault-report').toString('utf8')) as FaultWords
}

export interface FaultEntry {
  readonly seq: number
  readonly event: FaultEvent
  readonly by: string
  readonly byName: string
  readonly at: Date
}

export const readFaultEvents = async (db: Database, id: number): Promise<readonly FaultEntry[]> => {
  const rows = await db
    .selectFrom('fault_report_event')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, type, by, by_name, data, at }) => ({
    seq,
    event: { ...data, type } as FaultEvent,
    by,
    byName: by_name,
    at,
  }))
}

export interface FaultChange {
  readonly state: FaultState
  readonly organId: number
  readonly assignedTo: number | null
  readonly forwardBy: LocalDate | null
  /** When it ended; null while it has not. */
  readonly settledOn: LocalDate | null
}

/** Adds an event to a locked report and what follows from it. */
export const appendFaultEvent = async (
  trx: Database,
  id: number,
  { seq, event, by, byName, at }: FaultEntry,
  change: FaultChange,
): Promise<void> => {
  const { type, ...data } = event
  await trx
    .insertInto('fault_report_event')
    .values({
      report_id: id,
      seq,
      type: type as FaultEventType,
      by,
      by_name: storableText(byName),
      data: storableJson(data),
      at,
    })
    .execute()
  await trx
    .updateTable('fault_report')
    .set({
      version: seq,
      state: change.state,
      organ_id: change.organId,
      assigned_to: change.assignedTo,
      forward_by: change.forwardBy,
      ...(change.settledOn === null ? {} : { settled_on: change.settledOn, settled_at: at }),
    })
    .where('id', '=', id)
    .execute()
}

export interface FaultFilter {
  readonly organIds: readonly number[]
  readonly state: FaultState | null
  /** Overdue on this day; null for all. */
  readonly overdueOn: LocalDate | null
  readonly urgentOnly: boolean
}

/** The newest first; in the queue of what is open, urgent ones first and then what is due first. A cursor that is none gives an empty page. */
export const listFaultReports = async (
  db: Database,
  filter: FaultFilter,
  page: PageRequest,
): Promise<{ readonly items: readonly FaultHead[]; readonly next: string | null }> => {
  const isQueue = filter.state === 'open'
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['number', 'number', 'number'])
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const urgency = sql<number>`case when fault_report.is_urgent then 0 else 1 end`
  const due = sql<number>`coalesce(fault_report.answer_by - date '2000-01-01', 1000000)`
  const key = isQueue ? sql`(${urgency}, ${due}, fault_report.id)` : sql`(0, 0, -fault_report.id)`
  const rows = await heads(db)
    .select([urgency.as('urgency'), due.as('due')])
    .where(sql<boolean>`fault_report.organ_id = any(${[...filter.organIds]}::bigint[])`)
    .$if(filter.state !== null, (query) => query.where('fault_report.state', '=', filter.state ?? 'open'))
    .$if(filter.urgentOnly, (query) => query.where('fault_report.is_urgent', '=', true))
    .$if(filter.overdueOn !== null, (query) =>
      query
        .where('fault_report.state', '=', 'open')
        .where(sql<boolean>`fault_report.answer_by < ${filter.overdueOn}::date`),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`${key} > (${Number(after?.[0])}::bigint, ${Number(after?.[1])}::bigint, ${Number(after?.[2])}::bigint)`,
      ),
    )
    .orderBy(key)
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  if (rows.length <= items.length || last === undefined) return { items, next: null }
  const cursor = isQueue ? [last.urgency, last.due, last.id] : [0, 0, -last.id]
  return { items, next: makeCursor(cursor) }
}

export interface FaultCount {
  readonly organId: number
  readonly organName: string
  readonly open: number
  readonly urgent: number
  readonly dueToday: number
  readonly overdue: number
  readonly inTime: number
  readonly late: number
}

/** Per organ that has any; ended ones of the calendar year of `today`. */
export const countFaultReports = async (
  db: Database,
  organIds: readonly number[],
  today: LocalDate,
): Promise<readonly FaultCount[]> => {
  const thisYear = sql`date_trunc('year', ${today}::date)::date`
  const { rows } = await sql<FaultCount>`
    select o.id as "organId", o.name as "organName",
      count(*) filter (where f.state = 'open')::int as open,
      count(*) filter (where f.state = 'open' and f.is_urgent)::int as urgent,
      count(*) filter (where f.state = 'open' and f.answer_by = ${today}::date)::int as "dueToday",
      count(*) filter (where f.state = 'open' and f.answer_by < ${today}::date)::int as overdue,
      count(*) filter (where f.state <> 'open' and f.settled_on >= ${thisYear}
        and (f.answer_by is null or f.settled_on <= f.answer_by))::int as "inTime",
      count(*) filter (where f.state <> 'open' and f.settled_on >= ${thisYear} and f.settled_on > f.answer_by)::int as late
    from fault_report f join organ o on o.id = f.organ_id
    where f.organ_id = any(${[...organIds]}::bigint[])
    group by o.id, o.name order by o.id`.execute(db)
  return rows
}

/** Open reports past their day. */
export const overdueFaultReports = (db: Database, today: LocalDate, most: number) =>
  heads(db)
    .where('fault_report.state', '=', 'open')
    .where('fault_report.answer_by', '<', today)
    .orderBy('fault_report.id')
    .limit(most)
    .execute()

/** Lets go of contacts of reports that ended before. @returns how many */
export const forgetFaultContacts = async (
  db: Database,
  sealer: Sealer,
  before: Date,
  most: number,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('fault_report')
      .select(['id', 'sealed'])
      .where('has_contact', '=', true)
      .where('settled_at', '<', before)
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id, sealed } of rows) {
      const { text } = JSON.parse(sealer.open(sealed, 'fault-report').toString('utf8')) as FaultWords
      const words: FaultWords = { text, contact: '' }
      await trx
        .updateTable('fault_report')
        .set({ has_contact: false, sealed: sealer.seal(JSON.stringify(words), 'fault-report') })
        .where('id', '=', id)
        .execute()
    }
    return rows.length
  })
