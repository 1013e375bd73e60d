/** The cases behind a figure of the pictures of a year. */
import { type RawBuilder, sql } from 'kysely'
import { type DaySpan, firstDayOf } from '../law/annual-report/compile/counted-cases.ts'
import type { Outcome } from '../law/request/outcome.ts'
import type { ApplicantType, Channel } from '../law/request/request-event.ts'
import type { Phase } from '../law/request/request-state.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import { type DashboardScope, isOpenOn } from './dashboard.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { finishedOn } from './report-figures.ts'

/** Outcomes that are meant on the days from `from` until before `until`. */
export interface OutcomeSpan extends DaySpan {
  readonly outcomes: readonly Outcome[]
}

export type DashboardSelection =
  | { readonly kind: 'received'; readonly month: number | null }
  | { readonly kind: 'receivedBy'; readonly channel: Channel }
  | { readonly kind: 'receivedFrom'; readonly applicantType: ApplicantType }
  | { readonly kind: 'finished'; readonly spans: readonly OutcomeSpan[] }
  | {
      readonly kind: 'answered'
      readonly how: 'inTime' | 'extended' | 'late'
      readonly unanswered: readonly Outcome[]
    }
  | { readonly kind: 'open'; readonly on: LocalDate }

const between = (day: RawBuilder<unknown>, from: LocalDate, until: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`(${day} >= ${from}::date and ${day} < ${until}::date)`

const RECEIVED = sql`request.received_on`
const IS_LATE = sql<boolean>`coalesce(request.closed_on > request.reply_due_on, false)`

const HOW_ANSWERED = {
  inTime: sql<boolean>`(not ${IS_LATE} and not request.is_extended)`,
  extended: sql<boolean>`(not ${IS_LATE} and request.is_extended)`,
  late: IS_LATE,
} as const

const conditionOf = (
  selection: DashboardSelection,
  { year, signed }: DashboardScope,
): RawBuilder<boolean> => {
  const [first, after] = [firstDayOf(year), firstDayOf(year + 1)]
  const received = between(RECEIVED, first, after)
  const finished = sql<boolean>`(request.received_on is not null and ${between(finishedOn(signed), first, after)})`
  switch (selection.kind) {
    case 'received':
      return selection.month === null
        ? received
        : sql<boolean>`(${received} and extract(month from request.received_on) = ${selection.month})`
    case 'receivedBy':
      return sql<boolean>`(${received} and request.channel = ${selection.channel})`
    case 'receivedFrom':
      return sql<boolean>`(${received} and request.applicant_type = ${selection.applicantType})`
    case 'finished': {
      const spans = selection.spans.map(
        ({ from, until, outcomes }) =>
          sql<boolean>`(${between(finishedOn(signed), from, until ?? after)} and request.outcome = any(${outcomes}::text[]))`,
      )
      return sql<boolean>`(${finished} and (${sql.join(spans, sql` or `)}))`
    }
    case 'answered':
      return sql<boolean>`(${finished} and request.outcome <> all(${selection.unanswered}::text[])
        and ${HOW_ANSWERED[selection.how]})`
    case 'open':
      return isOpenOn(signed, selection.on)
  }
}

export interface DashboardCaseRow {
  readonly id: number
  readonly number: string
  readonly organId: number
  readonly organName: string
  readonly phase: Phase
  readonly receivedOn: LocalDate | null
  readonly closedOn: LocalDate | null
  readonly replyDueOn: LocalDate | null
  readonly outcome: Outcome | null
  readonly isExtended: boolean
}

/** Newest first. A cursor that is none gives an empty page. */
export const listDashboardCases = async (
  db: Database,
  scope: DashboardScope,
  selection: DashboardSelection,
  page: PageRequest,
): Promise<{ readonly items: readonly DashboardCaseRow[]; readonly next: string | null }> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['number'])
  if (page.cursor !== null && !Number.isSafeInteger(after?.[0])) return { items: [], next: null }
  const { rows } = await sql<DashboardCaseRow>`
    select request.id, request.number, request.organ_id as "organId", organ.name as "organName", request.phase,
      request.received_on as "receivedOn", request.closed_on as "closedOn", request.reply_due_on as "replyDueOn",
      request.outcome, request.is_extended as "isExtended"
    from request join organ on organ.id = request.organ_id
    where request.organ_id = any(${scope.organIds}::bigint[]) and ${conditionOf(selection, scope)}
      and (${after === null}::boolean or request.id < ${Number(after?.[0] ?? 0)}::bigint)
    order by request.id desc
    limit ${page.limit + 1}`.execute(db)
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? makeCursor([last.id]) : null }
}
