/** 我要纠错: the queue of an organ, and what its staff do with a report. */
import { z } from 'zod'
import { actOnFault } from '../../../actions/fault-report/act-on-fault.ts'
import { readFault, readFaultCounts, readFaults } from '../../../actions/fault-report/read-faults.ts'
import { FAULT_REFUSAL_WORDS } from '../../../contract/fault-report/fault-words.ts'
import { FAULT_CLOSINGS, FAULT_STATES, LONGEST_FAULT_TEXT } from '../../../law/fault-report/fault-report.ts'
import { ok, type Refusal, refused } from '../../../law/result.ts'
import { idNumber, idText } from '../id-text.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffAnswer, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const STATUS: Readonly<Record<string, 404 | 409>> = {
  'fault-unknown': 404,
  'fault-changed': 409,
  'fault-settled': 409,
  'fault-not-answered': 409,
  'fault-shown-already': 409,
  'fault-not-shown': 409,
}

const json = (body: unknown) => ok<StaffAnswer>({ kind: 'json', body })
const refuse = (refusal: Refusal) =>
  refused(refusalFromWords(refusal, FAULT_REFUSAL_WORDS, STATUS[refusal.code] ?? 422))

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((given) => given === '1')
/** Longer texts are refused by the law, in words. */
const TEXT = z.string().max(LONGEST_FAULT_TEXT * 5)

const listing = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/fault-reports',
  summary: '网民纠错',
  asks: 'faultReport.read',
  params: { organ: idText },
  query: {
    below: flag,
    state: z.enum(FAULT_STATES).optional(),
    overdue: flag,
    urgent: flag,
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const { cursor = null, limit, state = null, ...rest } = query
    const given = { organId: params.organ, state, ...rest }
    return json(await readFaults(context, actor, given, { cursor, limit }))
  },
})

const counting = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/fault-counts',
  summary: '网民纠错办理情况',
  asks: 'faultReport.read',
  params: { organ: idText },
  query: { below: flag },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) =>
    json(await readFaultCounts(context, actor, { organId: params.organ, below: query.below })),
})

const REPORT = { organ: idText, report: idText }

const reading = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/fault-reports/{report}',
  summary: '一件网民纠错',
  asks: 'faultReport.read',
  params: REPORT,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const found = await readFault(context, actor, params.organ, params.report)
    return found.ok ? json(found.value) : refuse(found.refusal)
  },
})

const ACT = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('assigned'), to: idNumber }),
  z.strictObject({ type: z.literal('forwarded'), to: idNumber, reason: TEXT }),
  z.strictObject({ type: z.literal('answered'), answer: TEXT, corrected: z.boolean() }),
  z.strictObject({ type: z.literal('closed'), closing: z.enum(FAULT_CLOSINGS), note: TEXT.default('') }),
  z.strictObject({ type: z.literal('noted'), text: TEXT }),
  z.strictObject({ type: z.literal('answerShown'), question: TEXT, answer: TEXT }),
  z.strictObject({ type: z.literal('answerHidden'), reason: TEXT }),
])

const acting = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/fault-reports/{report}/acts',
  summary: '分派、转交、答复、办结或者备注一件网民纠错，公示或者撤下答复',
  asks: 'faultReport.answer',
  params: REPORT,
  query: {},
  body: z.strictObject({ version: z.number().int().min(0), act: ACT }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const given = { organId: params.organ, reportId: params.report, ...body }
    const acted = await actOnFault(context, actor, given)
    return acted.ok ? json(acted.value) : refuse(acted.refusal)
  },
})

export const FAULT_ENDPOINTS: readonly StaffEndpoint[] = [listing, counting, reading, acting]
