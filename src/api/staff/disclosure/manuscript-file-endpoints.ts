/** Attachments of manuscripts, and the review chains of an organ. */

import { arrangeReviewChain, readReviewChains } from '../../../actions/manuscript/arrange-review-chain.ts'
import {
  attachFile,
  openManuscriptFile,
  removeManuscriptFile,
} from '../../../actions/manuscript/manuscript-files.ts'
import type { ManuscriptFileJson, PutReviewChain } from '../../../contract/disclosure/manuscript-json.ts'
import { ok } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { json } from './manuscript-endpoints.ts'
import { refuse } from './manuscript-refusals.ts'
import { CHAIN, FILE_ID, ID } from './manuscript-schemas.ts'
import { organOfManuscript, organThatMayRead } from './organ-of-manuscript.ts'

const FILE_WITHIN = 60 * 1024 * 1024
const FILE = { manuscript: ID, file: FILE_ID }

const attaching = staffEndpoint({
  method: 'POST',
  path: '/manuscripts/{manuscript}/files',
  summary: '添加稿件附件',
  asks: 'manuscript.write',
  params: { manuscript: ID },
  query: {},
  body: null,
  filesWithin: FILE_WITHIN,
  organOf: organOfManuscript,
  answer: async ({ context, actor, params, files }) => {
    const [sent] = files
    if (sent === undefined) return refuse({ code: 'file-missing' })
    const attached = await attachFile(context, actor, params.manuscript, sent)
    if (!attached.ok) return refuse(attached.refusal)
    const { id, name, media, size, addedAt } = attached.value
    const answer: ManuscriptFileJson = { id, name, media, size, addedAt: addedAt.toISOString() }
    return json(answer)
  },
})

const downloading = staffEndpoint({
  method: 'GET',
  path: '/manuscripts/{manuscript}/files/{file}',
  summary: '下载稿件附件',
  asks: 'manuscript.read',
  params: FILE,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: organThatMayRead,
  answer: async ({ context, actor, params }) => {
    const opened = await openManuscriptFile(context, actor, params.manuscript, params.file)
    if (!opened.ok) return refuse(opened.refusal)
    const { file, bytes } = opened.value
    return ok({ kind: 'file', name: file.name, media: file.media, bytes } as const)
  },
})

const removing = staffEndpoint({
  method: 'DELETE',
  path: '/manuscripts/{manuscript}/files/{file}',
  summary: '移除稿件附件',
  asks: 'manuscript.write',
  params: FILE,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: organOfManuscript,
  answer: async ({ context, actor, params }) => {
    const removed = await removeManuscriptFile(context, actor, params.manuscript, params.file)
    return removed.ok ? json({}) : refuse(removed.refusal)
  },
})

const chains = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/review-chains',
  summary: '审核流程',
  asks: 'reviewChain.arrange',
  params: { organ: ID },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => json(await readReviewChains(context, params.organ)),
})

const arranging = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/review-chains',
  summary: '设定一类内容的审核流程',
  asks: 'reviewChain.arrange',
  params: { organ: ID },
  query: {},
  body: CHAIN,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const arranged = await arrangeReviewChain(context, actor, params.organ, body as PutReviewChain)
    return arranged.ok ? json(await readReviewChains(context, params.organ)) : refuse(arranged.refusal)
  },
})

export const MANUSCRIPT_FILE_ENDPOINTS: readonly StaffEndpoint[] = [
  attaching,
  downloading,
  removing,
  chains,
  arranging,
]
