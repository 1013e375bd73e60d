/** What a form sent: its fields and its files, whichever way it was encoded. Bounded; nothing about it is believed. */
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { LONGEST_FIELD_BYTES, MOST_FORM_BYTES, MULTIPART_LIMITS } from './upload-limits.ts'

export interface UploadedFile {
  /** Name of the field. */
  readonly field: string
  readonly name: string
  readonly bytes: Buffer
  /** There was more of it than a file may have. */
  readonly isCut: boolean
}

export interface FormBody {
  /** First value of each field. */
  readonly text: (name: string) => string
  /** Every value of a field. */
  readonly all: (name: string) => readonly string[]
  /** Fields whose text was cut because it was too long. */
  readonly cut: ReadonlySet<string>
  readonly files: readonly UploadedFile[]
}

const makeBody = (
  values: ReadonlyMap<string, readonly string[]>,
  cut: ReadonlySet<string>,
  files: readonly UploadedFile[],
): FormBody => ({
  text: (name) => values.get(name)?.[0] ?? '',
  all: (name) => values.get(name) ?? [],
  cut,
  files,
})

/** What does not fit any more is read past, not held: a form holds at most so much memory. */
const readFile = async (part: MultipartFile, room: number): Promise<UploadedFile | null> => {
  const chunks: Buffer[] = []
  let held = 0
  let isCut = false
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    isCut ||= held + chunk.length > room
    if (isCut) continue
    chunks.push(chunk)
    held += chunk.length
  }
  const isNothing = part.filename === undefined || part.filename === ''
  if (isNothing && held === 0) return null
  const bytes = isCut ? Buffer.alloc(0) : Buffer.concat(chunks)
  return { field: part.fieldname, name: part.filename ?? '', bytes, isCut: isCut || part.file.truncated }
}

const readMultipart = async (request: FastifyRequest): Promise<FormBody> => {
  const values = new Map<string, string[]>()
  const cut = new Set<string>()
  const files: UploadedFile[] = []
  let room = MOST_FORM_BYTES
  for await (const part of request.parts({ limits: MULTIPART_LIMITS })) {
    if (part.type === 'file') {
      const file = await readFile(part, room)
      room -= file?.bytes.length ?? 0
      if (file !== null) files.push(file)
      continue
    }
    values.set(part.fieldname, [...(values.get(part.fieldname) ?? []), String(part.value ?? '')])
    if (part.valueTruncated) cut.add(part.fieldname)
  }
  return makeBody(values, cut, files)
}

const readPlain = (body: unknown): FormBody => {
  const values = new Map<string, string[]>()
  const cut = new Set<string>()
  for (const [name, given] of Object.entries(typeof body === 'object' && body !== null ? body : {})) {
    const texts = (Array.isArray(given) ? given : [given]).filter((each) => typeof each === 'string')
    values.set(
      name,
      texts.map((each) => each.slice(0, LONGEST_FIELD_BYTES)),
    )
    if (texts.some((each) => each.length > LONGEST_FIELD_BYTES)) cut.add(name)
  }
  return makeBody(values, cut, [])
}

const hasStatus = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'

/** What the parser itself complains of is the sender's doing. */
const malformed = (cause: unknown): Error =>
  hasStatus(cause)
    ? (cause as Error)
    : Object.assign(new Error('the form is malformed', { cause }), { statusCode: 400 })

/** Throws what the framework answers with 400 or 413: no form of ours has so many parts, or broken ones. */
export const readFormBody = async (request: FastifyRequest): Promise<FormBody> => {
  if (!request.isMultipart()) return readPlain(request.body)
  try {
    return await readMultipart(request)
  } catch (error) {
    throw malformed(error)
  }
}
