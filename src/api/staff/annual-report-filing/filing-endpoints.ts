/** Filings: one filing and its acts. */
import { actOnFiling } from '../../../actions/annual-report-filing/act-on-filing.ts'
import { readFiling } from '../../../actions/annual-report-filing/read-filing.ts'
import { ok } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { refuse } from './filing-refusals.ts'
import { FILING_ACT, OF_FILING } from './filing-schemas.ts'

const reading = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-reports/{year}',
  summary: '年度报告的编制',
  asks: 'annualReport.read',
  params: OF_FILING,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const read = await readFiling(context, actor, params.organ, params.year)
    return read.ok ? ok({ kind: 'json', body: read.value } as const) : refuse(read.refusal)
  },
})

const acting = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/annual-reports/{year}/acts',
  summary: '年度报告的操作',
  asks: 'annualReport.act',
  params: OF_FILING,
  query: {},
  body: FILING_ACT,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body: { version, ...act } }) => {
    const { organ, year } = params
    const acted = await actOnFiling(context, actor, { organId: organ, year, act, expectedVersion: version })
    return acted.ok
      ? ok({ kind: 'json', body: { version: acted.value.version } } as const)
      : refuse(acted.refusal)
  },
})

export const FILING_ENDPOINTS: readonly StaffEndpoint[] = [reading, acting]
