/** Reading the audit log, and looking behind what is masked. */
import { z } from 'zod'
import { UNMASKED_FIELDS, unmaskApplicant, unmaskParty } from '../../../actions/trace/unmask-applicant.ts'
import { type AuditListJson, presentAuditEntry } from '../../../contract/trace/trace-json.ts'
import { ok } from '../../../law/result.ts'
import { type AuditFilter, listAudit } from '../../../store/audit-list.ts'
import type { Database } from '../../../store/database.ts'
import { organOfRequest } from '../../../store/request-sealed.ts'
import { idText } from '../id-text.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { RETENTION_ENDPOINTS } from './retention-endpoints.ts'
import { traceRefusal } from './trace-refusals.ts'

const REASON = z.string().max(2_000)
const PAGE_QUERY = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const page = async (
  db: Database,
  filter: AuditFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
) => {
  const { items, next } = await listAudit(db, filter, { cursor: cursor ?? null, limit })
  const body: AuditListJson = { items: items.map(presentAuditEntry), next }
  return ok({ kind: 'json', body } as const)
}

const organLog = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/audit',
  summary: '机关的操作记录',
  asks: 'audit.read',
  params: { organ: idText },
  query: {
    ...PAGE_QUERY,
    actor: z.string().max(40).optional(),
    request: idText.optional(),
    from: instant.optional(),
    until: instant.optional(),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: ({ context, params, query }) => {
    const filter: AuditFilter = {
      chain: params.organ,
      ...(query.actor === undefined ? {} : { actor: query.actor }),
      ...(query.request === undefined ? {} : { subject: { kind: 'request', id: String(query.request) } }),
      ...(query.from === undefined ? {} : { from: query.from }),
      ...(query.until === undefined ? {} : { until: query.until }),
    }
    return page(context.db, filter, query)
  },
})

const caseLog = staffEndpoint({
  method: 'GET',
  path: '/requests/{request}/audit',
  summary: '一件申请的操作记录',
  asks: 'request.trace',
  params: { request: idText },
  query: PAGE_QUERY,
  body: null,
  filesWithin: 0,
  organOf: async ({ context, params }) => (await organOfRequest(context.db, params.request)) ?? 'not-found',
  answer: async ({ context, params, query }) => {
    const chain = (await organOfRequest(context.db, params.request)) ?? 0
    return page(context.db, { chain, subject: { kind: 'request', id: String(params.request) } }, query)
  },
})

const unmasking = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/unmask',
  summary: '查看申请人未遮盖的信息（记入操作记录）',
  asks: 'request.unmask',
  params: { request: idText },
  query: {},
  body: z.object({ fields: z.array(z.enum(UNMASKED_FIELDS)).max(UNMASKED_FIELDS.length), reason: REASON }),
  filesWithin: 0,
  organOf: async ({ context, params }) => (await organOfRequest(context.db, params.request)) ?? 'not-found',
  answer: async ({ context, actor, params, body }) => {
    const told = await unmaskApplicant(context, actor, { requestId: params.request, ...body })
    if (told.ok) return ok({ kind: 'json', body: { fields: told.value } } as const)
    return { ok: false, refusal: traceRefusal(told.refusal) }
  },
})

const partyUnmasking = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/consultations/{consultation}/unmask',
  summary: '查看被征求意见人未遮盖的信息（记入操作记录）',
  asks: 'request.unmask',
  params: { request: idText, consultation: z.string().min(1).max(100) },
  query: {},
  body: z.object({ reason: REASON }),
  filesWithin: 0,
  organOf: async ({ context, params }) => (await organOfRequest(context.db, params.request)) ?? 'not-found',
  answer: async ({ context, actor, params, body }) => {
    const { request: requestId, consultation } = params
    const told = await unmaskParty(context, actor, { requestId, consultation, reason: body.reason })
    if (told.ok) return ok({ kind: 'json', body: { party: told.value } } as const)
    return { ok: false, refusal: traceRefusal(told.refusal) }
  },
})

export const TRACE_ENDPOINTS: readonly StaffEndpoint[] = [
  organLog,
  caseLog,
  unmasking,
  partyUnmasking,
  ...RETENTION_ENDPOINTS,
]
