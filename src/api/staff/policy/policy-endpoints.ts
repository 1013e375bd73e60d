/** Values that a region sets over the defaults. */
import { z } from 'zod'
import { readPolicy } from '../../../actions/policy/read-policy.ts'
import { setPolicyValue, withdrawPolicyValue } from '../../../actions/policy/set-policy-value.ts'
import { POLICY_REFUSAL_WORDS } from '../../../contract/policy/policy-words.ts'
import { ok } from '../../../law/result.ts'
import { type LocalDate, parseLocalDate } from '../../../law/time/local-date.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const REGION = z.string().max(100)
const NAME = z.string().min(1).max(60)
const day = z
  .string()
  .refine((text) => parseLocalDate(text).ok)
  .transform((text) => text as LocalDate)

const list = staffEndpoint({
  method: 'GET',
  path: '/policy',
  summary: '本地区可以设定的尺度',
  asks: 'policy.arrange',
  params: {},
  query: { region: REGION.optional() },
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, query }) =>
    ok({ kind: 'json', body: await readPolicy(context, query.region ?? null) } as const),
})

const setting = staffEndpoint({
  method: 'POST',
  path: '/policy/{name}',
  summary: '设定自某日起施行的值',
  asks: 'policy.arrange',
  params: { name: NAME },
  query: {},
  body: z.object({ region: REGION, from: day, value: z.json(), instrument: z.string().max(200) }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params, body }) => {
    const set = await setPolicyValue(context, actor, { name: params.name, ...body })
    if (set.ok) return ok({ kind: 'json', body: set.value } as const)
    return { ok: false, refusal: refusalFromWords(set.refusal, POLICY_REFUSAL_WORDS) }
  },
})

const withdrawing = staffEndpoint({
  method: 'POST',
  path: '/policy/{name}/withdraw',
  summary: '撤回尚未施行的设定',
  asks: 'policy.arrange',
  params: { name: NAME },
  query: {},
  body: z.object({ region: REGION }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params, body }) => {
    const withdrawn = await withdrawPolicyValue(context, actor, { region: body.region, name: params.name })
    if (withdrawn.ok) return ok({ kind: 'json', body: withdrawn.value } as const)
    return { ok: false, refusal: refusalFromWords(withdrawn.refusal, POLICY_REFUSAL_WORDS, 409) }
  },
})

export const POLICY_ENDPOINTS: readonly StaffEndpoint[] = [list, setting, withdrawing]
