/** Files and documents that were released to the applicant, and no others. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { presentForApplicant } from '../../actions/request/open-case-for-applicant.ts'
import type { Letter } from '../../formats/request-document/letter.ts'
import { findDocument } from '../../store/request-document.ts'
import { readFileBytes } from '../../store/request-file.ts'
import { sendErrorPage } from '../send-page.ts'
import type { CaseVisit } from './case-answers.tsx'

type FileRequest = FastifyRequest<{ Params: { id: string } }>

/** Saved under its name, never shown in the page's own right. */
const asAttachment = (name: string): string =>
  `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`

const sendBytes = (reply: FastifyReply, media: string, name: string, bytes: Buffer): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', asAttachment(name))
    .type(media)
    .send(bytes)

const BUSY_SECONDS = '5'

const sendBusy = (reply: FastifyReply): FastifyReply =>
  reply
    .code(503)
    .headers({ 'cache-control': 'no-store', 'retry-after': BUSY_SECONDS })
    .type('text/plain; charset=utf-8')
    .send('文件正在制作，请稍后再试。')

export const caseFile = async (
  visit: CaseVisit | null,
  request: FileRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  if (visit === null) return sendErrorPage(request, reply, 404)
  const { context } = visit.deps
  const { files } = await presentForApplicant(context, visit.id)
  const file = files.find(({ id }) => id === request.params.id)
  if (file === undefined) return sendErrorPage(request, reply, 404)
  const bytes = await readFileBytes(context.db, context.sealer, file.id)
  return sendBytes(reply, file.media, file.name, bytes)
}

export const caseDocument = async (
  visit: CaseVisit | null,
  request: FileRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  if (visit === null) return sendErrorPage(request, reply, 404)
  const { context } = visit.deps
  const { documents } = await presentForApplicant(context, visit.id)
  const listed = documents.find(({ id }) => id === request.params.id)
  if (listed === undefined) return sendErrorPage(request, reply, 404)
  const document = await findDocument(context.db, context.sealer, visit.id, listed.id)
  if (document === null) return sendErrorPage(request, reply, 404)
  const made = await context.drawing.publicLetter({ letter: document.letter as Letter, format: 'pdf' })
  if (!made.ok) return sendBusy(reply)
  const name = `${listed.number ?? listed.name}.pdf`
  return sendBytes(reply, 'application/pdf', name, Buffer.from(made.value))
}
