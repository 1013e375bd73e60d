/** Pages of 我要纠错. They belong to one person each and are never kept by a cache. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { applicantAt } from '../../actions/actor.ts'
import { followFault } from '../../actions/fault-report/follow-fault.ts'
import { organForRest, organOfPage, pagePath } from '../../actions/fault-report/page-organ.ts'
import { reportFault } from '../../actions/fault-report/report-fault.ts'
import { placeOf } from '../../actions/network-place.ts'
import { FAULT_REFUSAL_WORDS } from '../../contract/fault-report/fault-words.ts'
import { inForce } from '../../law/dated.ts'
import { isFaultKind } from '../../law/fault-report/fault-report.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { type FaultOrgan, listFaultOrgans } from '../../store/fault-organ.ts'
import {
  challengeFor,
  type FormGuard,
  type GuardedForm,
  guardedFormOf,
  hindranceOf,
  newGuardedForm,
} from '../abuse/guarded-form.ts'
import { lookAt, type SenderLimit, spend } from '../abuse/sender-limits.ts'
import type { ApplicantDeps } from '../request/applicant-deps.ts'
import { fieldState } from '../request/apply-visit.ts'
import { type FormBody, readFormBody } from '../request/form-body.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { FEEDBACK_PATH } from '../site-paths.ts'
import { FeedbackPage } from './feedback-page.tsx'
import { FOLLOW_FEEDBACK_PATH } from './feedback-paths.ts'
import { FeedbackReceiptPage } from './feedback-receipt-page.tsx'
import { FollowPage } from './follow-page.tsx'
import { type FormTrouble, hindranceTrouble, tokenTrouble } from './guard-words.ts'

const HOUR = 3600

const GUARD: FormGuard = {
  purpose: 'feedback',
  sent: { name: 'feedback-sent', seconds: HOUR, most: 20 },
  tried: { name: 'feedback-tried', seconds: HOUR, most: 120 },
}
/** Wrong numbers and codes from one place. */
const LOOK_UPS: SenderLimit = { name: 'feedback-look-up', seconds: HOUR / 4, most: 20 }

const FIELDS = ['page', 'organ', 'kind', 'text', 'email'] as const
type Fields = Readonly<Record<(typeof FIELDS)[number], string>>

interface Visit {
  readonly deps: ApplicantDeps
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly office: FaultOrgan
}

const NO_TROUBLE: Pick<FormTrouble, 'faults' | 'notice'> & { readonly status: number } = {
  faults: [],
  notice: null,
  status: 200,
}

