/** Lists for the archive and the library, and the three lists by 公开属性. */
import { z } from 'zod'
import { exportAttributes, listAttributes } from '../../../actions/handover/attribute-list.ts'
import {
  cancelHandoverList,
  listHandovers,
  makeHandover,
  readHandover,
  recordHandedOver,
} from '../../../actions/handover/hand-over.ts'
import { handoverFile } from '../../../actions/handover/handover-file.ts'
import { HANDOVER_RECEIVERS, HANDOVER_REFUSAL_WORDS } from '../../../contract/handover/handover-json.ts'
import { DISCLOSURE_ATTRIBUTES } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import { idText } from '../id-text.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { localDay } from '../local-day.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffAnswer, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

const BUSY = {
  'drawing-busy': '正在制作的文件太多，请稍后再试。',
  'drawing-too-slow': '清单太长，请导出表格。',
}
const WORDS = { ...HANDOVER_REFUSAL_WORDS, ...BUSY }

const answered = <T>(done: Result<T, Refusal>): Result<StaffAnswer, StaffRefusal> =>
  done.ok
    ? ok({ kind: 'json', body: done.value })
    : refused(refusalFromWords(done.refusal, WORDS, done.refusal.code === 'handover-unknown' ? 404 : 422))

const ORGAN = { organ: idText }
const HANDOVER = { ...ORGAN, handover: idText }
const LINE = z.string().trim().max(200)

const LIST = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/handovers',
  summary: '向档案馆、图书馆移送的清单',
  asks: 'register.read',
  params: ORGAN,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) =>
    ok({ kind: 'json', body: await listHandovers(context, params.organ) } as const),
})

const MAKE = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/handovers',
  summary: '按时间段生成移送清单',
  asks: 'register.write',
  params: ORGAN,
  query: {},
  body: z.object({
    receiver: z.enum(HANDOVER_RECEIVERS),
    receiverName: LINE,
    from: localDay,
    to: localDay,
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const made = await makeHandover(context, actor, { organId: params.organ, ...body })
    return answered(made.ok ? ok({ id: made.value }) : made)
  },
})

const READ = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/handovers/{handover}',
  summary: '一份移送清单',
  asks: 'register.read',
  params: HANDOVER,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const found = await readHandover(context, params.organ, params.handover)
    return found === null ? refused(NOT_FOUND) : ok({ kind: 'json', body: found } as const)
  },
})

const FILE = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/handovers/{handover}/file',
  summary: '下载或者打印一份移送清单',
  asks: 'register.read',
  params: HANDOVER,
  query: { format: z.enum(['xlsx', 'csv', 'pdf']).default('xlsx') },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const meant = { organId: params.organ, handoverId: params.handover }
    const made = await handoverFile(context, meant, query.format)
    if (made === null) return refused(NOT_FOUND)
    return made.ok
      ? ok({ kind: 'file', ...made.value } as const)
      : refused(refusalFromWords(made.refusal, WORDS))
  },
})

const HANDED = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/handovers/{handover}/handed',
  summary: '登记移送和回执',
  asks: 'register.write',
  params: HANDOVER,
  query: {},
  body: z.object({ handedOn: localDay, handedBy: LINE, receivedBy: LINE, receipt: LINE }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) =>
    answered(
      await recordHandedOver(context, actor, {
        organId: params.organ,
        handoverId: params.handover,
        ...body,
      }),
    ),
})

const CANCEL = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/handovers/{handover}/cancel',
  summary: '作废还没有移送的清单',
  asks: 'register.write',
  params: HANDOVER,
  query: {},
  body: z.object({}),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) =>
    answered(
      await cancelHandoverList(context, actor, { organId: params.organ, handoverId: params.handover }),
    ),
})

const ATTRIBUTES = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/attribute-list',
  summary: '主动公开、依申请公开、不予公开清单',
  asks: 'register.read',
  params: ORGAN,
  query: {
    attribute: z.enum(DISCLOSURE_ATTRIBUTES).default('proactive'),
    after: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const wanted = { organId: params.organ, attribute: query.attribute }
    return ok({ kind: 'json', body: await listAttributes(context, wanted, query) } as const)
  },
})

const ATTRIBUTE_FILE = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/attribute-list/export',
  summary: '导出主动公开、依申请公开、不予公开清单',
  asks: 'register.read',
  params: ORGAN,
  query: {
    attribute: z.enum(DISCLOSURE_ATTRIBUTES).default('proactive'),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const wanted = { organId: params.organ, attribute: query.attribute }
    const file = await exportAttributes(context, wanted, query.format)
    return file === null ? refused(NOT_FOUND) : ok({ kind: 'file', ...file } as const)
  },
})

export const HANDOVER_ENDPOINTS: readonly StaffEndpoint[] = [
  LIST,
  MAKE,
  READ,
  FILE,
  HANDED,
  CANCEL,
  ATTRIBUTES,
  ATTRIBUTE_FILE,
]
