/** The second step: a person sends what was checked. Sent twice, it is one application with one receipt. */
import { applicantAt } from '../../actions/actor.ts'
import { placeOf } from '../../actions/network-place.ts'
import { type Submitted, submitRequest } from '../../actions/request/submit-request.ts'
import { type Application, parseApplyForm, type TypedFields } from '../../contract/request/apply-form.ts'
import { DELIVERY_FORM_NAMES, DELIVERY_METHOD_NAMES } from '../../contract/request/apply-form-words.ts'
import type { Result } from '../../law/result.ts'
import {
  countWrongAnswer,
  markSent,
  moveUnsent,
  type UnsentApplication,
  unsentFileContents,
} from '../../store/unsent-application.ts'
import { isRightAnswer, plainQuestion } from '../abuse/plain-question.ts'
import { isWorkDone, workBits } from '../abuse/proof-of-work.ts'
import {
  APPLICATIONS_FROM_ADDRESS,
  APPLICATIONS_OF_CONTACT,
  CHECKS_FROM_ADDRESS,
  contactKey,
  lookAt,
  spend,
} from '../abuse/sender-limits.ts'
import { applicantOf, descriptionOf } from './application-lines.ts'
import { type CheckAnswer, sendCheck, sendForm, sendReceipt, type Visit } from './apply-views.tsx'
import { addressOf, type Form, formOf, keptOf, newForm } from './apply-visit.ts'
import {
  NO_ANSWER,
  NOT_KEPT,
  SENT_BEFORE,
  submitRefusalText,
  TOKEN_WORDS,
  TOO_FAST,
  tooManyOfContactWords,
  tooManyWords,
  WORK_OUTDATED,
  WRONG_ANSWER,
} from './apply-words.ts'
import type { FormBody } from './form-body.ts'

/** Nobody reads and fills in a form faster. */
const LEAST_SECONDS = 3
/** The receipt can be shown and saved this long after sending. */
const RECEIPT_SECONDS = 1800
/** The place may have got busier since the work was set. */
const BITS_OF_GRACE = 2

const FILE_LABELS = { identity: '身份证明', authorisation: '授权委托书', attachment: '附件' } as const

interface Ready {
  readonly form: Form
  readonly kept: UnsentApplication
  readonly application: Application
}

/** Why it is not taken now; null when it is. */
type Hindrance = Pick<CheckAnswer, 'faults' | 'notice' | 'status'> | null

const notice = (text: string, status?: number): Hindrance => ({
  faults: [],
  notice: text,
  ...(status === undefined ? {} : { status }),
})

const unproved = async (visit: Visit, body: FormBody, ready: Ready): Promise<Hindrance> => {
  const { context } = visit.deps
  const { form, kept } = ready
  const [work, answer] = [body.text('work'), body.text('answer')]
  const sent = await lookAt(context, APPLICATIONS_FROM_ADDRESS, placeOf(addressOf(visit.request)))
  if (work !== '' && isWorkDone(form.nonce, work, workBits(sent.count) - BITS_OF_GRACE)) return null
  if (answer.trim() === '') {
    return work === ''
      ? { faults: [{ name: 'answer', text: NO_ANSWER }], notice: null }
      : notice(WORK_OUTDATED)
  }
  if (isRightAnswer(plainQuestion(context.sealer, form.nonce, kept.wrongAnswers), answer)) return null
  await countWrongAnswer(context.db, form.key)
  return { faults: [{ name: 'answer', text: WRONG_ANSWER }], notice: null }
}

const tooMany = async (visit: Visit, { application }: Ready): Promise<Hindrance> => {
  const { context } = visit.deps
  const place = await spend(context, APPLICATIONS_FROM_ADDRESS, placeOf(addressOf(visit.request)))
  if (place.isOver) return notice(tooManyWords(place.minutes), 429)
  for (const contact of [application.phone, application.email].filter((each) => each !== '')) {
    const own = await spend(context, APPLICATIONS_OF_CONTACT, contactKey(contact))
    if (own.isOver) return notice(tooManyOfContactWords(own.minutes), 429)
  }
  return null
}

const hindranceOf = async (visit: Visit, body: FormBody, ready: Ready): Promise<Hindrance> => {
  const { context } = visit.deps
  const tries = await spend(context, CHECKS_FROM_ADDRESS, placeOf(addressOf(visit.request)))
  if (tries.isOver) return notice(tooManyWords(tries.minutes), 429)
  const age = context.instant().getTime() - ready.form.issuedAt.getTime()
  if (age < LEAST_SECONDS * 1000) return notice(TOO_FAST)
  return (await unproved(visit, body, ready)) ?? (await tooMany(visit, ready))
}

