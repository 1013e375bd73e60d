import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { placeOf } from '../../actions/network-place.ts'
import { plainNumber } from '../../actions/request/access-code.ts'
import { findCaseByCode } from '../../actions/request/open-case-for-applicant.ts'
import { LOOK_UPS_OF_CASE, lookAt, spend } from '../abuse/sender-limits.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { CASE_PATH, CASES_PATH } from '../site-paths.ts'
import type { ApplicantDeps } from './applicant-deps.ts'
import { addressOf, fieldState } from './apply-visit.ts'
import { type CaseVisit, sendCase } from './case-answers.tsx'
import { closeCase, openCase, openedCase } from './case-cookie.ts'
import { caseDocument, caseFile } from './case-files.ts'
import { CASE_STEPS } from './case-steps.tsx'
import { CASE_CLOSED_TO_YOU, CODE_UNKNOWN, tooManyLookUps } from './case-words.ts'
import { readFormBody } from './form-body.ts'
import { LookUpPage } from './look-up-page.tsx'

interface LookUpAnswer {
  readonly fields: Readonly<Record<string, string>>
  readonly notice: string
  readonly status: number
}

const sendLookUp = (
  deps: ApplicantDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { fields, notice, status }: LookUpAnswer,
): FastifyReply =>
  sendPage(
    reply.code(status).header('cache-control', 'no-store'),
    <LookUpPage
      context={{ ...contextOf(request, deps.baseUrl), address: CASES_PATH }}
      state={fieldState(fields, [])}
      notice={notice}
    />,
  )

const lookUp = async (
  deps: ApplicantDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> => {
  const { context } = deps
  const body = await readFormBody(request)
  const fields = { number: body.text('number').slice(0, 100), code: body.text('code').slice(0, 100) }
  const address = addressOf(request)
  const pair = `${plainNumber(fields.number)}\n${placeOf(address)}`
  const wrong = await lookAt(context, LOOK_UPS_OF_CASE, pair)
  const refuse = (notice: string, status: number) =>
    sendLookUp(deps, request, reply, { fields, notice, status })
  if (wrong.isOver) return refuse(tooManyLookUps(wrong.minutes), 429)
  const found = await findCaseByCode(context, fields.number, fields.code, address)
  if (found.ok) {
    openCase(deps, reply, found.value)
    return reply.header('cache-control', 'no-store').redirect(CASE_PATH, 303)
  }
  if (found.refusal.code === 'too-many-look-ups')
    return refuse(tooManyLookUps(found.refusal.facts?.minutes ?? 1), 429)
  await spend(context, LOOK_UPS_OF_CASE, pair)
  return refuse(CODE_UNKNOWN, 422)
}

const leave = (deps: ApplicantDeps, reply: FastifyReply): FastifyReply => {
  closeCase(deps, reply)
  return reply.header('cache-control', 'no-store').redirect(CASES_PATH, 303)
}

/** A form of another site cannot send the cookie; one that could is turned away all the same. */
const isFromElsewhere = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

export const registerCaseRoutes = (app: FastifyInstance, deps: ApplicantDeps): void => {
  const visitOf = (request: FastifyRequest, reply: FastifyReply): CaseVisit | null => {
    const id = openedCase(deps, request)
    return id === null ? null : { deps, request, reply, id }
  }
  const closed = (request: FastifyRequest, reply: FastifyReply) =>
    sendLookUp(deps, request, reply, { fields: {}, notice: CASE_CLOSED_TO_YOU, status: 403 })

  app.post(CASES_PATH, (request, reply) => lookUp(deps, request, reply))
  app.get(CASE_PATH, async (request, reply) => {
    const visit = visitOf(request, reply)
    if (visit === null) return closed(request, reply)
    const { done } = request.query as { readonly done?: unknown }
    const said = typeof done === 'string' ? { done } : {}
    return sendCase(visit, { form: null, faults: [], notice: null, status: 200, ...said })
  })
  app.post(CASE_PATH, async (request, reply) => {
    if (isFromElsewhere(request)) return sendErrorPage(request, reply, 400)
    const body = await readFormBody(request)
    const act = body.text('act')
    if (act === 'leave') return leave(deps, reply)
    const visit = visitOf(request, reply)
    if (visit === null) return closed(request, reply)
    const step = Object.hasOwn(CASE_STEPS, act) ? CASE_STEPS[act] : undefined
    return step === undefined ? sendErrorPage(request, reply, 400) : step(visit, body)
  })
  app.get(`${CASES_PATH}/files/:id`, (request: FastifyRequest<{ Params: { id: string } }>, reply) =>
    caseFile(visitOf(request, reply), request, reply),
  )
  app.get(`${CASES_PATH}/documents/:id.pdf`, (request: FastifyRequest<{ Params: { id: string } }>, reply) =>
    caseDocument(visitOf(request, reply), request, reply),
  )
}
