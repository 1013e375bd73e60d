/** Joining a case that another organ registered, and remedy cases at the end of their term of keeping. */
import { z } from 'zod'
import { joinRemedy } from '../../../actions/remedy/join-remedy.ts'
import { readRetiringRemedies, reviewRemedyKeeping } from '../../../actions/remedy/review-remedy-keeping.ts'
import { JOINT_BASES } from '../../../law/remedy/remedy-event.ts'
import { findRemedy } from '../../../store/remedy.ts'
import { idText } from '../id-text.ts'
import { LINE } from '../request/request-schemas.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { json, NOTHING_SENT, refuse } from './remedy-answers.ts'

const joining = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/remedy-joins',
  summary: '加入其他机关已经登记的同一件复议诉讼案件',
  asks: 'remedy.write',
  params: { organ: idText },
  query: {},
  body: z.strictObject({
    caseNumber: LINE.min(1).max(100),
    forum: LINE.max(100).default(''),
    basis: z.enum(JOINT_BASES),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const joined = await joinRemedy(context, actor, { organId: params.organ, ...body })
    return joined.ok ? json({ id: joined.value.remedyId }) : refuse(joined.refusal)
  },
})

const retiring = staffEndpoint({
  ...NOTHING_SENT,
  method: 'GET',
  path: '/organs/{organ}/remedy-retention',
  summary: '保管期满的复议诉讼案件',
  asks: 'retention.arrange',
  params: { organ: idText },
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => json(await readRetiringRemedies(context, params.organ)),
})

const reviewing = staffEndpoint({
  method: 'POST',
  path: '/remedies/{remedy}/retention-review',
  summary: '复议诉讼案件到期审查：继续保管若干年，或者立即匿名化',
  asks: 'retention.arrange',
  params: { remedy: idText },
  query: {},
  body: z.strictObject({ keepYears: z.number().nullable(), reason: z.string().max(2_000) }),
  filesWithin: 0,
  organOf: async ({ context, params }) =>
    (await findRemedy(context.db, params.remedy))?.organId ?? 'not-found',
  answer: async ({ context, actor, params, body }) => {
    const done = await reviewRemedyKeeping(context, actor, { remedyId: params.remedy, ...body })
    return done.ok ? json({}) : refuse(done.refusal)
  },
})

export const REMEDY_JOINT_ENDPOINTS: readonly StaffEndpoint[] = [joining, retiring, reviewing]
