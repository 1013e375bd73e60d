/** Attachments. They live and go with their page: each request asks anew whether it stands. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { matchesEntityTag } from '../../contract/entity-tag.ts'
import { findWithdrawnDocument } from '../../store/published-document.ts'
import { findPublishedFile, readContentBytes, type ServedFile } from '../../store/published-file.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { sendErrorPage } from '../send-page.ts'
import { documentIdOf } from './document-id.ts'
import { byteRangeOf } from './file-range.ts'
import { type OpenFile, openedFiles } from './opened-files.ts'

type FileRequest = FastifyRequest<{ Params: { id: string; file: string; name: string } }>

const FILE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Shown by the browser itself; everything else is saved. */
const SHOWN_MEDIA = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** Kept by whoever fetched it, but asked for again each time: a page that was taken down takes its files along. */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate'
const BUSY_SECONDS = '5'

const disposition = ({ name, media }: ServedFile): string =>
  `${SHOWN_MEDIA.includes(media) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`

const sendBusy = (reply: FastifyReply): FastifyReply =>
  reply
    .code(503)
    .removeHeader('etag')
    .removeHeader('accept-ranges')
    .headers({ 'cache-control': 'no-store', 'retry-after': BUSY_SECONDS })
    .type('text/plain; charset=utf-8')
    .send('现在下载附件的人较多，请稍后再试。')

const sendFile = async (
  openFile: OpenFile,
  request: FileRequest,
  reply: FastifyReply,
  file: ServedFile,
): Promise<FastifyReply> => {
  const tag = `"${file.sha256}"`
  reply.headers({ etag: tag, 'cache-control': CACHE_CONTROL, 'accept-ranges': 'bytes' })
  if (matchesEntityTag(request.headers['if-none-match'], tag)) return reply.code(304).send()
  const range = byteRangeOf(request.headers.range, file.size)
  if (range === 'unsatisfiable') {
    return reply.code(416).header('content-range', `bytes */${file.size}`).send()
  }
  const opened = await openFile(file.contentId)
  if (!opened.ok) return sendBusy(reply)
  const bytes = opened.value
  reply.type(file.media).header('content-disposition', disposition(file))
  if (range === null) return reply.send(bytes)
  return reply
    .code(206)
    .header('content-range', `bytes ${range.from}-${range.to}/${file.size}`)
    .send(bytes.subarray(range.from, range.to + 1))
}

const showFile = async (
  { db }: PortalDeps,
  openFile: OpenFile,
  request: FileRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const id = documentIdOf(request.params.id)
  if (id === null || !FILE_ID.test(request.params.file)) return sendErrorPage(request, reply, 404)
  const file = await findPublishedFile(db, id, request.params.file)
  if (file !== null) return sendFile(openFile, request, reply, file)
  const isGone = (await findWithdrawnDocument(db, id)) !== null
  return sendErrorPage(request, reply, isGone ? 410 : 404)
}

/** Outside the scope whose answers are packed and kept: files are large and come as they are. */
export const registerDisclosureFiles = (app: FastifyInstance, deps: PortalDeps): void => {
  const openFile = openedFiles((contentId) => readContentBytes(deps.db, deps.sealer, contentId))
  app.get('/disclosures/:id/files/:file/:name', (request: FileRequest, reply) =>
    showFile(deps, openFile, request, reply),
  )
}
