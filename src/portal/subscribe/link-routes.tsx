/** Pages behind the links in mails. Opening one changes nothing: machines open links too. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { applicantAt } from '../../actions/actor.ts'
import {
  confirmSubscription,
  endSubscriptionByLink,
  lookAtConfirm,
  lookAtEnd,
} from '../../actions/subscription/settle-subscription.ts'
import { CONFIRM_PATH, END_PATH } from '../../actions/subscription/subscription-link.ts'
import type { ApplicantDeps } from '../request/applicant-deps.ts'
import { readFormBody } from '../request/form-body.ts'
import { contextOf, sendPage } from '../send-page.ts'
import { SubscribeMessagePage, type SubscribeMessageProps } from './subscribe-message-page.tsx'

const LONGEST_TOKEN = 100

const tokenIn = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_TOKEN) : '')

const queryToken = (request: FastifyRequest): string =>
  tokenIn((request.query as { readonly token?: unknown }).token)

/** Mail programs send the token in the address, our own page in the body. */
const sentToken = async (request: FastifyRequest): Promise<string> =>
  tokenIn((await readFormBody(request)).text('token')) || queryToken(request)

const LINK_UNKNOWN = {
  title: '链接已经失效',
  text: '这个链接不完整，或者已经用过、过期。需要的话，可以重新订阅。',
  button: null,
} as const

const ENDED = {
  title: '已经退订',
  text: '不会再收到这个订阅的邮件，邮箱已经删除。',
  button: null,
} as const

export const registerLinkRoutes = (app: FastifyInstance, deps: ApplicantDeps): void => {
  const { context } = deps
  const say = (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    message: Omit<SubscribeMessageProps, 'context'>,
  ): FastifyReply =>
    sendPage(
      reply.code(status).header('cache-control', 'no-store').header('referrer-policy', 'no-referrer'),
      <SubscribeMessagePage context={contextOf(request, deps.baseUrl)} {...message} />,
    )

  app.get(CONFIRM_PATH, async (request, reply) => {
    const token = queryToken(request)
    const found = await lookAtConfirm(context, token)
    if (!found.ok) return say(request, reply, 404, LINK_UNKNOWN)
    const button = { action: CONFIRM_PATH, token, label: '确认订阅' }
    return say(request, reply, 200, { title: '确认订阅', text: `订阅${found.value.name}。`, button })
  })
  app.post(CONFIRM_PATH, async (request, reply) => {
    const token = await sentToken(request)
    const done = await confirmSubscription(context, applicantAt(request.ip), token)
    if (!done.ok) return say(request, reply, 404, LINK_UNKNOWN)
    const text = `从现在起，${done.value.name}每天汇总在一封邮件里告诉您。每封邮件里都有退订的链接。`
    return say(request, reply, 200, { title: '订阅成功', text, button: null })
  })
  app.get(END_PATH, async (request, reply) => {
    const token = queryToken(request)
    const found = await lookAtEnd(context, token)
    if (!found.ok) return say(request, reply, 404, LINK_UNKNOWN)
    if (found.value.name === null) return say(request, reply, 200, ENDED)
    const button = { action: END_PATH, token, label: '退订' }
    return say(request, reply, 200, { title: '退订', text: `不再接收${found.value.name}。`, button })
  })
  app.post(END_PATH, async (request, reply) => {
    const done = await endSubscriptionByLink(context, applicantAt(request.ip), await sentToken(request))
    return done.ok ? say(request, reply, 200, ENDED) : say(request, reply, 404, LINK_UNKNOWN)
  })
}
