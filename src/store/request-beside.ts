/** What stands beside the events of a case: urges, rating, other parts of its form, other cases of its applicant. */
import type { CountedItems } from '../law/request/fee.ts'
import type { Phase } from '../law/request/request-state.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface CaseUrge {
  readonly id: number
  readonly from: string
  readonly text: string
  readonly madeAt: Date
  readonly answer: string
  readonly acknowledgedAt: Date | null
  readonly acknowledgedBy: string | null
}

export const listUrges = (db: Database, requestId: number): Promise<readonly CaseUrge[]> =>
  db
    .selectFrom('urge')
    .innerJoin('account as sender', 'sender.id', 'urge.from_account_id')
    .leftJoin('account as taker', 'taker.id', 'urge.acknowledged_by')
    .select([
      'urge.id',
      'sender.display_name as from',
      'urge.text',
      'urge.made_at as madeAt',
      'urge.answer',
      'urge.acknowledged_at as acknowledgedAt',
      'taker.display_name as acknowledgedBy',
    ])
    .where('urge.request_id', '=', requestId)
    .orderBy('urge.id')
    .execute()

export const findRating = async (
  db: Database,
  requestId: number,
): Promise<{ readonly stars: number; readonly text: string } | null> =>
  (await db
    .selectFrom('request_rating')
    .select(['stars', 'text'])
    .where('request_id', '=', requestId)
    .executeTakeFirst()) ?? null

export interface LinkedCase {
  readonly id: number
  readonly number: string
  readonly subject: string
}

/** The other cases that came of the same form. */
export const listParts = (db: Database, requestId: number): Promise<readonly LinkedCase[]> =>
  db
    .with('form', (cte) =>
      cte
        .selectFrom('request')
        .select(({ fn }) => fn.coalesce('split_from', 'id').as('id'))
        .where('id', '=', requestId),
    )
    .selectFrom('request')
    .innerJoin('form', (join) =>
      join.on(({ eb, or, ref }) =>
        or([eb('request.split_from', '=', ref('form.id')), eb('request.id', '=', ref('form.id'))]),
      ),
    )
    .select(['request.id', 'request.number', 'request.subject'])
    .where('request.id', '!=', requestId)
    .orderBy('request.id')
    .execute()

export interface EarlierCase extends LinkedCase {
  readonly phase: Phase
  readonly arrivedOn: LocalDate
  readonly receivedOn: LocalDate | null
  readonly description: string
}

/** Cases of the same applicant at the same organ, newest first. */
export const listCasesOfApplicant = async (
  db: Database,
  applicantKey: string | null,
  organId: number,
  most: number,
): Promise<readonly EarlierCase[]> => {
  if (applicantKey === null) return []
  return db
    .selectFrom('request')
    .innerJoin('request_form', 'request_form.request_id', 'request.id')
    .select([
      'request.id',
      'request.number',
      'request.subject',
      'request.phase',
      'request.arrived_on as arrivedOn',
      'request.received_on as receivedOn',
      'request_form.description',
    ])
    .where('request.applicant_key', '=', applicantKey)
    .where('request.organ_id', '=', organId)
    .orderBy('request.id', 'desc')
    .limit(most)
    .execute()
}

/** How many cases of the applicant arrived at the organ since a day. */
export const countCasesOfApplicant = async (
  db: Database,
  applicantKey: string | null,
  organId: number,
  since: { readonly month: LocalDate; readonly year: LocalDate },
): Promise<{ readonly month: number; readonly year: number }> => {
  if (applicantKey === null) return { month: 1, year: 1 }
  const row = await db
    .selectFrom('request')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('arrived_on', '>=', since.month).as('month'),
      fn.countAll<number>().as('year'),
    ])
    .where('applicant_key', '=', applicantKey)
    .where('organ_id', '=', organId)
    .where('arrived_on', '>=', since.year)
    .executeTakeFirstOrThrow()
  return row
}

/** Cases of the applicant at any organ that were received in a span of days and came before this one. */
export const listItemsOfMonth = async (
  db: Database,
  applicantKey: string | null,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  before: number,
): Promise<readonly CountedItems[]> => {
  if (applicantKey === null) return []
  const rows = await db
    .selectFrom('request')
    .select(['organ_id as organ', 'received_on as receivedOn'])
    .where('applicant_key', '=', applicantKey)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .where('id', '<', before)
    .execute()
  return rows.map(({ organ, receivedOn }) => ({
    applicant: applicantKey,
    organ: String(organ),
    receivedDate: receivedOn ?? from,
    items: 1,
  }))
}

/** Id of an account, as it stands in events → name. */
export const accountNames = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const accounts = [...new Set(ids)].filter((id) => /^\d{1,15}$/.test(id)).map(Number)
  if (accounts.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name as name'])
    .where('id', 'in', accounts)
    .execute()
  return new Map(rows.map(({ id, name }) => [String(id), name]))
}