const personal = (reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store')

const daysOf = async ({ context }: ApplicantDeps, office: FaultOrgan): Promise<number> => {
  const policy = await context.policy(office.region)
  const rule = inForce(policy.faultAnswerDays, dateOf(context.now()))
  return rule.ok ? rule.value.value : 3
}

const sendForm = async (
  { deps, request, reply, office }: Visit,
  form: GuardedForm,
  fields: Partial<Fields>,
  trouble: typeof NO_TROUBLE,
): Promise<FastifyReply> => {
  const { context } = deps
  const { faults, notice, status } = trouble
  return sendPage(
    personal(reply, status),
    <FeedbackPage
      context={contextOf(request, deps.baseUrl)}
      token={form.token}
      challenge={await challengeFor(context, GUARD, form, placeOf(request.ip))}
      state={fieldState(fields, faults)}
      faults={faults}
      notice={notice}
      organs={await listFaultOrgans(context.db, dateOf(context.now()))}
      office={office}
      days={await daysOf(deps, office)}
    />,
  )
}

const openForm = async (visit: Visit): Promise<FastifyReply> => {
  const { context } = visit.deps
  const { page: asked } = visit.request.query as { readonly page?: unknown }
  const page = pagePath(typeof asked === 'string' ? asked : '')
  const organ = await organOfPage(context, page)
  const fields = { page, organ: organ === null ? '' : String(organ.id) }
  return sendForm(visit, newGuardedForm(context, GUARD), fields, NO_TROUBLE)
}

/** An address copied whole is as good as its path. */
const pathIn = (text: string, baseUrl: string | null): string => {
  const typed = text.trim()
  return pagePath(baseUrl !== null && typed.startsWith(`${baseUrl}/`) ? typed.slice(baseUrl.length) : typed)
}

const fieldsOf = (body: FormBody): Fields =>
  Object.fromEntries(
    FIELDS.map((name) => [name, body.text(name).replaceAll('\r\n', '\n').replaceAll('\u0000', '')]),
  ) as Fields

const REFUSED_FIELD: Readonly<Record<string, string>> = {
  'fault-text-needed': 'text',
  'fault-text-long': 'text',
  'fault-contact-malformed': 'email',
  'fault-organ-unknown': 'organ',
}

const wordsOf = (code: keyof typeof FAULT_REFUSAL_WORDS, facts: { readonly most?: string | number } = {}) =>
  FAULT_REFUSAL_WORDS[code].replace('{most}', String(facts.most ?? ''))

const fault = (name: string, text: string): FormTrouble => ({
  faults: [{ name, text }],
  notice: null,
  status: 422,
})

const accept = async (visit: Visit, form: GuardedForm, fields: Fields): Promise<FastifyReply> => {
  const { deps, request, reply, office } = visit
  const { kind } = fields
  if (!isFaultKind(kind)) return sendForm(visit, form, fields, fault('kind', '请选择差错的类型'))
  const page = pathIn(fields.page, deps.baseUrl)
  const organId = /^\d{1,9}$/.test(fields.organ)
    ? Number(fields.organ)
    : ((await organOfPage(deps.context, page))?.id ?? office.id)
  const done = await reportFault(deps.context, applicantAt(request.ip), {
    organId,
    kind,
    page,
    text: fields.text,
    contact: fields.email,
    nonce: form.nonce,
    formKey: form.key,
  })
  if (!done.ok) {
    const { code, facts } = done.refusal
    return sendForm(visit, form, fields, fault(REFUSED_FIELD[code] ?? 'text', wordsOf(code, facts)))
  }
  return sendPage(
    personal(reply, 200),
    <FeedbackReceiptPage
      context={contextOf(request, deps.baseUrl)}
      receipt={done.value}
      page={page}
      hasContact={fields.email.trim() !== ''}
    />,
  )
}

/** What can be told before anything is counted. */
const emptyFields = (fields: Fields): FormTrouble | null => {
  const faults = [
    ...(isFaultKind(fields.kind) ? [] : [{ name: 'kind', text: '请选择差错的类型' }]),
    ...(fields.text.trim() === '' ? [{ name: 'text', text: wordsOf('fault-text-needed') }] : []),
  ]
  return faults.length === 0 ? null : { faults, notice: null, status: 422 }
}

const takeForm = async (visit: Visit): Promise<FastifyReply> => {
  const { context } = visit.deps
  const body = await readFormBody(visit.request)
  const fields = fieldsOf(body)
  const { form, refusal } = guardedFormOf(context, GUARD, body.text('token'))
  if (refusal !== null) return sendForm(visit, form, fields, tokenTrouble(refusal))
  const empty = emptyFields(fields)
  if (empty !== null) return sendForm(visit, form, fields, empty)
  const hindrance = await hindranceOf(context, GUARD, form, {
    work: body.text('work'),
    answer: body.text('answer'),
    trap: body.text('website'),
    place: placeOf(visit.request.ip),
  })
  if (hindrance !== null) return sendForm(visit, form, fields, hindranceTrouble(hindrance))
  return accept(visit, form, fields)
}

const CODE_UNKNOWN = '编号或者查询码不对，请核对后再试。'

const follow = async (
  deps: ApplicantDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { context } = deps
  const body = await readFormBody(request)
  const fields = { number: body.text('number').slice(0, 100), code: body.text('code').slice(0, 100) }
  const place = placeOf(request.ip)
  const answer = (status: number, notice: string | null, found: Parameters<typeof FollowPage>[0]['found']) =>
    sendPage(
      personal(reply, status),
      <FollowPage
        context={contextOf(request, deps.baseUrl)}
        state={fieldState(fields, [])}
        notice={notice}
        found={found}
      />,
    )
  const wrong = await lookAt(context, LOOK_UPS, place)
  if (wrong.isOver) return answer(429, `试错的次数太多，请过${wrong.minutes}分钟再试。`, null)
  const found = await followFault(context, fields)
  if (found.ok) return answer(200, null, found.value)
  await spend(context, LOOK_UPS, place)
  return answer(422, CODE_UNKNOWN, null)
}

export const registerFeedbackRoutes = (app: FastifyInstance, deps: ApplicantDeps): void => {
  const withOffice =
    (step: (visit: Visit) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const office = await organForRest(deps.context)
      return office === null ? sendErrorPage(request, reply, 404) : step({ deps, request, reply, office })
    }
  app.get(FEEDBACK_PATH, withOffice(openForm))
  app.post(FEEDBACK_PATH, withOffice(takeForm))
  app.get(FOLLOW_FEEDBACK_PATH, async (request, reply) =>
    sendPage(
      personal(reply, 200),
      <FollowPage
        context={contextOf(request, deps.baseUrl)}
        state={fieldState({}, [])}
        notice={null}
        found={null}
      />,
    ),
  )
  app.post(FOLLOW_FEEDBACK_PATH, (request, reply) => follow(deps, request, reply))
}
