/** One case: reading it, registering it, acting on it, splitting it. */
import { z } from 'zod'
import { actOnRequest } from '../../../actions/request/act-on-request.ts'
import { feeForRequest } from '../../../actions/request/fee-for-request.ts'
import { hintsForApplicant } from '../../../actions/request/hints.ts'
import { readCase } from '../../../actions/request/read-case.ts'
import { splitRequest } from '../../../actions/request/split-request.ts'
import { type Submission, submitRequest } from '../../../actions/request/submit-request.ts'
import type { ActAnswerJson } from '../../../contract/request/case-json.ts'
import { documentName } from '../../../contract/request/event-sentences.ts'
import { PHASE_NAMES } from '../../../contract/request/request-words.ts'
import { letterRefusalText } from '../../../formats/request-document/letter-refusal.ts'
import { ok, type Refusal, refused } from '../../../law/result.ts'
import { organOfRequest } from '../../../store/request.ts'
import { type StaffAnswer, type StaffCall, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { requestRefusal } from './request-refusals.ts'
import { ACT, HINTS, ID, REGISTER, SPLIT } from './request-schemas.ts'

/** Files of one call together. */
export const FILES_WITHIN = 60 * 1024 * 1024

export const json = (body: unknown) => ok<StaffAnswer>({ kind: 'json', body })
export const refuse = (refusal: Refusal) => refused(requestRefusal(refusal))

type RequestCall = Pick<StaffCall<{ readonly request: number }, unknown, unknown>, 'context' | 'params'>

export const organOfCase = async ({ context, params }: RequestCall): Promise<number | 'not-found'> =>
  (await organOfRequest(context.db, params.request)) ?? 'not-found'

const reading = staffEndpoint({
  method: 'GET',
  path: '/requests/{request}',
  summary: '一件申请',
  asks: 'request.read',
  params: { request: ID },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: organOfCase,
  answer: async ({ context, actor, params }) => {
    const answer = await readCase(context, actor, params.request)
    return answer.ok ? json(answer.value) : refuse(answer.refusal)
  },
})

const registering = staffEndpoint({
  method: 'POST',
  path: '/requests',
  summary: '登记一件不是从网上来的申请',
  asks: 'request.register',
  params: {},
  query: {},
  body: REGISTER,
  filesWithin: FILES_WITHIN,
  organOf: async ({ body }) => body.organId,
  answer: async ({ context, actor, body, files }) => {
    const { arrivedOn, ...given } = body
    const submission = {
      ...given,
      attachments: files,
      ...(arrivedOn === undefined ? {} : { arrivedOn }),
    } as Submission
    const submitted = await submitRequest(context, actor, submission)
    if (!submitted.ok) return refuse(submitted.refusal)
    const { requestId, number, accessCode } = submitted.value
    return json({ id: requestId, number, accessCode })
  },
})

const hinting = staffEndpoint({
  method: 'POST',
  path: '/requests/hints',
  summary: '登记前的提示：相似的申请、申请人申请的次数',
  asks: 'request.register',
  params: {},
  query: {},
  body: HINTS,
  filesWithin: 0,
  organOf: async ({ body }) => body.organId,
  answer: async ({ context, body }) =>
    json(await hintsForApplicant(context, body as Parameters<typeof hintsForApplicant>[1])),
})

const acting = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/acts',
  summary: '办理一件申请',
  asks: 'request.act',
  params: { request: ID },
  query: {},
  body: ACT,
  filesWithin: FILES_WITHIN,
  organOf: organOfCase,
  answer: async ({ context, actor, params, body, files, idempotencyKey }) => {
    const acted = await actOnRequest(context, actor, {
      requestId: params.request,
      command: body.command,
      expectedVersion: body.expectedVersion,
      files,
      ...(body.role === undefined ? {} : { role: body.role }),
      ...(body.consulted === undefined ? {} : { consulted: body.consulted }),
      ...(body.facts === undefined ? {} : { facts: body.facts }),
      ...(idempotencyKey === null ? {} : { idempotencyKey }),
    })
    if (!acted.ok) return refuse(acted.refusal)
    const { version, state, documentNumber, missingDocuments } = acted.value
    const answer: ActAnswerJson = {
      version,
      phase: state.phase,
      phaseName: PHASE_NAMES[state.phase],
      documentNumber,
      missingDocuments: missingDocuments.map(({ kind, refusal }) => ({
        kind,
        name: documentName(kind),
        text: letterRefusalText(refusal),
      })),
    }
    return json(answer)
  },
})

const splitting = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/split',
  summary: '把一份申请拆分为几件（一事一申请）',
  asks: 'request.split',
  params: { request: ID },
  query: {},
  body: SPLIT,
  filesWithin: 0,
  organOf: organOfCase,
  answer: async ({ context, actor, params, body }) => {
    const parts = await splitRequest(context, actor, { requestId: params.request, ...body })
    return parts.ok
      ? json({
          parts: parts.value.map(({ requestId: id, number, accessCode }) => ({ id, number, accessCode })),
        })
      : refuse(parts.refusal)
  },
})

const COUNT = z.coerce.number().int().min(0).max(1_000_000)

const reckoning = staffEndpoint({
  method: 'GET',
  path: '/requests/{request}/fee',
  summary: '计算信息处理费',
  asks: 'request.read',
  params: { request: ID },
  query: { basis: z.enum(['byItem', 'byPage']), items: COUNT.default(1), pages: COUNT.default(0) },
  body: null,
  filesWithin: 0,
  organOf: organOfCase,
  answer: async ({ context, params, query }) => {
    const { basis: kind, items, pages } = query
    const asked = kind === 'byItem' ? { kind, items } : { kind, pages }
    const fee = await feeForRequest(context, params.request, asked)
    return fee.ok ? json(fee.value) : refuse(fee.refusal)
  },
})

export const CASE_ENDPOINTS: readonly StaffEndpoint[] = [
  reading,
  registering,
  hinting,
  acting,
  splitting,
  reckoning,
]
