/** The cases behind a cell of table three, page by page, and cases by their ids. Nothing that tells who applied. */
import { type RawBuilder, sql } from 'kysely'
import type { CellCase } from '../contract/annual-report-filing/present-cell-record.ts'
import type { CaseCondition } from '../law/annual-report/compile/cell-condition.ts'
import { type DaySpan, firstDayOf } from '../law/annual-report/compile/counted-cases.ts'
import { type LocalDate, parseLocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { finishedOn } from './report-figures.ts'

export interface CellOfYear {
  readonly organIds: readonly number[]
  readonly year: number
  readonly signed: readonly DaySpan[]
  readonly condition: CaseCondition
}

export interface CellCasePage {
  readonly items: readonly CellCase[]
  readonly next: string | null
}

const COLUMNS = sql`request.id, request.number, request.organ_id as "organId", organ.name as "organName", request.subject,
  request.applicant_type as "applicantType", request.phase, request.received_on as "receivedOn", request.outcome,
  request.closed_on as "closedOn", request.signed_on as "signedOn"`

const TRUE = sql<boolean>`true`

const received = ({ received: when }: CaseCondition, first: LocalDate, after: LocalDate) => {
  const upTo = sql<boolean>`request.received_on < ${when === 'before' ? first : after}::date`
  return when === 'year' ? sql<boolean>`${upTo} and request.received_on >= ${first}::date` : upTo
}

const result = (day: RawBuilder<unknown>, results: CaseCondition['results']): RawBuilder<boolean> => {
  if (results === null) return TRUE
  const spans = results
    .filter(({ outcomes }) => outcomes.length > 0)
    .map(
      ({ from, until, outcomes }) => sql<boolean>`(request.outcome = any(${outcomes}::text[])
        and ${day} >= ${from}::date and (${until}::date is null or ${day} < ${until}::date))`,
    )
  return spans.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(spans, sql` or `)})`
}

const standing = (
  day: RawBuilder<unknown>,
  { standing: how }: CaseCondition,
  first: LocalDate,
  after: LocalDate,
): RawBuilder<boolean> => {
  const closing = how === 'open' ? after : first
  if (how === 'finished') return sql<boolean>`(${day} >= ${first}::date and ${day} < ${after}::date)`
  return sql<boolean>`(${day} is null or ${day} >= ${closing}::date)`
}

const conditionOf = ({ year, signed, condition }: CellOfYear): RawBuilder<boolean> => {
  const [first, after] = [firstDayOf(year), firstDayOf(year + 1)]
  const day = finishedOn(signed)
  const { applicantType } = condition
  const applicant = applicantType === null ? TRUE : sql<boolean>`request.applicant_type = ${applicantType}`
  return sql<boolean>`${received(condition, first, after)} and ${standing(day, condition, first, after)}
    and ${result(day, condition.results)} and ${applicant}`
}

/** Day and id of the last case shown; null when the text is no cursor of ours. */
const placeOf = (cursor: string): readonly [LocalDate, number] | null => {
  const [day, id] = parseCursor(cursor, ['string', 'number']) ?? []
  if (typeof day !== 'string' || typeof id !== 'number' || !Number.isSafeInteger(id)) return null
  const parsed = parseLocalDate(day)
  return parsed.ok ? [parsed.value, id] : null
}

/** In the order in which they were received. A cursor that is none gives an empty page. */
export const listCellCases = async (
  db: Database,
  cell: CellOfYear,
  { cursor, limit }: PageRequest,
): Promise<CellCasePage> => {
  const place = cursor === null ? null : placeOf(cursor)
  if (cursor !== null && place === null) return { items: [], next: null }
  const beyond =
    place === null
      ? TRUE
      : sql<boolean>`(request.received_on, request.id) > (${place[0]}::date, ${place[1]}::bigint)`
  const { rows } = await sql<CellCase>`
    select ${COLUMNS} from request join organ on organ.id = request.organ_id
    where request.organ_id = any(${cell.organIds}::bigint[]) and ${conditionOf(cell)} and ${beyond}
    order by request.received_on, request.id
    limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const isMore = rows.length > items.length && last?.receivedOn != null
  return { items, next: isMore ? makeCursor([last.receivedOn ?? '', last.id]) : null }
}

/** In the order of their ids; ids that are none are left out. */
export const casesByIds = async (db: Database, ids: readonly number[]): Promise<readonly CellCase[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<CellCase>`
    select ${COLUMNS} from request join organ on organ.id = request.organ_id
    where request.id = any(${ids}::bigint[]) order by request.id`.execute(db)
  return rows
}
