/** Bulk downloads: everything at one moment, streamed, few at a time, each bounded in time. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { contentDigest } from '../contract/entity-tag.ts'
import type { AnswerShape, ApiAnswer, CsvRow, SnapshotRows } from './endpoint.ts'
import { sendProblem } from './platform/problem-answer.ts'
import { asDownload, type HeaderNames, isHeldByCaller, makeHead, makeRows } from './send-answer.ts'

/** Each keeps a connection of the database, and a moment of it, for as long as its reader takes. */
const MOST_AT_ONCE = 2
const LONGEST_MS = 30 * 60_000
const RETRY_SECONDS = '60'

/** Names the site version that the rows belong to. */
export const SITE_VERSION_HEADER = 'x-site-version'

export interface SnapshotTurns {
  /** False when as many run as may. */
  readonly take: () => boolean
  readonly give: () => void
}

export const makeSnapshotTurns = (): SnapshotTurns => {
  let running = 0
  return {
    take: () => {
      if (running >= MOST_AT_ONCE) return false
      running += 1
      return true
    },
    give: () => {
      running -= 1
    },
  }
}

type BulkShape = Exclude<AnswerShape, { media: 'application/json' }>

const linesOf = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

async function* textOf(
  { batches }: SnapshotRows,
  shape: BulkShape,
  names: HeaderNames,
): AsyncGenerator<string> {
  if (shape.media === 'text/csv') yield makeHead(shape.columns, names)
  for await (const rows of batches) {
    yield shape.media === 'text/csv' ? makeRows(rows as readonly CsvRow[], shape.columns) : linesOf(rows)
  }
}

/** Ends with the stream, however that ends, and no later than its time. */
const streamOf = (
  rows: SnapshotRows,
  turns: SnapshotTurns,
  shape: BulkShape,
  names: HeaderNames,
): Readable => {
  const stream = Readable.from(textOf(rows, shape, names))
  const timer = setTimeout(() => stream.destroy(new Error('the download took too long')), LONGEST_MS)
  timer.unref()
  stream.once('close', () => {
    clearTimeout(timer)
    turns.give()
    rows.close().catch(() => undefined)
  })
  return stream
}

export interface SnapshotForm {
  readonly shape: BulkShape
  readonly names: HeaderNames
  /** Of the site, now. */
  readonly version: () => Promise<number>
  readonly turns: SnapshotTurns
}

const digestOf = (request: FastifyRequest, version: number): string =>
  contentDigest(`${version} ${request.raw.url}`)

export const sendSnapshot = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { name, open }: Extract<ApiAnswer, { kind: 'snapshot' }>,
  { shape, names, version, turns }: SnapshotForm,
): Promise<FastifyReply> => {
  const now = await version()
  asDownload(reply, `${name}-v${now}`, shape.media === 'text/csv' ? 'csv' : 'jsonl')
  reply.header(SITE_VERSION_HEADER, now)
  if (isHeldByCaller(request, reply, digestOf(request, now))) {
    return reply.code(304).removeHeader('content-type').send()
  }
  if (request.method === 'HEAD') return reply.send('')
  if (!turns.take()) {
    reply.removeHeader('content-disposition').removeHeader('etag').header('retry-after', RETRY_SECONDS)
    return sendProblem(request, reply, 'export-busy')
  }
  const rows = await open().catch((fault: unknown) => {
    turns.give()
    throw fault
  })
  const { siteVersion } = rows
  asDownload(reply, `${name}-v${siteVersion}`, shape.media === 'text/csv' ? 'csv' : 'jsonl')
  reply.header(SITE_VERSION_HEADER, siteVersion).header('etag', `W/"${digestOf(request, siteVersion)}"`)
  return reply.send(streamOf(rows, turns, shape, names))
}
