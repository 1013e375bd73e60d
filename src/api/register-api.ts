/** The open-data API under `/api`: read-only, for programs and spreadsheets. */

import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ActContext } from '../actions/act-context.ts'
import { admits } from '../contract/media-range.ts'
import type { Database } from '../store/database.ts'
import { REPORT_ENDPOINTS } from './annual-report/report-endpoints.ts'
import { type DocsShell, registerDocs } from './docs/register-docs.ts'
import type { Endpoint } from './endpoint.ts'
import { OPEN_DATA_ENDPOINTS } from './open-data/open-data-endpoints.ts'
import { ORGAN_ENDPOINTS } from './organ/organ-endpoints.ts'
import { parseHeaders, parseParameters } from './parse-parameters.ts'
import { sendProblem } from './platform/problem-answer.ts'
import { REGION_ENDPOINTS } from './region/region-endpoints.ts'
import { CASE_ENDPOINTS } from './request/case-endpoints.ts'
import { RULES_ENDPOINTS } from './rules/rules-endpoints.ts'
import { SEARCH_ENDPOINTS } from './search/search-endpoints.ts'
import { type HeaderNames, sendCsv, sendJson, sendPersonal } from './send-answer.ts'
import { sendSnapshot } from './send-snapshot.ts'
import { makeSnapshotTurns, type SnapshotTurns } from './snapshot-turns.ts'

export interface ApiParts {
  /** For what belongs to one person. */
  readonly context: ActContext
  /** Where public data is read from. */
  readonly db: Database
  readonly siteVersion: () => Promise<number>
  /** Requests a minute from one address; 0: no limit. */
  readonly rate: number
  readonly baseUrl: string | null
  /** Of the program. */
  readonly version: string
  readonly docsShell: DocsShell
}

export const ENDPOINTS: readonly Endpoint[] = [
  ...ORGAN_ENDPOINTS,
  ...REPORT_ENDPOINTS,
  ...REGION_ENDPOINTS,
  ...OPEN_DATA_ENDPOINTS,
  ...SEARCH_ENDPOINTS,
  ...CASE_ENDPOINTS,
  ...RULES_ENDPOINTS,
]

type Given = Readonly<Record<string, unknown>>

const API_PREFIX = '/api/v1'
const SMALLEST_COMPRESSED = 1024
const COMPRESSED = /^text\/|[/+]json(?:;|$)|[/+]xml(?:;|$)|ndjson(?:;|$)/
const BROTLI_QUALITY = 4

/** `{slug}` → `:slug`; a year is four digits, so that `…/2021.csv` is not taken for one. */
const routePath = (path: string): string =>
  API_PREFIX +
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'year' ? ':year(^\\d{4})' : `:${name}`))

const answer = async (
  parts: ApiParts,
  turns: SnapshotTurns,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { shape } = endpoint
  if (!admits(request.headers.accept, shape.media)) return sendProblem(request, reply, 'not-acceptable')
  const input = parseParameters(endpoint, request.params as Given, request.query as Given)
  if (!input.ok) return sendProblem(request, reply, input.refusal.code, input.refusal.parameters)
  const headers = parseHeaders(endpoint, request.headers)
  if (!headers.ok) return sendProblem(request, reply, headers.refusal.code, headers.refusal.parameters)
  const caller = { context: parts.context, address: request.ip, headers: headers.value }
  const result = await endpoint.answer(parts.db, input.value, caller)
  if (!result.ok) return sendProblem(request, reply, result.refusal.code, result.refusal.parameters)
  if (endpoint.isPersonal && result.value.kind === 'json') return sendPersonal(reply, result.value.body)
  if (result.value.kind === 'json' || shape.media === 'application/json') {
    return sendJson(request, reply, result.value.kind === 'json' ? result.value.body : null)
  }
  const names: HeaderNames = input.value.header === 'en' ? 'en' : 'zh'
  const version = parts.siteVersion
  if (result.value.kind === 'snapshot') {
    return sendSnapshot(request, reply, result.value, { shape, names, version, turns })
  }
  const columns = shape.media === 'text/csv' ? shape.columns : {}
  return sendCsv(request, reply, result.value, { columns, names, version })
}

const limitRate = async (app: FastifyInstance, rate: number): Promise<void> => {
  if (rate > 0) await app.register(rateLimit, { max: rate, timeWindow: 60_000, enableDraftSpec: true })
}

const compressAnswers = async (app: FastifyInstance): Promise<void> => {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: SMALLEST_COMPRESSED,
    customTypes: COMPRESSED,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  })
}

export const registerApi = async (app: FastifyInstance, parts: ApiParts): Promise<void> => {
  await limitRate(app, parts.rate)
  await compressAnswers(app)
  const turns = makeSnapshotTurns()
  for (const endpoint of ENDPOINTS) {
    app.get(routePath(endpoint.path), (request, reply) => answer(parts, turns, endpoint, request, reply))
  }
  const { baseUrl, version, docsShell } = parts
  registerDocs(app, { endpoints: ENDPOINTS, prefix: API_PREFIX, baseUrl, version }, docsShell)
}
