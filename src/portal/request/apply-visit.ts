/** One visit to the form: whose it is, what it holds, what was typed before. */
import type { FastifyRequest } from 'fastify'
import { APPLY_FIELDS, type TypedFields } from '../../contract/request/apply-form.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { moveUnsent, readUnsent, type UnsentApplication } from '../../store/unsent-application.ts'
import { type FormTokenRefusal, formKey, makeFormToken, readFormToken } from '../abuse/form-token.ts'
import type { ApplicantDeps } from './applicant-deps.ts'
import type { FieldState } from './field.tsx'
import type { FormBody } from './form-body.ts'

const HOUR = 3600
const FORM_SECONDS = 12 * HOUR
export const KEPT_SECONDS = 24 * HOUR

export interface Form {
  readonly token: string
  readonly nonce: string
  readonly key: Buffer
  readonly issuedAt: Date
}

const purposeOf = (slug: string): string => `apply ${slug}`

export const newForm = ({ context }: ApplicantDeps, slug: string): Form => {
  const now = context.instant()
  const token = makeFormToken(context.sealer, purposeOf(slug), now)
  const nonce = token.split('.')[0] ?? ''
  return { token, nonce, key: formKey(context.sealer, nonce), issuedAt: now }
}

/** The form a token names. What was kept under a token grown too old goes over to a new one. */
export const formOf = async (
  deps: ApplicantDeps,
  slug: string,
  token: string,
): Promise<Result<Form, FormTokenRefusal & { readonly form: Form }>> => {
  const { context } = deps
  const read = readFormToken(context.sealer, purposeOf(slug), token, {
    now: context.instant(),
    seconds: FORM_SECONDS,
  })
  if (read.ok) {
    const { nonce, issuedAt } = read.value
    return ok({ token, nonce, issuedAt, key: formKey(context.sealer, nonce) })
  }
  const form = newForm(deps, slug)
  const { token: old, ...refusal } = read.refusal
  if (old !== undefined) await moveUnsent(context.db, formKey(context.sealer, old.nonce), form.key)
  return refused({ ...refusal, form })
}

export const keptOf = ({ context }: ApplicantDeps, { key }: Form): Promise<UnsentApplication | null> =>
  readUnsent(context.db, context.sealer, key, context.instant())

export const typedFields = (body: FormBody): TypedFields =>
  Object.fromEntries(
    APPLY_FIELDS.map((field) => [field, body.text(field).replaceAll('\r\n', '\n').replaceAll('\u0000', '')]),
  )

/** What stands in the fields, and what is amiss with them. */
export const fieldState = (
  fields: Readonly<Record<string, string | undefined>>,
  faults: readonly { readonly name: string; readonly text: string }[],
): FieldState => ({
  value: (name) => fields[name] ?? '',
  fault: (name) => {
    const texts = faults.filter((fault) => fault.name === name).map(({ text }) => text)
    return texts.length === 0 ? null : texts.join('；')
  },
})

export const addressOf = (request: FastifyRequest): string => request.ip
