/** 行政复议 and 行政诉讼: the register of an organ. */
import {
  readAttackedRequest,
  readRemedies,
  readRemediesOfRequest,
  readRemedyCounts,
  readRemedyFigures,
} from '../../../actions/remedy/list-remedies.ts'
import { openRemedy } from '../../../actions/remedy/open-remedy.ts'
import { organOfRequest } from '../../../store/request.ts'
import { idText } from '../id-text.ts'
import { LINE } from '../request/request-schemas.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { json, NOTHING_SENT, refuse } from './remedy-answers.ts'
import { REMEDY_CASE_ENDPOINTS } from './remedy-case-endpoints.ts'
import { REMEDY_JOINT_ENDPOINTS } from './remedy-joint-endpoints.ts'
import { LIST_QUERY, REGISTER_REMEDY, UNTOLD, WITHIN_QUERY, YEAR } from './remedy-schemas.ts'

const listing = staffEndpoint({
  method: 'GET',
  path: '/remedies',
  summary: '行政复议、行政诉讼案件',
  asks: 'remedy.read',
  params: {},
  query: LIST_QUERY,
  body: null,
  filesWithin: 0,
  organOf: async ({ query }) => query.organ,
  answer: async ({ context, actor, query }) => {
    const { organ, below, reported, stage = null, group = null, lamp = null, q = '' } = query
    const { year = null, result = null } = query
    const attacked = query.attacked === UNTOLD ? '' : (query.attacked ?? null)
    const within = { organId: organ, below, reported, year, result, attacked }
    const filter = { ...within, stage, group, lamp, followUpOpen: query.followUp, q }
    const page = { cursor: query.cursor ?? null, limit: query.limit }
    return json(await readRemedies(context, actor, filter, page))
  },
})

const counting = staffEndpoint({
  method: 'GET',
  path: '/remedies/counts',
  summary: '各环节、各期限灯的复议诉讼案件数',
  asks: 'remedy.read',
  params: {},
  query: WITHIN_QUERY,
  body: null,
  filesWithin: 0,
  organOf: async ({ query }) => query.organ,
  answer: async ({ context, actor, query }) =>
    json(await readRemedyCounts(context, actor, { organId: query.organ, below: query.below })),
})

const figuring = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/remedy-figures',
  summary: '一年的复议诉讼结果和纠错率',
  asks: 'remedy.read',
  params: { organ: idText },
  query: { year: YEAR, below: WITHIN_QUERY.below },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) =>
    json(await readRemedyFigures(context, actor, { organId: params.organ, ...query })),
})

const registering = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/remedies',
  summary: '登记一件行政复议或者行政诉讼',
  asks: 'remedy.write',
  params: { organ: idText },
  query: {},
  body: REGISTER_REMEDY,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const opened = await openRemedy(context, actor, { organId: params.organ, ...body })
    return opened.ok
      ? json({ id: opened.value.remedyId, version: opened.value.version })
      : refuse(opened.refusal)
  },
})

const lookingUp = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/remedy-request',
  summary: '复议诉讼所针对的申请',
  asks: 'remedy.write',
  params: { organ: idText },
  query: { number: LINE.max(100) },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const found = await readAttackedRequest(context, params.organ, query.number)
    return found.ok ? json(found.value) : refuse(found.refusal)
  },
})

const ofRequest = staffEndpoint({
  ...NOTHING_SENT,
  method: 'GET',
  path: '/requests/{request}/remedies',
  summary: '一件申请引起的复议诉讼案件',
  asks: 'remedy.read',
  params: { request: idText },
  organOf: async ({ context, params }) => (await organOfRequest(context.db, params.request)) ?? 'not-found',
  answer: async ({ context, params }) => {
    const organId = (await organOfRequest(context.db, params.request)) ?? 0
    return json(await readRemediesOfRequest(context, organId, params.request))
  },
})

export const REMEDY_ENDPOINTS: readonly StaffEndpoint[] = [
  listing,
  counting,
  figuring,
  registering,
  lookingUp,
  ofRequest,
  ...REMEDY_CASE_ENDPOINTS,
  ...REMEDY_JOINT_ENDPOINTS,
]
