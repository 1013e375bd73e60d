/** Proposals to publish what was asked for (Art. 44). */
import { z } from 'zod'
import { decideOnConversion } from '../../../actions/conversion/decide-conversion.ts'
import { readConversions } from '../../../actions/conversion/list-conversions.ts'
import { CONVERSION_REFUSAL_WORDS } from '../../../contract/conversion/conversion-words.ts'
import { DISCLOSURE_KINDS, type DisclosureKind } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { ok } from '../../../law/result.ts'
import { findConversion } from '../../../store/conversion.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const ID = z.coerce.number().int().min(1).max(2_147_483_647)
const KINDS = [...DISCLOSURE_KINDS] as [DisclosureKind, ...DisclosureKind[]]

const listing = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/conversions',
  summary: '建议转为主动公开的信息',
  asks: 'request.list',
  params: { organ: ID },
  query: {
    state: z.enum(['open', 'decided']).default('open'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const given = { organId: params.organ, isOpen: query.state === 'open' }
    const page = { cursor: query.cursor ?? null, limit: query.limit }
    return ok({ kind: 'json', body: await readConversions(context, actor, given, page) } as const)
  },
})

const deciding = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/conversions/{conversion}/decision',
  summary: '决定是否转为主动公开',
  asks: 'conversion.decide',
  params: { organ: ID, conversion: ID },
  query: {},
  body: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('converted'),
      kind: z.enum(KINDS),
      title: z.string().max(1_000),
    }),
    z.strictObject({ decision: z.literal('declined'), reason: z.string().max(500) }),
  ]),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const conversion = await findConversion(context.db, params.conversion)
    if (conversion?.organ.id !== params.organ) return { ok: false, refusal: NOT_FOUND }
    const decided = await decideOnConversion(context, actor, params.conversion, body)
    if (decided.ok) return ok({ kind: 'json', body: { manuscriptId: decided.value.manuscriptId } } as const)
    const status = decided.refusal.code === 'conversion-decided' ? 409 : 422
    return { ok: false, refusal: refusalFromWords(decided.refusal, CONVERSION_REFUSAL_WORDS, status) }
  },
})

export const CONVERSION_ENDPOINTS: readonly StaffEndpoint[] = [listing, deciding]
