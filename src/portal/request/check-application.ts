/** The first step: keep what was typed and uploaded, and find what is amiss. */

import { placeOf } from '../../actions/network-place.ts'
import { APPLY_FIELDS, parseApplyForm, type TypedFields } from '../../contract/request/apply-form.ts'
import { FIELD_NAMES } from '../../contract/request/apply-form-words.ts'
import { keepUnsent, type UnsentApplication } from '../../store/unsent-application.ts'
import { CHECKS_FROM_ADDRESS, spend } from '../abuse/sender-limits.ts'
import { keepUploads } from './apply-files.ts'
import { sendCheck, sendForm, type Visit } from './apply-views.tsx'
import { addressOf, type Form, formOf, KEPT_SECONDS, keptOf, newForm, typedFields } from './apply-visit.ts'
import { cutWords, HONEYPOT, SENT_BEFORE, TOKEN_WORDS, tooManyWords } from './apply-words.ts'
import type { FaultLink } from './field.tsx'
import type { FormBody } from './form-body.ts'
import { resendReceipt } from './send-application.ts'

const keepFields = async (visit: Visit, form: Form, fields: TypedFields): Promise<void> => {
  const { db, sealer, instant } = visit.deps.context
  const now = instant()
  const expiresAt = new Date(now.getTime() + KEPT_SECONDS * 1000)
  await keepUnsent(db, sealer, form.key, fields as Record<string, string>, { now, expiresAt })
}

const faultsOf = (
  fields: TypedFields,
  body: FormBody,
  kept: UnsentApplication,
  uploads: readonly FaultLink[],
): readonly FaultLink[] => {
  const parsed = parseApplyForm(fields)
  const ofFields = parsed.ok
    ? []
    : parsed.refusal.map(({ field, message }) => ({ name: field, text: message }))
  const ofCut = Object.entries(FIELD_NAMES)
    .filter(([field]) => body.cut.has(field))
    .map(([field, label]) => ({ name: field, text: cutWords(label) }))
  const needsPaper =
    fields.hasAgent === 'yes' && !kept.files.some(({ purpose }) => purpose === 'authorisation')
  const ofAgent = needsPaper ? [{ name: 'authorisation', text: '由代理人申请的，请上传授权委托书' }] : []
  const seen = new Set(ofCut.map(({ name }) => name))
  return [...ofCut, ...ofFields.filter(({ name }) => !seen.has(name)), ...ofAgent, ...uploads]
}

const noticeOf = (named: Awaited<ReturnType<typeof formOf>>, body: FormBody): string | null => {
  if (!named.ok) return TOKEN_WORDS[named.refusal.code]
  return body.text('website') === '' ? null : HONEYPOT
}

/** The form that was sent, or another application written over it. */
const isSame = (sent: TypedFields, typed: TypedFields): boolean =>
  APPLY_FIELDS.every((field) => (sent[field] ?? '') === (typed[field] ?? ''))

export const checkApplication = async (visit: Visit, body: FormBody): Promise<unknown> => {
  const { deps, organ, request } = visit
  const { context } = deps
  const named = await formOf(deps, organ.slug, body.text('token'))
  const given = named.ok ? named.value : named.refusal.form
  const earlier = await keptOf(deps, given)
  const fields = typedFields(body)
  const wasSent = earlier !== null && earlier.sentAt !== null
  if (wasSent && isSame(earlier.fields, fields)) return resendReceipt(visit, given, earlier, false)
  const [form, before] = wasSent ? [newForm(deps, organ.slug), null] : [given, earlier]
  await keepFields(visit, form, fields)
  const spent = await spend(context, CHECKS_FROM_ADDRESS, placeOf(addressOf(request)))
  if (spent.isOver) {
    const files = before?.files ?? []
    return sendForm(visit, {
      form,
      fields,
      files,
      faults: [],
      notice: tooManyWords(spent.minutes),
      status: 429,
    })
  }
  const empty: UnsentApplication = { fields: {}, files: [], wrongAnswers: 0, sentAt: null }
  const uploads = await keepUploads(context, form.key, before ?? empty, body)
  const kept = (await keptOf(deps, form)) ?? empty
  const faults = faultsOf(fields, body, kept, uploads)
  const notice = wasSent ? SENT_BEFORE : noticeOf(named, body)
  const application = parseApplyForm(fields)
  if (faults.length > 0 || notice !== null || !application.ok)
    return sendForm(visit, { form, fields, files: kept.files, faults, notice })
  return sendCheck(visit, { form, application: application.value, kept, faults: [], notice: null })
}
