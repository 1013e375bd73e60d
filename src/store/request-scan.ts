/** Walking through cases for what is done to many of them. */
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import type { RequestProjection } from './request-projection.ts'

export interface ScannedRequest {
  readonly id: number
  readonly number: string
  readonly region: string
  readonly version: number
  readonly projection: RequestProjection
}

const COLUMNS = [
  'phase',
  'channel',
  'applicant_type',
  'arrived_on',
  'received_on',
  'deadline_what',
  'deadline_on',
  'reply_due_on',
  'is_extended',
  'outcome',
  'closed_on',
  'signed_on',
] as const

/** The next cases by id, held until the transaction ends. */
export const scanRequests = async (
  trx: Database,
  after: number,
  most: number,
): Promise<readonly ScannedRequest[]> => {
  const rows = await trx
    .selectFrom('request')
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .select(['request.id', 'request.number', 'organ.region', 'request.version'])
    .select(COLUMNS.map((column) => `request.${column}` as const))
    .where('request.id', '>', after)
    .orderBy('request.id')
    .limit(most)
    .forUpdate('request')
    .execute()
  return rows.map(({ id, number, region, version, ...projection }) => ({
    id,
    number,
    region,
    version,
    projection,
  }))
}

/** Cases whose applicant has let a term go by, by id. */
export const listOverdueTerms = async (
  db: Database,
  today: LocalDate,
  after: number,
  most: number,
): Promise<readonly { readonly id: number; readonly what: 'supplement' | 'pay' }[]> => {
  const rows = await db
    .selectFrom('request')
    .select(['id', 'deadline_what as what'])
    .where('phase', 'in', ['awaitingSupplement', 'awaitingPayment'])
    .where('deadline_on', '<', today)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id, what }) => ({ id, what: what === 'pay' ? 'pay' : 'supplement' }))
}
