/** Documents of a case and its archived file. Whoever looks on from outside the organ gets none of them. */
import { z } from 'zod'
import type { LetterFormat } from '../../../actions/drawing/drawing.ts'
import {
  addDocument,
  openDocument,
  previewReply,
  printDocument,
} from '../../../actions/request/case-documents.ts'
import { exportCaseFile } from '../../../actions/request/export-case-file.ts'
import { documentName } from '../../../contract/request/event-sentences.ts'
import { type Letter, letterText } from '../../../formats/request-document/letter.ts'
import { ok } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { json, organOfCase, refuse } from './case-endpoints.ts'
import { type Answer, type CaseCall, insideOnly, NO_FILES } from './inside-only.ts'
import { FACTS, FILE_ID, ID, LINE } from './request-schemas.ts'

const DOCUMENT = { request: ID, document: FILE_ID }

const read = async (
  { context, actor, params }: CaseCall,
  document: string,
  answer: (letter: Letter, name: string) => Answer,
): Answer => {
  const opened = await openDocument(context, actor, params.request, document)
  if (!opened.ok) return refuse(opened.refusal)
  const { letter, document: row } = opened.value
  return answer(letter, documentName(row.kind).replaceAll('／', '_'))
}

const reading = staffEndpoint({
  ...NO_FILES,
  method: 'GET',
  path: '/requests/{request}/documents/{document}/text',
  summary: '文书的文字',
  asks: 'request.read',
  params: DOCUMENT,
  answer: (call) =>
    insideOnly(call, () =>
      read(call, call.params.document, async (letter) => json({ text: letterText(letter) })),
    ),
})

const MEDIA: Readonly<Record<LetterFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

const printing = staffEndpoint({
  ...NO_FILES,
  method: 'GET',
  path: '/requests/{request}/documents/{document}/{format}',
  summary: '下载文书',
  asks: 'request.read',
  params: { ...DOCUMENT, format: z.enum(['docx', 'pdf']) },
  answer: (call) =>
    insideOnly(call, () =>
      read(call, call.params.document, async (letter, name) => {
        const { format } = call.params
        const printed = await printDocument(call.context, letter, format)
        if (!printed.ok) return refuse(printed.refusal)
        const file = { kind: 'file', name: `${name}.${format}`, media: MEDIA[format] } as const
        return ok({ ...file, bytes: printed.value })
      }),
    ),
})

const making = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/documents',
  summary: '单独制作一份文书',
  asks: 'request.files',
  params: { request: ID },
  query: {},
  body: z.strictObject({ kind: LINE, facts: FACTS.default({}) }),
  filesWithin: 0,
  organOf: organOfCase,
  answer: async ({ context, actor, params, body }) => {
    const made = await addDocument(context, actor, { requestId: params.request, ...body })
    return made.ok ? json({ document: made.value }) : refuse(made.refusal)
  },
})

const previewing = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/reply-preview',
  summary: '预览答复',
  asks: 'request.read',
  params: { request: ID },
  query: {},
  body: z.strictObject({ outcome: LINE, facts: FACTS }),
  filesWithin: 0,
  organOf: organOfCase,
  answer: (call) =>
    insideOnly(call, async () => {
      const preview = await previewReply(call.context, call.actor, call.params.request, call.body)
      return preview.ok ? json({ text: preview.value }) : refuse(preview.refusal)
    }),
})

const binding = staffEndpoint({
  method: 'GET',
  path: '/requests/{request}/case-file',
  summary: '导出案卷',
  asks: 'request.export',
  params: { request: ID },
  query: { format: z.enum(['pdf', 'zip']).default('pdf') },
  body: null,
  filesWithin: 0,
  organOf: organOfCase,
  answer: (call) =>
    insideOnly(call, async () => {
      const { context, actor, params, query } = call
      const file = await exportCaseFile(context, actor, params.request, query.format)
      return file.ok ? ok({ kind: 'file', ...file.value }) : refuse(file.refusal)
    }),
})

export const DOCUMENT_ENDPOINTS: readonly StaffEndpoint[] = [reading, printing, making, previewing, binding]
