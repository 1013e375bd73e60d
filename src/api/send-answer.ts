/** An answer of an endpoint on its way out: JSON, CSV or a stream of CSV, with its validators. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CSV_BYTE_ORDER_MARK, CSV_MEDIA_TYPE, makeCsvRecord } from '../contract/csv.ts'
import { contentDigest, matchesEntityTag } from '../contract/entity-tag.ts'
import type { ApiAnswer, Columns, CsvRow } from './endpoint.ts'

export type HeaderNames = 'zh' | 'en'

const API_CACHE_CONTROL = 'public, max-age=0, must-revalidate'

export const makeRows = (rows: readonly CsvRow[], columns: Columns): string => {
  const keys = Object.keys(columns)
  return rows.map((row) => makeCsvRecord(keys.map((key) => row[key] ?? null))).join('')
}

export const makeHead = (columns: Columns, names: HeaderNames): string =>
  CSV_BYTE_ORDER_MARK + makeCsvRecord(names === 'zh' ? Object.values(columns) : Object.keys(columns))

async function* csvChunks(
  batches: AsyncIterable<readonly CsvRow[]>,
  columns: Columns,
  names: HeaderNames,
): AsyncGenerator<string> {
  yield makeHead(columns, names)
  for await (const rows of batches) yield makeRows(rows, columns)
}

/** Weak: the same content may travel in several encodings. */
export const isHeldByCaller = (request: FastifyRequest, reply: FastifyReply, digest: string): boolean => {
  const tag = `W/"${digest}"`
  reply.header('etag', tag).header('cache-control', API_CACHE_CONTROL)
  return matchesEntityTag(request.headers['if-none-match'], tag)
}

const sendText = (request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply =>
  isHeldByCaller(request, reply, contentDigest(text))
    ? reply.code(304).removeHeader('content-type').send()
    : reply.send(text)

const DOWNLOAD_MEDIA = { csv: CSV_MEDIA_TYPE, jsonl: 'application/x-ndjson; charset=utf-8' } as const

/** @param name without its ending */
export const asDownload = (reply: FastifyReply, name: string, as: keyof typeof DOWNLOAD_MEDIA): void => {
  const safe = name.replace(/[^\w-]+/g, '-')
  reply.type(DOWNLOAD_MEDIA[as]).header('content-disposition', `attachment; filename="${safe}.${as}"`)
}

export const sendJson = (request: FastifyRequest, reply: FastifyReply, body: unknown): FastifyReply =>
  sendText(request, reply.type('application/json; charset=utf-8'), JSON.stringify(body))

/** For one person: no tag, no store, and no other site's page may read it. */
export const sendPersonal = (reply: FastifyReply, body: unknown): FastifyReply =>
  reply
    .removeHeader('access-control-allow-origin')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body))

export interface CsvForm {
  readonly columns: Columns
  readonly names: HeaderNames
  /** The site version: a stream has no digest before it has ended. */
  readonly version: () => Promise<number>
}

export const sendCsv = async (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Extract<ApiAnswer, { kind: 'csv' | 'csv-stream' }>,
  form: CsvForm,
): Promise<FastifyReply> => {
  asDownload(reply, answer.name, 'csv')
  if (answer.kind === 'csv') {
    if (answer.lastModified !== undefined) {
      reply.header('last-modified', new Date(answer.lastModified).toUTCString())
    }
    const text = makeHead(form.columns, form.names) + makeRows(answer.rows, form.columns)
    return sendText(request, reply, text)
  }
  const digest = contentDigest(`${await form.version()} ${request.raw.url} ${Object.entries(form.columns)}`)
  if (isHeldByCaller(request, reply, digest)) return reply.code(304).removeHeader('content-type').send()
  if (request.method === 'HEAD') return reply.send('')
  return reply.send(Readable.from(csvChunks(answer.batches, form.columns, form.names)))
}
