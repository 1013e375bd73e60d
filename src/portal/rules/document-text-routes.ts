/** The whole text of a published document for Word and as PDF. It lives and goes with its page: each request asks anew whether that stands. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openDocumentTexts, type TextFormat } from '../../actions/disclosure/document-texts.ts'
import type { DrawingPool } from '../../actions/drawing/drawing-pool.ts'
import { matchesEntityTag } from '../../contract/entity-tag.ts'
import {
  findPublishedDocument,
  findWithdrawnDocument,
  type PublishedDocument,
} from '../../store/published-document.ts'
import { documentIdOf } from '../disclosure/document-id.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { sendErrorPage } from '../send-page.ts'

type TextRequest = FastifyRequest<{ Params: { id: string } }>

const MEDIA: Readonly<Record<TextFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Kept by whoever fetched it, but asked for again each time. */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate'
const BUSY_SECONDS = '5'

const textOf = ({
  organ,
  title,
  documentNumber,
  html,
  text,
  formedOn,
  publishedOn,
  files,
}: PublishedDocument) => ({
  organ: organ.name,
  title,
  documentNumber,
  html,
  text,
  formedOn: formedOn ?? publishedOn,
  attachments: files.map(({ name }) => name.replace(/\.[a-z0-9]{2,5}$/i, '')),
})

const dispositionOf = (title: string, format: TextFormat): string =>
  `${format === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(`${[...title].slice(0, 80).join('')}.${format}`)}`

export const registerDocumentTexts = (
  app: FastifyInstance,
  { db, drawing }: PortalDeps & { readonly drawing: DrawingPool },
): void => {
  const texts = openDocumentTexts({ letter: drawing.publicLetter })
  const show = async (request: TextRequest, reply: FastifyReply, format: TextFormat) => {
    const id = documentIdOf(request.params.id)
    const document = id === null ? null : await findPublishedDocument(db, id)
    if (id === null || document === null) {
      const isGone = id !== null && (await findWithdrawnDocument(db, id)) !== null
      return sendErrorPage(request, reply, isGone ? 410 : 404)
    }
    const tag = `"${id}-${document.version}-${format}"`
    reply.headers({ etag: tag, 'cache-control': CACHE_CONTROL })
    if (matchesEntityTag(request.headers['if-none-match'], tag)) return reply.code(304).send()
    const made = await texts.make(id, document.version, format, textOf(document))
    if (!made.ok) {
      reply.removeHeader('etag').headers({ 'cache-control': 'no-store', 'retry-after': BUSY_SECONDS })
      return reply.code(503).type('text/plain; charset=utf-8').send('文件正在制作，请稍后再试。')
    }
    reply.type(MEDIA[format]).header('content-disposition', dispositionOf(document.title, format))
    return reply.send(Buffer.from(made.value))
  }
  app.get('/disclosures/:id/text.docx', (request: TextRequest, reply) => show(request, reply, 'docx'))
  app.get('/disclosures/:id/text.pdf', (request: TextRequest, reply) => show(request, reply, 'pdf'))
}
