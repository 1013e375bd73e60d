import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listShownAnswers } from '../../store/shown-fault-answer.ts'
import { parseAfter } from '../catalogue/catalogue-query.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { FEEDBACK_ANSWERS_PATH } from '../site-paths.ts'
import { AnswersPage } from './answers-page.tsx'

const ANSWERS_A_PAGE = 20

export const registerAnswerRoutes = (app: FastifyInstance, { db, baseUrl }: PortalDeps): void => {
  app.get(FEEDBACK_ANSWERS_PATH, async (request: FastifyRequest, reply) => {
    const after = parseAfter(request.query)
    if (after === undefined) return sendErrorPage(request, reply, 404)
    const page = await listShownAnswers(db, { cursor: after, limit: ANSWERS_A_PAGE })
    if (after !== null && page.items.length === 0) return sendErrorPage(request, reply, 404)
    return sendPage(
      reply,
      <AnswersPage context={contextOf(request, baseUrl)} page={page} isLater={after !== null} />,
    )
  })
}
