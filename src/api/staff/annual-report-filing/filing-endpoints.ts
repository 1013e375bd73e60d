/** Filings: the desk, one filing, its acts, chasing. */
import { z } from 'zod'
import { actOnFiling } from '../../../actions/annual-report-filing/act-on-filing.ts'
import { chaseFilings, MOST_CHASED_AT_ONCE } from '../../../actions/annual-report-filing/chase-filings.ts'
import { listFilings } from '../../../actions/annual-report-filing/list-filings.ts'
import { readFiling } from '../../../actions/annual-report-filing/read-filing.ts'
import { FILING_PHASES } from '../../../law/annual-report/filing/filing-event.ts'
import { ok } from '../../../law/result.ts'
import { idNumber, idText } from '../id-text.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { filingRefusal, refuse } from './filing-refusals.ts'
import { FILING_ACT, OF_FILING, YEAR } from './filing-schemas.ts'

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

const DEFAULT_LIMIT = 500
const MOST = 1000

const listing = staffEndpoint({
  method: 'GET',
  path: '/annual-reports',
  summary: '各机关年度报告的进度',
  asks: 'annualReport.read',
  params: {},
  query: {
    year: YEAR,
    organ: idText.optional(),
    below: z.enum(['0', '1']).default('1'),
    phase: z.enum([...FILING_PHASES, 'unopened']).optional(),
    late: z.enum(['1']).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(DEFAULT_LIMIT),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ query }) => query.organ ?? null,
  answer: async ({ context, actor, query: { year, organ, below, phase, late, cursor, limit } }) => {
    const filter = {
      year,
      organId: organ ?? null,
      below: below === '1',
      phase: phase ?? null,
      lateOnly: late === '1',
    }
    const body = await listFilings(context, actor, filter, { cursor: cursor ?? null, limit })
    return ok({ kind: 'json', body } as const)
  },
})

const LONGEST_CHASE = 10_000

const chasing = staffEndpoint({
  method: 'POST',
  path: '/annual-reports/chases',
  summary: '催报年度报告',
  asks: 'annualReport.chase',
  params: {},
  query: {},
  body: z.object({
    year: YEAR,
    organs: z.array(idNumber).min(1).max(MOST_CHASED_AT_ONCE),
    text: z.string().max(LONGEST_CHASE),
  }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, body: { year, organs, text } }) => {
    const chased = await chaseFilings(context, actor, { year, organIds: organs, text })
    if (!chased.ok) return refuse(chased.refusal)
    const missed = chased.value.refused.map(({ organId, code }) => {
      const { message } = filingRefusal({ code, facts: { year, reporter: '其他机关' } })
      return { organ: organId, code, message }
    })
    return ok({ kind: 'json', body: { chased: chased.value.chased, refused: missed } } as const)
  },
})

export const FILING_ENDPOINTS: readonly StaffEndpoint[] = [listing, reading, acting, chasing]