const submit = async (visit: Visit, { form, application }: Ready) => {
  const { context } = visit.deps
  const files = await unsentFileContents(context.db, context.sealer, form.key)
  return submitRequest(context, applicantAt(addressOf(visit.request)), {
    organId: visit.organ.id,
    channel: 'online',
    applicantType: application.applicantType,
    applicant: applicantOf(application),
    description: descriptionOf(application),
    deliveryForm: DELIVERY_FORM_NAMES[application.deliveryForm],
    deliveryMethod: DELIVERY_METHOD_NAMES[application.deliveryMethod],
    attachments: files.map(({ purpose, name, bytes }) => ({
      name: `${FILE_LABELS[purpose]} ${name}`,
      bytes,
    })),
    submissionKey: form.nonce,
  })
}

/** Of a form that was sent before, long enough ago that nothing of it is kept: what stands in it now goes on under a new one. */
const goOnAnew = async (visit: Visit, ready: Ready): Promise<unknown> => {
  const form = newForm(visit.deps, visit.organ.slug)
  await moveUnsent(visit.deps.context.db, ready.form.key, form.key)
  return sendCheck(visit, { ...ready, form, faults: [], notice: SENT_BEFORE })
}

const accept = async (visit: Visit, ready: Ready): Promise<unknown> => {
  const { context } = visit.deps
  const submitted: Result<Submitted, Parameters<typeof submitRefusalText>[0]> = await submit(visit, ready)
  if (!submitted.ok && submitted.refusal.code === 'submission-key-reused') return goOnAnew(visit, ready)
  if (!submitted.ok)
    return sendCheck(visit, { ...ready, faults: [], notice: submitRefusalText(submitted.refusal) })
  const sentAt = context.instant()
  await markSent(context.db, ready.form.key, sentAt, new Date(sentAt.getTime() + RECEIPT_SECONDS * 1000))
  return sendReceipt(visit, { ...ready, receipt: submitted.value, sentAt, asText: false })
}

/** What is kept under the form, complete and readable; null when there is nothing of the kind. */
const readyOf = (form: Form, kept: UnsentApplication | null): Ready | null => {
  if (kept === null) return null
  const application = parseApplyForm(kept.fields as TypedFields)
  return application.ok ? { form, kept, application: application.value } : null
}

/** The receipt of what was sent already: the same number and the same code. */
export const resendReceipt = async (
  visit: Visit,
  form: Form,
  kept: UnsentApplication,
  asText: boolean,
): Promise<unknown> => {
  const ready = readyOf(form, kept)
  if (ready === null || kept.sentAt === null) return startAnew(visit, NOT_KEPT)
  const submitted = await submit(visit, ready)
  if (!submitted.ok) return startAnew(visit, submitRefusalText(submitted.refusal))
  return sendReceipt(visit, { ...ready, receipt: submitted.value, sentAt: kept.sentAt, asText })
}

const startAnew = (visit: Visit, why: string): unknown =>
  sendForm(visit, {
    form: newForm(visit.deps, visit.organ.slug),
    fields: {},
    files: [],
    faults: [],
    notice: why,
  })

export const editApplication = async (visit: Visit, body: FormBody): Promise<unknown> => {
  const named = await formOf(visit.deps, visit.organ.slug, body.text('token'))
  const form = named.ok ? named.value : named.refusal.form
  const kept = await keptOf(visit.deps, form)
  if (kept === null) return startAnew(visit, NOT_KEPT)
  if (kept.sentAt !== null) return resendReceipt(visit, form, kept, false)
  const why = named.ok ? null : TOKEN_WORDS[named.refusal.code]
  return sendForm(visit, { form, fields: kept.fields, files: kept.files, faults: [], notice: why })
}

export const sendApplication = async (visit: Visit, body: FormBody): Promise<unknown> => {
  const named = await formOf(visit.deps, visit.organ.slug, body.text('token'))
  const form = named.ok ? named.value : named.refusal.form
  const kept = await keptOf(visit.deps, form)
  if (kept !== null && kept.sentAt !== null) return resendReceipt(visit, form, kept, false)
  const ready = readyOf(form, kept)
  if (ready === null) return startAnew(visit, named.ok ? NOT_KEPT : TOKEN_WORDS[named.refusal.code])
  if (!named.ok) return sendCheck(visit, { ...ready, faults: [], notice: TOKEN_WORDS[named.refusal.code] })
  const hindrance = await hindranceOf(visit, body, ready)
  if (hindrance === null) return accept(visit, ready)
  const now = (await keptOf(visit.deps, form)) ?? ready.kept
  return sendCheck(visit, { ...ready, kept: now, ...hindrance })
}

export const receiptAsText = async (visit: Visit, body: FormBody): Promise<unknown> => {
  const named = await formOf(visit.deps, visit.organ.slug, body.text('token'))
  if (!named.ok) return startAnew(visit, TOKEN_WORDS[named.refusal.code])
  const kept = await keptOf(visit.deps, named.value)
  return kept === null ? startAnew(visit, NOT_KEPT) : resendReceipt(visit, named.value, kept, true)
}
