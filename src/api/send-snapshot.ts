/** Bulk downloads: everything at one moment, streamed, few at a time, each bounded in time. */
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { contentDigest } from '../contract/entity-tag.ts'
import type { AnswerShape, ApiAnswer, CsvRow, SnapshotRows } from './endpoint.ts'
import { sendProblem } from './platform/problem-answer.ts'
import { asDownload, type HeaderNames, isHeldByCaller, makeHead, makeRows } from './send-answer.ts'
import type { SnapshotTurns } from './snapshot-turns.ts'

/** Of a reader that takes nothing of what waits for it. */
const LONGEST_STALL_MS = 60_000
const LONGEST_MS = 30 * 60_000
const RETRY_SECONDS = '60'

/** Names the site version that the rows belong to. */
const SITE_VERSION_HEADER = 'x-site-version'

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

/** Calls when nothing of what waits on the connection was taken for so long; not while nothing waits. */
const whenStalled = (
  { raw: { socket } }: FastifyRequest,
  response: ServerResponse,
  milliseconds: number,
  act: () => void,
): void => {
  // A request that no connection brought has nobody to wait for.
  if (typeof socket.setTimeout !== 'function') return
  response.on('timeout', () => {
    if (socket.writableLength > 0) act()
  })
  socket.setTimeout(milliseconds)
}

/** Ends with the stream, however that ends, and no later than its time. */
const streamOf = (
  rows: SnapshotRows,
  request: FastifyRequest,
  response: ServerResponse,
  giveTurn: () => void,
  { shape, names, longestStallMs = LONGEST_STALL_MS }: SnapshotForm,
): Readable => {
  const stream = Readable.from(textOf(rows, shape, names))
  const end = (reason: string): void => {
    stream.destroy(new Error(reason))
    response.destroy()
  }
  const timer = setTimeout(() => end('the download took too long'), LONGEST_MS)
  timer.unref()
  whenStalled(request, response, longestStallMs, () => end('the reader of the download takes nothing'))
  stream.once('close', () => {
    clearTimeout(timer)
    giveTurn()
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
  /** Milliseconds; a minute when not given. */
  readonly longestStallMs?: number
}

const digestOf = (request: FastifyRequest, version: number): string =>
  contentDigest(`${version} ${request.raw.url}`)

export const sendSnapshot = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { name, open }: Extract<ApiAnswer, { kind: 'snapshot' }>,
  form: SnapshotForm,
): Promise<FastifyReply> => {
  const { shape, version, turns } = form
  const now = await version()
  asDownload(reply, `${name}-v${now}`, shape.media === 'text/csv' ? 'csv' : 'jsonl')
  reply.header(SITE_VERSION_HEADER, now)
  if (isHeldByCaller(request, reply, digestOf(request, now))) {
    return reply.code(304).removeHeader('content-type').send()
  }
  if (request.method === 'HEAD') return reply.send('')
  const giveTurn = turns.take(request.ip)
  if (giveTurn === null) {
    reply.removeHeader('content-disposition').removeHeader('etag').header('retry-after', RETRY_SECONDS)
    return sendProblem(request, reply, 'export-busy')
  }
  const rows = await open().catch((fault: unknown) => {
    giveTurn()
    throw fault
  })
  const { siteVersion } = rows
  asDownload(reply, `${name}-v${siteVersion}`, shape.media === 'text/csv' ? 'csv' : 'jsonl')
  reply.header(SITE_VERSION_HEADER, siteVersion).header('etag', `W/"${digestOf(request, siteVersion)}"`)
  return reply.send(streamOf(rows, request, reply.raw, giveTurn, form))
}
