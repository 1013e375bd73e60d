import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ApplyOrgan, findApplyOrgan } from '../../store/apply-organ.ts'
import { CHALLENGE_SCRIPT, CHALLENGE_SCRIPT_PATH } from '../abuse/challenge-script.ts'
import { sendErrorPage } from '../send-page.ts'
import type { ApplicantDeps } from './applicant-deps.ts'
import { sendForm, type Visit } from './apply-views.tsx'
import { newForm } from './apply-visit.ts'
import { checkApplication } from './check-application.ts'
import { type FormBody, readFormBody } from './form-body.ts'
import { editApplication, receiptAsText, sendApplication } from './send-application.ts'

type SlugRequest = FastifyRequest<{ Params: { slug: string } }>

/** The name changes with the content. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

const STEPS: Readonly<Record<string, (visit: Visit, body: FormBody) => Promise<unknown>>> = {
  check: checkApplication,
  edit: editApplication,
  send: sendApplication,
  'receipt-text': receiptAsText,
}

const receivingOrgan = async ({ context }: ApplicantDeps, slug: string): Promise<ApplyOrgan | null> => {
  const organ = await findApplyOrgan(context.db, slug)
  return organ?.receivesRequests ? organ : null
}

const answerStep = async (
  deps: ApplicantDeps,
  request: SlugRequest,
  reply: FastifyReply,
): Promise<unknown> => {
  const organ = await receivingOrgan(deps, request.params.slug)
  if (organ === null) return sendErrorPage(request, reply, 404)
  const body = await readFormBody(request)
  const name = body.text('step')
  const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined
  return (step ?? checkApplication)({ deps, request, reply, organ }, body)
}

export const registerApplyRoutes = (app: FastifyInstance, deps: ApplicantDeps): void => {
  app.get('/apply/:slug', async (request: SlugRequest, reply) => {
    const organ = await receivingOrgan(deps, request.params.slug)
    if (organ === null) return sendErrorPage(request, reply, 404)
    const form = newForm(deps, organ.slug)
    return sendForm(
      { deps, request, reply, organ },
      { form, fields: {}, files: [], faults: [], notice: null },
    )
  })
  app.post('/apply/:slug', (request: SlugRequest, reply) => answerStep(deps, request, reply))
  app.get(CHALLENGE_SCRIPT_PATH, async (_request, reply) =>
    reply.header('cache-control', FOR_GOOD).type('text/javascript; charset=utf-8').send(CHALLENGE_SCRIPT),
  )
}
