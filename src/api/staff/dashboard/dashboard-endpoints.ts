/** The pictures of a year of an organ or of all below it, and the cases behind each figure. */
import { z } from 'zod'
import { listDashboardCases } from '../../../actions/dashboard/list-dashboard-cases.ts'
import { readDashboard } from '../../../actions/dashboard/read-dashboard.ts'
import { DASHBOARD_FIGURES } from '../../../contract/dashboard/dashboard-json.ts'
import { DASHBOARD_REFUSAL_WORDS } from '../../../contract/dashboard/dashboard-words.ts'
import { ok } from '../../../law/result.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const LONGEST_VALUE = 40

const organ = z.coerce.number().int().min(1).max(2_147_483_647)
const asked = {
  year: z.coerce.number().int().min(2000).max(2100),
  /** With the organs below. */
  below: z.enum(['true', 'false']).default('false'),
}

const pictures = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/dashboard',
  summary: '一个机关或者其下级机关一年的办理情况',
  asks: 'dashboard.read',
  params: { organ },
  query: asked,
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const given = { organId: params.organ, year: query.year, below: query.below === 'true' }
    const body = await readDashboard(context, actor, given)
    return body === null
      ? { ok: false, refusal: refusalFromWords({ code: 'organ-unknown' }, DASHBOARD_REFUSAL_WORDS, 404) }
      : ok({ kind: 'json', body } as const)
  },
})

const cases = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/dashboard/cases',
  summary: '一个数字背后的案件（不含申请人和申请内容）',
  asks: 'dashboard.read',
  params: { organ },
  query: {
    ...asked,
    figure: z.enum(DASHBOARD_FIGURES),
    value: z.string().max(LONGEST_VALUE).default(''),
    /** One of the organs that are counted. */
    only: organ.optional(),
    /** 1: what the same organs had in the year before. */
    back: z.enum(['0', '1']).default('0'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const { year, figure, value, only = null } = query
    const yearsBack = query.back === '1' ? 1 : 0
    const below = query.below === 'true'
    const given = { organId: params.organ, year, below, figure, value, only, yearsBack } as const
    const page = { cursor: query.cursor ?? null, limit: query.limit }
    const listed = await listDashboardCases(context, actor, given, page)
    if (listed.ok) return ok({ kind: 'json', body: listed.value } as const)
    const status = listed.refusal.code === 'organ-unknown' ? 404 : 422
    return { ok: false, refusal: refusalFromWords(listed.refusal, DASHBOARD_REFUSAL_WORDS, status) }
  },
})

export const DASHBOARD_ENDPOINTS: readonly StaffEndpoint[] = [pictures, cases]
