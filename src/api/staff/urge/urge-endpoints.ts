/** 催办 and its answer. */
import { z } from 'zod'
import { acknowledgeUrge } from '../../../actions/urge/acknowledge-urge.ts'
import { LONGEST_URGE, MOST_URGED_AT_ONCE, urgeCases } from '../../../actions/urge/urge-cases.ts'
import { URGE_REFUSAL_WORDS } from '../../../contract/urge/urge-refusal-words.ts'
import { ok } from '../../../law/result.ts'
import { organOfRequest } from '../../../store/request.ts'
import { findUrge } from '../../../store/urge.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const id = z.coerce.number().int().min(1).max(2_147_483_647)
/** Longer texts are refused by the action, in words. */
const TEXT = z.string().max(LONGEST_URGE * 10)

const urging = staffEndpoint({
  method: 'POST',
  path: '/urges',
  summary: '催办一件或多件',
  asks: 'request.urge',
  params: {},
  query: {},
  body: z.object({ requestIds: z.array(id).min(1).max(MOST_URGED_AT_ONCE), text: TEXT }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, body }) => {
    const urged = await urgeCases(context, actor, body)
    if (!urged.ok) return { ok: false, refusal: refusalFromWords(urged.refusal, URGE_REFUSAL_WORDS) }
    const refused = urged.value.refused.map(({ requestId, code }) => ({
      requestId,
      code,
      message: URGE_REFUSAL_WORDS[code] ?? code,
    }))
    return ok({ kind: 'json', body: { urged: urged.value.urged, refused } } as const)
  },
})

const acknowledging = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/urges/{urge}/acknowledge',
  summary: '回复催办',
  asks: 'request.acknowledgeUrge',
  params: { request: id, urge: id },
  query: {},
  body: z.object({ answer: TEXT }),
  filesWithin: 0,
  organOf: async ({ context, params }) => {
    const urge = await findUrge(context.db, params.urge)
    if (urge?.requestId !== params.request) return 'not-found'
    return (await organOfRequest(context.db, params.request)) ?? 'not-found'
  },
  answer: async ({ context, actor, params, body }) => {
    const answered = await acknowledgeUrge(context, actor, { urgeId: params.urge, answer: body.answer })
    if (answered.ok) return ok({ kind: 'json', body: answered.value } as const)
    const status = answered.refusal.code === 'urge-answered' ? 409 : 422
    return { ok: false, refusal: refusalFromWords(answered.refusal, URGE_REFUSAL_WORDS, status) }
  },
})

export const URGE_ENDPOINTS: readonly StaffEndpoint[] = [urging, acknowledging]
