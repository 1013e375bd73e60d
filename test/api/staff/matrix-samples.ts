/** What a call of each address looks like when it means one organ. A new address, parameter or body is missing here until it is added. */
import { randomUUID } from 'node:crypto'

/** Things of the organ that is meant. */
export interface MeantThings {
  readonly organ: number
  readonly account: number
  readonly request: number
  readonly urge: number
  readonly message: number
  /** Being written. */
  readonly manuscript: number
  /** Just registered. */
  readonly remedy: number
}

/** Parameter of an address → its value. */
export const PARAMETERS: Readonly<Record<string, (meant: MeantThings) => string | number>> = {
  organ: ({ organ }) => organ,
  account: ({ account }) => account,
  request: ({ request }) => request,
  urge: ({ urge }) => urge,
  release: () => 1,
  record: () => 1,
  report: () => 1,
  message: ({ message }) => message,
  manuscript: ({ manuscript }) => manuscript,
  remedy: ({ remedy }) => remedy,
  number: () => 1,
  role: () => 'handler',
  session: () => randomUUID(),
  delegation: () => 1,
  view: () => 1,
  place: () => 'register',
  file: () => randomUUID(),
  document: () => randomUUID(),
  page: () => 1,
  column: () => 1,
  format: () => 'pdf',
  consultation: () => 'c1',
  notice: () => 2027,
  name: () => 'supplementDays',
  kind: () => 'denied',
  phrase: () => 1,
  registered: () => 1,
  change: () => 1,
  cleanup: () => 1,
  interpretation: () => 1,
  handover: () => 1,
  conversion: () => 1,
  year: () => 2026,
  month: () => 1,
  cell: () => 'requests.newReceived.6',
  freeze: () => 1,
}

/** Query without which a call is not understood, or in which the organ stands. */
export const QUERIES: Readonly<Record<string, (meant: MeantThings) => string>> = {
  'GET /requests/{request}/fee': () => 'basis=byItem',
  'GET /supervision/cases': ({ organ }) => `organ=${organ}&figure=open`,
  'GET /supervision/export': () => 'format=csv',
  'GET /organs/{organ}/channel-counts': () => 'year=2025',
  'GET /organs/{organ}/channel-counts/records': () => 'year=2025',
  'GET /organs/{organ}/channel-counts/export': () => 'year=2025',
  'GET /organs/{organ}/annual-reports/{year}/export': () => 'to=csv',
  'GET /organs/{organ}/dashboard': () => 'year=2025',
  'GET /organs/{organ}/dashboard/cases': () => 'year=2025&figure=received',
  'GET /policy': () => 'region=x',
  'GET /remedies': ({ organ }) => `organ=${organ}`,
  'GET /remedies/counts': ({ organ }) => `organ=${organ}`,
  'GET /organs/{organ}/remedy-figures': () => 'year=2025',
  'GET /organs/{organ}/remedy-request': () => 'number=x',
  'GET /annual-reports': ({ organ }) => `year=2025&organ=${organ}`,
  'GET /organs/{organ}/normative-document-counts': () => 'year=2025',
}

/** Bodies in which the organ, or something of it, stands. The bodies of all others say nothing about who may. */
export const BODIES: Readonly<Record<string, (meant: MeantThings) => object>> = {
  'POST /requests': ({ organ }) => ({ organId: organ }),
  'POST /requests/hints': ({ organ }) => ({ organId: organ }),
}

/**
 * Addresses that name no organ, though the permission has bounds: what they answer keeps to the organs within.
 * Each is tried with a case of another organ in `bounded-answers.test.ts`.
 */
export const BOUNDED_ANSWERS: readonly string[] = [
  'GET /organs',
  'GET /requests',
  'GET /requests/counts',
  'GET /requests/export',
  'POST /requests/assign',
  'GET /outbox',
  'GET /supervision',
  'GET /supervision/export',
  'GET /statistics/{year}',
  'GET /statistics/{year}/export',
  'POST /urges',
  'GET /manuscripts',
  'GET /manuscripts/counts',
  'GET /normative-document-counts/{year}',

  'POST /annual-reports/chases',
]
