/** Answers to reports of faults as the public reads them. A row stands while it is public. */
import { sql } from 'kysely'
import type { FaultKind } from '../law/fault-report/fault-report.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { storableText } from './storable.ts'

export interface ShownFaultAnswer {
  readonly reportId: number
  readonly organId: number
  readonly kind: FaultKind
  /** Path without query; empty where none was told. */
  readonly page: string
  /** The report in the organ's own words. */
  readonly question: string
  readonly answer: string
  readonly corrected: boolean
  readonly receivedOn: LocalDate
  readonly answeredOn: LocalDate
}

export const showFaultAnswer = async (trx: Database, given: ShownFaultAnswer, at: Date): Promise<void> => {
  await trx
    .insertInto('shown_fault_answer')
    .values({
      report_id: given.reportId,
      organ_id: given.organId,
      kind: given.kind,
      page: storableText(given.page),
      question: storableText(given.question),
      answer: storableText(given.answer),
      corrected: given.corrected,
      received_on: given.receivedOn,
      answered_on: given.answeredOn,
      shown_at: at,
    })
    .execute()
}

export const hideFaultAnswer = async (trx: Database, reportId: number): Promise<void> => {
  await trx.deleteFrom('shown_fault_answer').where('report_id', '=', reportId).execute()
}

const query = (db: Database) =>
  db
    .selectFrom('shown_fault_answer as shown')
    .innerJoin('organ', 'organ.id', 'shown.organ_id')
    .select([
      'shown.report_id as reportId',
      'shown.organ_id as organId',
      'organ.name as organName',
      'shown.kind',
      'shown.page',
      'shown.question',
      'shown.answer',
      'shown.corrected',
      'shown.received_on as receivedOn',
      'shown.answered_on as answeredOn',
    ])

/** Null while it is not public. */
export const findShownAnswer = async (db: Database, reportId: number): Promise<ShownFaultAnswer | null> =>
  (await query(db).where('shown.report_id', '=', reportId).executeTakeFirst()) ?? null

export interface ListedFaultAnswer extends ShownFaultAnswer {
  readonly organName: string
}

/** The one answered last first. A cursor that is none gives an empty page. */
export const listShownAnswers = async (
  db: Database,
  page: PageRequest,
): Promise<{ readonly items: readonly ListedFaultAnswer[]; readonly next: string | null }> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['number', 'number'])
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const day = sql<number>`shown.answered_on - date '2000-01-01'`
  const rows = await query(db)
    .select(day.as('day'))
    .$if(after !== null, (rest) =>
      rest.where(
        sql<boolean>`(shown.answered_on, shown.report_id) < (date '2000-01-01' + ${Number(after?.[0])}::integer, ${Number(after?.[1])}::bigint)`,
      ),
    )
    .orderBy('shown.answered_on', 'desc')
    .orderBy('shown.report_id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  const isLast = rows.length <= items.length || last === undefined
  return { items, next: isLast ? null : makeCursor([last.day, last.reportId]) }
}
