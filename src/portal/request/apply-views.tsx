/** The pages of an application, as answers. None of them is ever kept by a cache. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { countyTime } from '../../actions/county-time.ts'
import { suggestDisclosures } from '../../actions/disclosure/suggest-disclosures.ts'
import { placeOf } from '../../actions/network-place.ts'
import type { Submitted } from '../../actions/request/submit-request.ts'
import type { Application } from '../../contract/request/apply-form.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { UnsentApplication, UnsentFile } from '../../store/unsent-application.ts'
import { plainQuestion } from '../abuse/plain-question.ts'
import { workBits } from '../abuse/proof-of-work.ts'
import { APPLICATIONS_FROM_ADDRESS, lookAt } from '../abuse/sender-limits.ts'
import { contextOf, sendPage } from '../send-page.ts'
import type { ApplicantDeps } from './applicant-deps.ts'
import { applicationLines, descriptionOf } from './application-lines.ts'
import { ApplyCheckPage } from './apply-check-page.tsx'
import { ApplyFormPage } from './apply-form-page.tsx'
import { addressOf, type Form, fieldState } from './apply-visit.ts'
import type { FaultLink } from './field.tsx'
import { ReceiptPage, receiptText } from './receipt-page.tsx'

export interface Visit {
  readonly deps: ApplicantDeps
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly organ: ApplyOrgan
}

const personal = ({ reply }: Visit, status: number): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store')

export interface FormAnswer {
  readonly form: Form
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly files: readonly UnsentFile[]
  readonly faults: readonly FaultLink[]
  readonly notice: string | null
  readonly status?: number
}

export const sendForm = (visit: Visit, given: FormAnswer): FastifyReply => {
  const { fields, faults, notice, files, form } = given
  const isFine = faults.length === 0 && notice === null
  return sendPage(
    personal(visit, given.status ?? (isFine ? 200 : 422)),
    <ApplyFormPage
      context={contextOf(visit.request, visit.deps.baseUrl)}
      organ={visit.organ}
      token={form.token}
      state={fieldState(fields, faults)}
      faults={faults}
      notice={notice}
      files={files}
    />,
  )
}

export interface CheckAnswer {
  readonly form: Form
  readonly application: Application
  readonly kept: UnsentApplication
  readonly faults: readonly FaultLink[]
  readonly notice: string | null
  readonly status?: number
}

export const sendCheck = async (visit: Visit, given: CheckAnswer): Promise<FastifyReply> => {
  const { deps, organ, request } = visit
  const { form, application, kept, faults, notice } = given
  const { context } = deps
  const sent = await lookAt(context, APPLICATIONS_FROM_ADDRESS, placeOf(addressOf(request)))
  const challenge = {
    nonce: form.nonce,
    bits: workBits(sent.count),
    question: plainQuestion(context.sealer, form.nonce, kept.wrongAnswers).text,
  }
  const suggestions = await suggestDisclosures(context.db, organ.id, descriptionOf(application))
  const isFine = faults.length === 0 && notice === null
  return sendPage(
    personal(visit, given.status ?? (isFine ? 200 : 422)),
    <ApplyCheckPage
      context={contextOf(request, deps.baseUrl)}
      organ={organ}
      token={form.token}
      lines={applicationLines(application)}
      files={kept.files}
      suggestions={suggestions}
      challenge={challenge}
      faults={faults}
      notice={notice}
    />,
  )
}

/** Null on a working day, and past the announced calendar. */
const nextWorkingDay = (date: LocalDate, calendar: WorkingCalendar): LocalDate | null => {
  const works = isWorkingDay(date, calendar)
  const next = addWorkingDays(date, 1, calendar)
  return works.ok && !works.value && next.ok ? next.value : null
}

export interface ReceiptAnswer {
  readonly form: Form
  readonly application: Application
  readonly receipt: Submitted
  readonly sentAt: Date
  /** As a text file to keep. */
  readonly asText: boolean
}

export const sendReceipt = async (visit: Visit, given: ReceiptAnswer): Promise<FastifyReply> => {
  const { deps, organ, request } = visit
  const { receipt, application, form } = given
  const facts = {
    organ,
    receipt,
    subject: descriptionOf(application),
    sentOn: dateOf(countyTime(given.sentAt)),
  }
  if (!given.asText) {
    const context = contextOf(request, deps.baseUrl)
    const again = nextWorkingDay(facts.sentOn, await deps.context.calendar())
    return sendPage(
      personal(visit, 200),
      <ReceiptPage context={context} token={form.token} worksAgainOn={again} {...facts} />,
    )
  }
  return personal(visit, 200)
    .type('text/plain; charset=utf-8')
    .header('content-disposition', `attachment; filename="receipt-${receipt.number}.txt"`)
    .send(`\uFEFF${receiptText(facts)}`)
}
