/** How long an organ keeps its closed cases, holds, and reviews at the end of the term. */
import { z } from 'zod'
import {
  holdRequest,
  reviewRetention,
  setRetentionRule,
} from '../../../actions/retention/arrange-retention.ts'
import { retentionRuleOf } from '../../../actions/retention/run-retention.ts'
import { presentRetention } from '../../../contract/trace/retention-json.ts'
import type { Refusal, Result } from '../../../law/result.ts'
import { ok } from '../../../law/result.ts'
import { RETENTION_ACTIONS, RETENTION_BASIS } from '../../../law/retention/retention.ts'
import { dateOf } from '../../../law/time/local-date.ts'
import { organOfRequest } from '../../../store/request-sealed.ts'
import { listRetiring, readRetentionRules } from '../../../store/retention.ts'
import { idText } from '../id-text.ts'
import { type StaffAnswer, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'
import { traceRefusal } from './trace-refusals.ts'

const REASON = z.string().max(2_000)
/** Cases shown at once; the oldest come first. */
const SHOWN = 100

const answered = (done: Result<null, Refusal>): Result<StaffAnswer, StaffRefusal> =>
  done.ok
    ? ok({ kind: 'json', body: { done: true } } as const)
    : { ok: false, refusal: traceRefusal(done.refusal) }

const reading = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/retention',
  summary: '保管规则和期满的案件',
  asks: 'retention.arrange',
  params: { organ: idText },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const today = dateOf(context.now())
    const rules = await readRetentionRules(context.db)
    const rule = retentionRuleOf(rules, params.organ, today)
    const page = { after: null, limit: SHOWN }
    const cases = await listRetiring(context.db, params.organ, rule, today, page)
    const due = cases.filter(({ endsOn }) => endsOn <= today)
    const sources = ['POLICY-RETENTION', ...RETENTION_BASIS] as const
    return ok({
      kind: 'json',
      body: presentRetention(rule, rules.has(params.organ), sources, due),
    } as const)
  },
})

const setting = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/retention',
  summary: '设定或者取消保管规则',
  asks: 'retention.arrange',
  params: { organ: idText },
  query: {},
  body: z.object({
    rule: z.object({ years: z.number(), action: z.enum(RETENTION_ACTIONS) }).nullable(),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) =>
    answered(await setRetentionRule(context, actor, { organId: params.organ, rule: body.rule })),
})

const holding = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/hold',
  summary: '设置或者取消保留标记',
  asks: 'request.hold',
  params: { request: idText },
  query: {},
  body: z.object({ onHold: z.boolean(), reason: REASON }),
  filesWithin: 0,
  organOf: async ({ context, params }) => (await organOfRequest(context.db, params.request)) ?? 'not-found',
  answer: async ({ context, actor, params, body }) =>
    answered(
      await holdRequest(context, actor, {
        requestId: params.request,
        isHeld: body.onHold,
        reason: body.reason,
      }),
    ),
})

const reviewing = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/retention-review',
  summary: '到期审查：继续保管若干年，或者立即匿名化',
  asks: 'retention.arrange',
  params: { request: idText },
  query: {},
  body: z.object({ keepYears: z.number().nullable(), reason: REASON }),
  filesWithin: 0,
  organOf: async ({ context, params }) => (await organOfRequest(context.db, params.request)) ?? 'not-found',
  answer: async ({ context, actor, params, body }) =>
    answered(await reviewRetention(context, actor, { requestId: params.request, ...body })),
})

export const RETENTION_ENDPOINTS: readonly StaffEndpoint[] = [reading, setting, holding, reviewing]
