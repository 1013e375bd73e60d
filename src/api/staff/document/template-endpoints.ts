/** Templates of an organ's documents: its administrator words what the law leaves to it. */
import { z } from 'zod'
import {
  listTemplates,
  previewTemplate,
  readTemplate,
  saveTemplate,
  type TemplateRefusal,
} from '../../../actions/document/adjust-template.ts'
import type { AdjustmentJson } from '../../../contract/request/template-json.ts'
import { ok, refused } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

const WORDS: Readonly<Record<TemplateRefusal['code'], readonly [StaffRefusal['status'], string]>> = {
  'organ-unknown': [404, '没有找到，或者您无权查看。'],
  'template-unknown': [404, '没有这种文书的模板。'],
  'template-changed': [409, '模板刚刚有人改动，请刷新后再改。'],
  'adjustment-refused': [422, '{why}'],
}

const refuse = ({ code, facts }: TemplateRefusal) => {
  const [status, message] = WORDS[code]
  return refused<StaffRefusal>({ code, status, message: message.replace('{why}', String(facts?.why ?? '')) })
}

const json = (body: unknown) => ok({ kind: 'json', body } as const)

const ORGAN = { organ: z.coerce.number().int().min(1).max(2_147_483_647) }
const KIND = { ...ORGAN, kind: z.string().min(1).max(60) }
const TEXT = z.string().max(2_000)

const ADJUSTMENT = z
  .strictObject({
    opening: TEXT.optional(),
    extra: TEXT.optional(),
    paragraphs: z.record(z.string().max(60), TEXT.nullable()).optional(),
    contact: TEXT.optional(),
    codeWord: TEXT.optional(),
  })
  .transform((given) => given as AdjustmentJson)

const listing = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/templates',
  summary: '文书模板',
  asks: 'document.adjust',
  params: ORGAN,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => json(await listTemplates(context, params.organ)),
})

const reading = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/templates/{kind}',
  summary: '一种文书的模板',
  asks: 'document.adjust',
  params: KIND,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const template = await readTemplate(context, params.organ, params.kind)
    return template.ok ? json(template.value) : refuse(template.refusal)
  },
})

const previewing = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/templates/{kind}/preview',
  summary: '预览模板',
  asks: 'document.adjust',
  params: KIND,
  query: {},
  body: z.strictObject({ adjustment: ADJUSTMENT }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, body }) => {
    const wanted = { organId: params.organ, kind: params.kind, adjustment: body.adjustment }
    const text = await previewTemplate(context, wanted)
    return text.ok ? json({ text: text.value }) : refuse(text.refusal)
  },
})

const saving = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/templates/{kind}',
  summary: '保存模板中本机关的文字',
  asks: 'document.adjust',
  params: KIND,
  query: {},
  body: z.strictObject({ adjustment: ADJUSTMENT, expectedVersion: z.number().int().min(0) }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const wanted = { organId: params.organ, kind: params.kind, ...body }
    const version = await saveTemplate(context, actor, wanted)
    return version.ok ? json({ version: version.value }) : refuse(version.refusal)
  },
})

export const TEMPLATE_ENDPOINTS: readonly StaffEndpoint[] = [listing, reading, previewing, saving]
