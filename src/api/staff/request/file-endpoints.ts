/** Files of a case and their redaction. Whoever looks on from outside the organ gets none of them. */
import { z } from 'zod'
import { addFiles, openFile, releaseFile, removeFile } from '../../../actions/request/case-files.ts'
import { FILE_PURPOSE_NAMES, type FilePurpose } from '../../../actions/request/keep-files.ts'
import { pageOfFile, redactFile } from '../../../actions/request/redact-file.ts'
import { presentRedacted } from '../../../contract/request/redaction-json.ts'
import { ok } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { FILES_WITHIN, json, organOfCase, refuse } from './case-endpoints.ts'
import { insideOnly, NO_FILES } from './inside-only.ts'
import { FILE_ID, ID, LINE } from './request-schemas.ts'

const FILE = { request: ID, file: FILE_ID }

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
  body: z.strictObject({
    purpose: z.enum(PURPOSES),
    forApplicant: z.boolean().default(false),
    acceptsHidden: z.boolean().default(false),
  }),
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
  body: z.strictObject({ acceptsHidden: z.boolean().default(false) }),
  filesWithin: 0,
  organOf: organOfCase,
  answer: async ({ context, actor, params, body }) => {
    const given = { requestId: params.request, fileId: params.file, ...body }
    const released = await releaseFile(context, actor, given)
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
    return redacted.ok ? json(presentRedacted(redacted.value)) : refuse(redacted.refusal)
  },
})

export const FILE_ENDPOINTS: readonly StaffEndpoint[] = [
  downloading,
  adding,
  removing,
  releasing,
  counting,
  showing,
  redacting,
]
