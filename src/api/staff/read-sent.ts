/** What a call sent: parameters, query, JSON and files, each against the endpoint's own schemas. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DATA_FIELD } from '../../contract/staff/staff-wire.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { BODY_MALFORMED, FILES_TOO_LARGE, NOT_FOUND } from './interface-refusals.ts'
import type { SentFile, StaffEndpoint } from './staff-endpoint.ts'
import type { StaffRefusal } from './staff-refusal.ts'

export interface Sent {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly files: readonly SentFile[]
}

const MOST_FILES = 20
const LONGEST_JSON = 1024 * 1024
const CHINESE = z.locales.zhCN().localeError

const fieldsOf = (error: z.ZodError): Readonly<Record<string, string>> =>
  Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.') || DATA_FIELD, message]))

const invalid = (error: z.ZodError): StaffRefusal => ({
  code: 'fields-invalid',
  status: 422,
  message: '有的内容填写不对，请按提示修改。',
  fields: fieldsOf(error),
})

const parsed = (schema: z.ZodType, given: unknown): Result<unknown, StaffRefusal> => {
  const outcome = schema.safeParse(given, { error: CHINESE })
  return outcome.success ? ok(outcome.data) : refused(invalid(outcome.error))
}

const parsedJson = (text: string): Result<unknown, StaffRefusal> => {
  try {
    return ok(JSON.parse(text))
  } catch {
    return refused(BODY_MALFORMED)
  }
}

interface Parts {
  readonly data: string
  readonly files: readonly SentFile[]
}

/** Stops reading as soon as the files together are larger than allowed. */
const readParts = async (request: FastifyRequest, within: number): Promise<Result<Parts, StaffRefusal>> => {
  const files: SentFile[] = []
  let data = 'null'
  let left = within
  const limits = { fileSize: within + 1, files: MOST_FILES, fields: 2, fieldSize: LONGEST_JSON }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.fieldname !== DATA_FIELD || part.valueTruncated) return refused(BODY_MALFORMED)
      data = String(part.value)
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) {
      left -= (chunk as Buffer).length
      if (left < 0) return refused(FILES_TOO_LARGE)
      chunks.push(chunk as Buffer)
    }
    files.push({ field: part.fieldname, name: part.filename, bytes: Buffer.concat(chunks) })
  }
  return ok({ data, files })
}

const hasStatus = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error

/** Parts that are cut short, or were never parts, make the parser throw; nothing else is done meanwhile. */
const wholeParts = async (request: FastifyRequest, within: number): Promise<Result<Parts, StaffRefusal>> => {
  try {
    return await readParts(request, within)
  } catch (error) {
    if (hasStatus(error)) throw error
    return refused(BODY_MALFORMED)
  }
}

const sentBody = async (
  endpoint: StaffEndpoint,
  request: FastifyRequest,
): Promise<Result<{ readonly body: unknown; readonly files: readonly SentFile[] }, StaffRefusal>> => {
  if (endpoint.filesWithin === 0) return ok({ body: request.body, files: [] })
  if (!request.isMultipart()) return ok({ body: request.body, files: [] })
  const parts = await wholeParts(request, endpoint.filesWithin)
  if (!parts.ok) return parts
  const body = parsedJson(parts.value.data)
  return body.ok ? ok({ body: body.value, files: parts.value.files }) : body
}

/** An address whose parameters are none of ours is told like one that does not exist. */
export const readSent = async (
  endpoint: StaffEndpoint,
  request: FastifyRequest,
): Promise<Result<Sent, StaffRefusal>> => {
  const params = parsed(z.object(endpoint.params), request.params)
  if (!params.ok) return refused(NOT_FOUND)
  const query = parsed(z.strictObject(endpoint.query), request.query)
  if (!query.ok) return query
  const sent = await sentBody(endpoint, request)
  if (!sent.ok) return sent
  const body = endpoint.body === null ? ok(null) : parsed(endpoint.body, sent.value.body)
  if (!body.ok) return body
  return ok({
    params: params.value as Sent['params'],
    query: query.value as Sent['query'],
    body: body.value,
    files: sent.value.files,
  })
}
