/** Files of a case, their redaction, documents and the archived file. Whoever looks on from outside the organ gets none of them. */
import { z } from 'zod'
import {
  addDocument,
  type DocumentFormat,
  openDocument,
  previewReply,
  printDocument,
} from '../../../actions/request/case-documents.ts'
import { addFiles, openFile, releaseFile, removeFile } from '../../../actions/request/case-files.ts'
import { exportCaseFile } from '../../../actions/request/export-case-file.ts'
import { FILE_PURPOSE_NAMES, type FilePurpose } from '../../../actions/request/keep-files.ts'
import { isOfOrgan } from '../../../actions/request/read-case.ts'
import { pageOfFile, redactFile } from '../../../actions/request/redact-file.ts'
import { documentName } from '../../../contract/request/event-sentences.ts'
import { type Letter, letterText } from '../../../formats/request-document/letter.ts'
import { ok, type Result, refused } from '../../../law/result.ts'
import { organOfRequest } from '../../../store/request.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { type StaffAnswer, type StaffCall, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'
import { FILES_WITHIN, json, organOfCase, refuse } from './case-endpoints.ts'
import { FACTS, FILE_ID, ID, LINE } from './request-schemas.ts'

type CaseCall = Pick<
  StaffCall<{ readonly request: number }, unknown, unknown>,
  'context' | 'actor' | 'params'
>
type Answer = Promise<Result<StaffAnswer, StaffRefusal>>

const insideOnly = async ({ context, actor, params }: CaseCall, answer: () => Answer): Answer => {
  const organ = await organOfRequest(context.db, params.request)
  const inside = organ !== null && (await isOfOrgan(context, actor, organ))
  return inside ? answer() : refused(NOT_FOUND)
}

const FILE = { request: ID, file: FILE_ID }
const DOCUMENT = { request: ID, document: FILE_ID }
const NO_FILES = { query: {}, body: null, filesWithin: 0, organOf: organOfCase } as const

const downloading = staffEndpoint({
  ...NO_FILES,
  method: 'GET',
  path: '/requests/{request}/files/{file}',
  summary: '下载案件的文件',
  asks: 'request.read',
  params: FILE,
  answer: (call) =>
    insideOnly(call, async () => {
      const opened = await openFile(call.context, call.actor, call.params.request, call.params.file)
      if (!opened.ok) return refuse(opened.refusal)
      const { file, bytes } = opened.value
      return ok({ kind: 'file', name: file.name, media: file.media, bytes })
    }),
})

const PURPOSES = Object.keys(FILE_PURPOSE_NAMES) as FilePurpose[]

const adding = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/files',
  summary: '添加案件的文件',
  asks: 'request.files',
  params: { request: ID },
  query: {},
  body: z.strictObject({ purpose: z.enum(PURPOSES), forApplicant: z.boolean().default(false) }),
  filesWithin: FILES_WITHIN,
  organOf: organOfCase,
  answer: async ({ context, actor, params, body, files }) => {
    const added = await addFiles(context, actor, { requestId: params.request, ...body, files })
    return added.ok ? json({ files: added.value }) : refuse(added.refusal)
  },
})

const removing = staffEndpoint({
  ...NO_FILES,
  method: 'DELETE',
  path: '/requests/{request}/files/{file}',
  summary: '移除案件的文件',
  asks: 'request.files',
  params: FILE,
  answer: async ({ context, actor, params }) => {
    const removed = await removeFile(context, actor, params.request, params.file)
    return removed.ok ? json({}) : refuse(removed.refusal)
  },
})

const releasing = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/files/{file}/release',
  summary: '随答复提供给申请人',
  asks: 'request.files',
  params: FILE,
  query: {},
  body: z.strictObject({}),
  filesWithin: 0,
  organOf: organOfCase,
  answer: async ({ context, actor, params }) => {
    const released = await releaseFile(context, actor, params.request, params.file)
    return released.ok ? json({}) : refuse(released.refusal)
  },
})

/** Pixels: enough to read by, small enough to send. */
const SCREEN_WIDTH = 1_200
const SMALLEST_WIDTH = 50

const counting = staffEndpoint({
  ...NO_FILES,
  method: 'GET',
  path: '/requests/{request}/files/{file}/pages',
  summary: '可以作区分处理的页数',
  asks: 'request.redact',
  params: FILE,
  answer: async ({ context, actor, params }) => {
    const given = { requestId: params.request, fileId: params.file }
    const page = await pageOfFile(context, actor, given, 1, SMALLEST_WIDTH)
    return page.ok ? json({ pages: page.value.pages }) : refuse(page.refusal)
  },
})

const showing = staffEndpoint({
  method: 'GET',
  path: '/requests/{request}/files/{file}/pages/{page}',
  summary: '要作区分处理的一页',
  asks: 'request.redact',
  params: { ...FILE, page: ID },
  query: { width: z.coerce.number().int().min(50).max(3_000).default(SCREEN_WIDTH) },
  body: null,
  filesWithin: 0,
  organOf: organOfCase,
  answer: async ({ context, actor, params, query }) => {
    const given = { requestId: params.request, fileId: params.file }
    const page = await pageOfFile(context, actor, given, params.page, query.width)
    if (!page.ok) return refuse(page.refusal)
    return ok({ kind: 'picture', media: 'image/png', bytes: page.value.png })
  },
})

const share = z.number().min(0).max(1)
const MARK = z.strictObject({
  page: z.number().int().min(1),
  x: share,
  y: share,
  width: share,
  height: share,
  ground: LINE,
})

const redacting = staffEndpoint({
  method: 'POST',
  path: '/requests/{request}/files/{file}/redaction',
  summary: '遮盖不能公开的内容',
  asks: 'request.redact',
  params: FILE,
  query: {},
  body: z.strictObject({ marks: z.array(MARK).min(1).max(1_000) }),
  filesWithin: 0,
  organOf: organOfCase,
  answer: async ({ context, actor, params, body }) => {
    const given = { requestId: params.request, fileId: params.file }
    const redacted = await redactFile(context, actor, given, body.marks)
    return redacted.ok ? json(redacted.value) : refuse(redacted.refusal)
  },
})

const read = async (
  { context, actor, params }: CaseCall,
  document: string,
  answer: (letter: Letter, name: string) => Promise<StaffAnswer>,
): Answer => {
  const opened = await openDocument(context, actor, params.request, document)
  if (!opened.ok) return refuse(opened.refusal)
  const { letter, document: row } = opened.value
  return ok(await answer(letter, documentName(row.kind).replaceAll('／', '_')))
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
      read(call, call.params.document, async (letter) => ({
        kind: 'json',
        body: { text: letterText(letter) },
      })),
    ),
})

const MEDIA: Readonly<Record<DocumentFormat, string>> = {
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
      read(call, call.params.document, async (letter, name) => ({
        kind: 'file',
        name: `${name}.${call.params.format}`,
        media: MEDIA[call.params.format],
        bytes: await printDocument(letter, call.params.format),
      })),
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
  asks: 'request.read',
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

export const FILE_ENDPOINTS: readonly StaffEndpoint[] = [
  downloading,
  adding,
  removing,
  releasing,
  counting,
  showing,
  redacting,
  reading,
  printing,
  making,
  previewing,
  binding,
]
