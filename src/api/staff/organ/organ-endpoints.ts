/** The tree of organs and their guides. */
import { z } from 'zod'
import { addOrgan } from '../../../actions/organ/add-organ.ts'
import { changeOrgan } from '../../../actions/organ/change-organ.ts'
import { endOrgan } from '../../../actions/organ/end-organ.ts'
import { moveOrgan } from '../../../actions/organ/move-organ.ts'
import { setReportDuty } from '../../../actions/organ/set-report-duty.ts'
import { writeGuide } from '../../../actions/organ/write-guide.ts'
import {
  EMPTY_GUIDE,
  type OrganGuideJson,
  type OrganJson,
  type OrganTreeJson,
} from '../../../contract/organ/organ-json.ts'
import { usualReportDuty } from '../../../law/annual-report/filing/report-duty.ts'
import { ORGAN_KINDS } from '../../../law/organ/organ-kind.ts'
import { ok, refused } from '../../../law/result.ts'
import { dateOf } from '../../../law/time/local-date.ts'
import { type OrganEntry, organEntries, organEntry } from '../../../store/organ-arrange.ts'
import { organIdsFor } from '../../../store/organ-tree.ts'
import { accountRefusal } from '../account/account-refusals.ts'
import { idNumber, idText } from '../id-text.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { localDay } from '../local-day.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const presentOrgan = (organ: OrganEntry): OrganJson => ({
  id: organ.id,
  slug: organ.slug,
  name: organ.name,
  region: organ.region,
  kind: organ.kind,
  parentId: organ.parentId,
  codeWord: organ.codeWord,
  organisationCode: organ.organisationCode,
  validFrom: organ.validFrom,
  validTo: organ.validTo,
  receivesRequests: organ.receivesRequests,
  owesReport: organ.owesReport,
  successor: organ.successor,
})

const NAME = z.string().trim().min(2).max(100)
const CODE_WORD = z.string().trim().max(20)
/** Nine figures or capital letters, or none. */
const ORGANISATION_CODE = z
  .string()
  .trim()
  .regex(/^(?:[0-9A-Z]{9})?$/, '组织机构代码为九位数字或者大写字母')

const TREE = staffEndpoint({
  method: 'GET',
  path: '/organs',
  summary: '机关树',
  asks: 'organ.read',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor }) => {
    const ids = await organIdsFor(context.db, actor.roles, 'organ.read', dateOf(context.now()))
    const body: OrganTreeJson = { items: (await organEntries(context.db, ids)).map(presentOrgan) }
    return ok({ kind: 'json', body })
  },
})

const ADD = staffEndpoint({
  method: 'POST',
  path: '/organs',
  summary: '新设机关',
  asks: 'organ.arrange',
  params: {},
  query: {},
  body: z.object({
    name: NAME,
    region: z.string().trim().max(40),
    kind: z.enum(ORGAN_KINDS),
    parentId: idNumber.nullable(),
    codeWord: CODE_WORD,
    validFrom: localDay,
    receivesRequests: z.boolean(),
    /** Where it is left out, as is usual for the kind. */
    owesReport: z.boolean().optional(),
  }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, body }) => {
    const owesReport = body.owesReport ?? usualReportDuty(body.kind)
    const done = await addOrgan(context, actor, { ...body, owesReport })
    return done.ok ? ok({ kind: 'json', body: done.value }) : refused(accountRefusal(done.refusal))
  },
})

const ORGAN = { organ: idText }

const CHANGE = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}',
  summary: '变更名称、机关代字和受理申请',
  asks: 'organ.arrange',
  params: ORGAN,
  query: {},
  body: z.object({
    name: NAME,
    codeWord: CODE_WORD,
    organisationCode: ORGANISATION_CODE.optional(),
    receivesRequests: z.boolean(),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const { organisationCode, ...rest } = body
    const code = organisationCode === undefined ? {} : { organisationCode }
    const done = await changeOrgan(context, actor, { organId: params.organ, ...rest, ...code })
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

const MOVE = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/parent',
  summary: '调整隶属关系',
  asks: 'organ.arrange',
  params: ORGAN,
  query: {},
  body: z.object({ parentId: idNumber.nullable(), since: localDay.optional() }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const done = await moveOrgan(context, actor, {
      organId: params.organ,
      parentId: body.parentId,
      ...(body.since === undefined ? {} : { since: body.since }),
    })
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

const DUTY = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/report-duty',
  summary: '调整年度报告的编制方式',
  asks: 'organ.arrange',
  params: ORGAN,
  query: {},
  body: z.object({ owesReport: z.boolean(), since: localDay.optional() }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const { owesReport, since } = body
    const day = since === undefined ? {} : { since }
    const done = await setReportDuty(context, actor, { organId: params.organ, owesReport, ...day })
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

const END = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/end',
  summary: '撤销机关，指定承接机关',
  asks: 'organ.arrange',
  params: ORGAN,
  query: {},
  body: z.object({
    lastDay: localDay,
    successorId: idNumber.nullable(),
    note: z.string().trim().max(500),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const done = await endOrgan(context, actor, { organId: params.organ, ...body })
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

const GUIDE = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/guide',
  summary: '公开指南的内容',
  asks: 'organ.read',
  params: ORGAN,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const organ = await organEntry(context.db, params.organ)
    if (organ === null) return refused(NOT_FOUND)
    const body: OrganGuideJson = { guide: { ...EMPTY_GUIDE, ...organ.guide } }
    return ok({ kind: 'json', body })
  },
})

const line = (most: number) => z.string().trim().max(most)

const WRITE_GUIDE = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/guide',
  summary: '修改公开指南',
  asks: 'organ.guide',
  params: ORGAN,
  query: {},
  body: z.object({
    office: line(100),
    address: line(200),
    postcode: line(10),
    phone: line(60),
    fax: line(60),
    email: z.union([z.literal(''), z.email().max(200)]),
    officeHours: line(200),
    channels: z.array(z.enum(['online', 'email', 'fax'])).max(3),
    scope: line(5000),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const done = await writeGuide(context, actor, params.organ, body)
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

export const ORGAN_ENDPOINTS: readonly StaffEndpoint[] = [
  TREE,
  ADD,
  CHANGE,
  MOVE,
  DUTY,
  END,
  GUIDE,
  WRITE_GUIDE,
]
