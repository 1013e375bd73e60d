/** A report of the library as a file, and its one-page picture. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { libraryReportInHand } from '../../actions/annual-report-filing/export-report.ts'
import { makeReportExport, type ReportInHand } from '../../actions/annual-report-filing/make-report-export.ts'
import type { DrawingPool } from '../../actions/drawing/drawing-pool.ts'
import { openKeptFiles } from '../../actions/turns/kept-files.ts'
import {
  REPORT_FILE_MEDIA,
  type ReportFileFormat,
  reportFileName,
} from '../../contract/annual-report-filing/report-file.ts'
import type { StoredReport } from '../../contract/annual-report-library.ts'
import { matchesEntityTag } from '../../contract/entity-tag.ts'
import { reportTitle } from '../../formats/annual-report/make-report-sections.ts'
import { ok } from '../../law/result.ts'
import { findReport } from '../../store/annual-report.ts'
import { parseReportPageQuery, yearOfSegment } from '../page-query.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { sendErrorPage } from '../send-page.ts'
import { LIBRARY_PATH, REPORT_FILE_ENDINGS } from '../site-paths.ts'

type FileRequest = FastifyRequest<{ Params: { slug: string; year: string; file: string } }>

const CACHE_CONTROL = 'public, max-age=0, must-revalidate'
const BUSY_SECONDS = '5'
const MOST_BYTES = 64 * 1024 * 1024
const MOST_IN_THE_MAKING = 2

/** Shown in the browser; anything else is for saving. */
const SHOWN: ReadonlySet<ReportFileFormat> = new Set(['pdf', 'svg', 'png'])

const formatOf = (file: string): ReportFileFormat | null =>
  REPORT_FILE_ENDINGS.find((format) => `${isPicture(format) ? 'picture' : 'report'}.${format}` === file) ??
  null

const isPicture = (format: ReportFileFormat): boolean => format === 'svg' || format === 'png'

const dispositionOf = (stored: StoredReport, format: ReportFileFormat): string => {
  const name = reportFileName(reportTitle(stored.report), format, false)
  return `${SHOWN.has(format) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`
}

const storedReport = async ({ db }: PortalDeps, { params, query }: FileRequest) => {
  const year = yearOfSegment(params.year)
  const asked = parseReportPageQuery(query)
  if (year === null || !asked.ok) return null
  return findReport(db, params.slug, year, asked.value.version)
}

/** What was compared in the picture counts as well: another report of the year before is another picture. */
const keyOf = async ({ db }: PortalDeps, stored: StoredReport, format: ReportFileFormat): Promise<string> => {
  const own = `${stored.organ.slug}-${stored.year}-${stored.version}`
  if (!isPicture(format)) return `${own}.${format}`
  const before = await findReport(db, stored.organ.slug, stored.year - 1)
  return `${own}-${before?.version ?? 0}.${format}`
}

export const registerReportFiles = (
  app: FastifyInstance,
  deps: PortalDeps & { readonly drawing: DrawingPool },
): void => {
  const files = openKeptFiles<ReportFileFormat>({
    mostBytes: MOST_BYTES,
    mostInTheMaking: MOST_IN_THE_MAKING,
  })
  const draw = async (inHand: ReportInHand, format: ReportFileFormat) => {
    const made = await makeReportExport(deps.drawing.publicReport, inHand, format)
    return made.ok ? ok(made.value.bytes) : made
  }
  const show = async (request: FileRequest, reply: FastifyReply) => {
    const format = formatOf(request.params.file)
    const stored = format === null ? null : await storedReport(deps, request)
    if (format === null || stored === null) return sendErrorPage(request, reply, 404)
    const key = await keyOf(deps, stored, format)
    const tag = `"${encodeURIComponent(key)}"`
    reply.headers({ etag: tag, 'cache-control': CACHE_CONTROL })
    if (matchesEntityTag(request.headers['if-none-match'], tag)) return reply.code(304).send()
    const made = await files.make(key, format, async () =>
      draw(await libraryReportInHand(deps, stored), format),
    )
    if (!made.ok) {
      reply.removeHeader('etag').headers({ 'cache-control': 'no-store', 'retry-after': BUSY_SECONDS })
      return reply.code(503).type('text/plain; charset=utf-8').send('文件正在制作，请稍后再试。')
    }
    reply.type(REPORT_FILE_MEDIA[format]).header('content-disposition', dispositionOf(stored, format))
    return reply.send(Buffer.from(made.value))
  }
  app.get(`${LIBRARY_PATH}/:slug/:year/:file`, (request: FileRequest, reply) => show(request, reply))
}
