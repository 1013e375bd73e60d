/** 解读 elsewhere, and policies that nothing explains. */
import { z } from 'zod'
import {
  addInterpretation,
  confirmInterpretation,
  dropInterpretation,
  listUninterpreted,
} from '../../../actions/normative-document/link-interpretation.ts'
import { REGISTER_REFUSAL_WORDS } from '../../../contract/normative-document/register-words.ts'
import { INTERPRETATION_FORMS } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { ok, refused } from '../../../law/result.ts'
import { idNumber, idText } from '../id-text.ts'
import { localDay } from '../local-day.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const ORGAN = { organ: idText }

const UNINTERPRETED = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/uninterpreted-policies',
  summary: '还没有解读的政策文件',
  asks: 'register.read',
  params: ORGAN,
  query: {
    after: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) =>
    ok({ kind: 'json', body: await listUninterpreted(context, actor.id, params.organ, query) } as const),
})

const ADD = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/interpretations',
  summary: '关联本网站以外的解读；由另一人确认以后公开',
  asks: 'register.write',
  params: ORGAN,
  query: {},
  body: z.object({
    disclosureId: idNumber,
    form: z.enum(INTERPRETATION_FORMS),
    title: z.string().trim().max(200),
    url: z.string().trim().max(500),
    publishedOn: localDay,
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const added = await addInterpretation(context, actor, { organId: params.organ, ...body })
    return added.ok
      ? ok({ kind: 'json', body: { id: added.value } } as const)
      : refused(refusalFromWords(added.refusal, REGISTER_REFUSAL_WORDS))
  },
})

const CONFIRM = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/interpretations/{interpretation}/confirm',
  summary: '确认别人关联的解读；确认后公开',
  asks: 'register.confirm',
  params: { ...ORGAN, interpretation: idText },
  query: {},
  body: z.object({}),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const given = { organId: params.organ, id: params.interpretation }
    const confirmed = await confirmInterpretation(context, actor, given)
    return confirmed.ok
      ? ok({ kind: 'json', body: null } as const)
      : refused(refusalFromWords(confirmed.refusal, REGISTER_REFUSAL_WORDS, 409))
  },
})

const DROP = staffEndpoint({
  method: 'DELETE',
  path: '/organs/{organ}/interpretations/{interpretation}',
  summary: '取消关联本网站以外的解读',
  asks: 'register.confirm',
  params: { ...ORGAN, interpretation: idText },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const given = { organId: params.organ, id: params.interpretation }
    const dropped = await dropInterpretation(context, actor, given)
    return dropped.ok
      ? ok({ kind: 'json', body: null } as const)
      : refused(refusalFromWords(dropped.refusal, REGISTER_REFUSAL_WORDS, 404))
  },
})

export const INTERPRETATION_ENDPOINTS: readonly StaffEndpoint[] = [UNINTERPRETED, ADD, CONFIRM, DROP]
