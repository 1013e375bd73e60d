/** Acts on the register: entering, changing, taking out, confirming; validity by decisions, clean-ups and interpretations. */
import { z } from 'zod'
import { decideChange, enterChange } from '../../../actions/normative-document/change-validity.ts'
import { confirmCleanupOf, enterCleanup, listCleanups } from '../../../actions/normative-document/clean-up.ts'
import {
  changeDocument,
  confirmDocuments,
  enterDocument,
  strikeDocument,
} from '../../../actions/normative-document/enter-document.ts'
import { CLEANUP_RESULTS } from '../../../contract/normative-document/register-json.ts'
import { REGISTER_REFUSAL_WORDS } from '../../../contract/normative-document/register-words.ts'
import { DOCUMENT_CHANGES } from '../../../law/proactive-disclosure/registered-document.ts'
import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import { idNumber, idText } from '../id-text.ts'
import { localDay } from '../local-day.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffAnswer, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'
import { DOCUMENT_FIELDS } from './document-fields.ts'

const STATUS: Readonly<Record<string, StaffRefusal['status']>> = {
  'document-unknown': 404,
  'change-unknown': 409,
  'document-changed': 409,
  'nothing-to-confirm': 409,
}

/** What was done, or the refusal in words. */
const answered = <T>(done: Result<T, Refusal>): Result<StaffAnswer, StaffRefusal> =>
  done.ok
    ? ok({ kind: 'json', body: done.value })
    : refused(refusalFromWords(done.refusal, REGISTER_REFUSAL_WORDS, STATUS[done.refusal.code] ?? 422))

const ORGAN = { organ: idText }
const DOCUMENT = { ...ORGAN, registered: idText }
const LINE = z.string().trim().max(300)

const ENTER = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/normative-documents',
  summary: '登记一件文件',
  asks: 'register.write',
  params: ORGAN,
  query: {},
  body: DOCUMENT_FIELDS,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const entered = await enterDocument(context, actor, params.organ, body)
    return answered(entered.ok ? ok({ id: entered.value }) : entered)
  },
})

const CHANGE = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/normative-documents/{registered}',
  summary: '修改登记的内容；在本网站公开的，只改备案和制发机关',
  asks: 'register.write',
  params: DOCUMENT,
  query: {},
  body: DOCUMENT_FIELDS.extend({ version: idNumber }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body: { version, ...facts } }) =>
    answered(
      await changeDocument(context, actor, {
        organId: params.organ,
        documentId: params.registered,
        expectedVersion: version,
        facts,
      }),
    ),
})

const STRIKE = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/normative-documents/{registered}/strike',
  summary: '从登记簿中移出登记错误的文件',
  asks: 'register.write',
  params: DOCUMENT,
  query: {},
  body: z.object({ version: idNumber, reason: LINE }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) =>
    answered(
      await strikeDocument(context, actor, {
        organId: params.organ,
        documentId: params.registered,
        expectedVersion: body.version,
        reason: body.reason,
      }),
    ),
})

const CONFIRM = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/normative-documents/confirm',
  summary: '确认别人登记的文件；确认后计数并公开',
  asks: 'register.confirm',
  params: ORGAN,
  query: {},
  body: z.object({ documents: z.array(idNumber).min(1).max(2000) }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const given = { organId: params.organ, documents: body.documents }
    const confirmed = await confirmDocuments(context, actor, given)
    return answered(confirmed.ok ? ok({ confirmed: confirmed.value }) : confirmed)
  },
})

const ENTER_CHANGE = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/normative-documents/{registered}/changes',
  summary: '登记废止、宣布失效或者修改',
  asks: 'register.write',
  params: DOCUMENT,
  query: {},
  body: z.object({ effect: z.enum(DOCUMENT_CHANGES), on: localDay, byTitle: LINE, byNumber: LINE }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) =>
    answered(
      await enterChange(context, actor, { organId: params.organ, documentId: params.registered, ...body }),
    ),
})

const decisionEndpoint = (decision: 'confirm' | 'drop') =>
  staffEndpoint({
    method: 'POST',
    path: `/organs/{organ}/normative-documents/{registered}/changes/{change}/${decision}`,
    summary: decision === 'confirm' ? '确认废止、失效或者修改' : '撤回还没有确认的废止、失效或者修改',
    asks: decision === 'confirm' ? 'register.confirm' : 'register.write',
    params: { ...DOCUMENT, change: idText },
    query: {},
    body: z.object({}),
    filesWithin: 0,
    organOf: async ({ params }) => params.organ,
    answer: async ({ context, actor, params }) =>
      answered(
        await decideChange(context, actor, {
          organId: params.organ,
          documentId: params.registered,
          changeId: params.change,
          decision,
        }),
      ),
  })

const CLEANUPS = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/document-cleanups',
  summary: '文件清理和清理结果',
  asks: 'register.read',
  params: ORGAN,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) =>
    ok({ kind: 'json', body: await listCleanups(context, actor.id, params.organ) } as const),
})

const ENTER_CLEANUP = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/document-cleanups',
  summary: '登记一次清理的结果',
  asks: 'register.write',
  params: ORGAN,
  query: {},
  body: z.object({
    title: LINE,
    documentNumber: LINE,
    decidedOn: localDay,
    effectiveOn: localDay,
    items: z.array(z.object({ documentId: idNumber, result: z.enum(CLEANUP_RESULTS) })).max(2000),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const entered = await enterCleanup(context, actor, { organId: params.organ, ...body })
    return answered(entered.ok ? ok({ id: entered.value }) : entered)
  },
})

const CONFIRM_CLEANUP = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/document-cleanups/{cleanup}/confirm',
  summary: '确认一次清理的结果',
  asks: 'register.confirm',
  params: { ...ORGAN, cleanup: idText },
  query: {},
  body: z.object({}),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) =>
    answered(await confirmCleanupOf(context, actor, { organId: params.organ, cleanupId: params.cleanup })),
})

export const REGISTER_ACT_ENDPOINTS: readonly StaffEndpoint[] = [
  ENTER,
  CONFIRM,
  CHANGE,
  STRIKE,
  ENTER_CHANGE,
  decisionEndpoint('confirm'),
  decisionEndpoint('drop'),
  CLEANUPS,
  ENTER_CLEANUP,
  CONFIRM_CLEANUP,
]
