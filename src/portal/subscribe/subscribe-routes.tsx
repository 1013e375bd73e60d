/** Asking for a subscription. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { placeOf } from '../../actions/network-place.ts'
import { askForSubscription } from '../../actions/subscription/ask-subscription.ts'
import {
  SUBSCRIBED_FIELDS,
  type SubscribedFields,
  targetName,
  targetOfFields,
} from '../../actions/subscription/subscription-target.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { listFaultOrgans } from '../../store/fault-organ.ts'
import {
  challengeFor,
  type FormGuard,
  type GuardedForm,
  guardedFormOf,
  hindranceOf,
  newGuardedForm,
} from '../abuse/guarded-form.ts'
import { contactKey, type SenderLimit, spend } from '../abuse/sender-limits.ts'
import { type FormTrouble, hindranceTrouble, tokenTrouble } from '../feedback/guard-words.ts'
import type { ApplicantDeps } from '../request/applicant-deps.ts'
import { fieldState } from '../request/apply-visit.ts'
import { readFormBody } from '../request/form-body.ts'
import { contextOf, sendPage } from '../send-page.ts'
import { registerLinkRoutes } from './link-routes.tsx'
import { SubscribeMessagePage } from './subscribe-message-page.tsx'
import { SubscribePage } from './subscribe-page.tsx'
import { SUBSCRIBE_PATH } from './subscribe-paths.ts'

const HOUR = 3600
const LONGEST_FIELD = 200

const GUARD: FormGuard = {
  purpose: 'subscribe',
  sent: { name: 'subscribe-sent', seconds: HOUR, most: 20 },
  tried: { name: 'subscribe-tried', seconds: HOUR, most: 120 },
}
/** To one mailbox, whoever asks: nobody's mailbox is filled by somebody else. */
const TO_ADDRESS: SenderLimit = { name: 'subscribe-address', seconds: 24 * HOUR, most: 5 }

const CHOSEN_HERE: readonly string[] = ['organ', 'q']

interface Visit {
  readonly deps: ApplicantDeps
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type Typed = SubscribedFields & { readonly email?: string }

const fieldsFrom = (read: (name: string) => unknown): SubscribedFields =>
  Object.fromEntries(
    SUBSCRIBED_FIELDS.flatMap((name) => {
      const value = read(name)
      const text = typeof value === 'string' ? value.trim().slice(0, LONGEST_FIELD) : ''
      return text === '' ? [] : [[name, text]]
    }),
  )

const personal = (reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store')

const sendForm = async (
  { deps, request, reply }: Visit,
  form: GuardedForm,
  typed: Typed,
  { faults, notice, status }: Omit<FormTrouble, 'status'> & { readonly status: number },
): Promise<FastifyReply> => {
  const { context } = deps
  const kept = SUBSCRIBED_FIELDS.filter((name) => !CHOSEN_HERE.includes(name)).flatMap((name) => {
    const value = typed[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const target = kept.length === 0 ? null : await targetOfFields(context.db, typed)
  return sendPage(
    personal(reply, status),
    <SubscribePage
      context={contextOf(request, deps.baseUrl)}
      token={form.token}
      challenge={await challengeFor(context, GUARD, form, placeOf(request.ip))}
      state={fieldState(typed, faults)}
      kept={target === null ? [] : kept}
      chosen={target === null ? null : await targetName(context.db, target)}
      faults={faults}
      notice={notice}
      organs={await listFaultOrgans(context.db, dateOf(context.now()))}
    />,
  )
}

const NO_TROUBLE = { faults: [], notice: null, status: 200 } as const

const sayAsked = ({ deps, request, reply }: Visit): FastifyReply =>
  sendPage(
    personal(reply, 200),
    <SubscribeMessagePage
      context={contextOf(request, deps.baseUrl)}
      title="请查收邮件"
      text="如果邮箱填写正确，很快会收到一封邮件，按邮件里的提示确认。没有收到的，请看看垃圾邮件，或者稍后再试。"
      button={null}
    />,
  )

const sayOff = ({ deps, request, reply }: Visit): FastifyReply =>
  sendPage(
    personal(reply, 503),
    <SubscribeMessagePage
      context={contextOf(request, deps.baseUrl)}
      title="暂时不能订阅"
      text="本网站还没有设置对外的网址，邮件里不能附上链接。"
      button={null}
    />,
  )

const fault = (name: string, text: string): FormTrouble => ({
  faults: [{ name, text }],
  notice: null,
  status: 422,
})

const MAILBOX = '请填写完整的电子邮箱'

const accept = async (visit: Visit, form: GuardedForm, typed: Typed): Promise<FastifyReply> => {
  const { context } = visit.deps
  const target = await targetOfFields(context.db, typed)
  if (target === null) return sendForm(visit, form, typed, fault('organ', '没有这个机关或者栏目，请重新选择'))
  const email = typed.email ?? ''
  // Past the limit the page says the same, and no mail goes out.
  const own = await spend(context, TO_ADDRESS, contactKey(email))
  if (own.isOver) return sayAsked(visit)
  const asked = await askForSubscription(context, { address: email, target, formKey: form.key })
  if (asked.ok) return sayAsked(visit)
  const words = asked.refusal.code === 'mail-address-malformed' ? MAILBOX : '现在不能订阅，请稍后再试'
  return sendForm(visit, form, typed, fault('email', words))
}

const takeForm = async (visit: Visit): Promise<FastifyReply> => {
  const { context } = visit.deps
  const body = await readFormBody(visit.request)
  const typed: Typed = {
    ...fieldsFrom(body.text),
    email: body
      .text('email')
      .trim()
      .slice(0, LONGEST_FIELD * 2),
  }
  const { form, refusal } = guardedFormOf(context, GUARD, body.text('token'))
  if (refusal !== null) return sendForm(visit, form, typed, tokenTrouble(refusal))
  if (!(typed.email ?? '').includes('@')) return sendForm(visit, form, typed, fault('email', MAILBOX))
  const hindrance = await hindranceOf(context, GUARD, form, {
    work: body.text('work'),
    answer: body.text('answer'),
    trap: body.text('website'),
    place: placeOf(visit.request.ip),
  })
  if (hindrance !== null) return sendForm(visit, form, typed, hindranceTrouble(hindrance))
  return accept(visit, form, typed)
}

export const registerSubscribeRoutes = (app: FastifyInstance, deps: ApplicantDeps): void => {
  app.get(SUBSCRIBE_PATH, async (request, reply) => {
    const visit = { deps, request, reply }
    if (deps.context.baseUrl === null) return sayOff(visit)
    const query = (request.query ?? {}) as Readonly<Record<string, unknown>>
    return sendForm(
      visit,
      newGuardedForm(deps.context, GUARD),
      fieldsFrom((name) => query[name]),
      NO_TROUBLE,
    )
  })
  app.post(SUBSCRIBE_PATH, (request, reply) => {
    const visit = { deps, request, reply }
    return deps.context.baseUrl === null ? sayOff(visit) : takeForm(visit)
  })
  registerLinkRoutes(app, deps)
}
