/** `/api/openapi.json` for programs, `/api/docs` for people. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createElement, type ReactElement } from 'react'
import { sendJson } from '../send-answer.ts'
import { DocsPage } from './docs-page.tsx'
import { type ApiFacts, makeOpenApi } from './open-api.ts'

const DOCS_PATH = '/api/docs'
const OPEN_API_PATH = '/api/openapi.json'

/** Puts the content into the site's own page. Given by the wiring, because the API does not know the portal. */
export type DocsShell = (content: ReactElement, request: FastifyRequest) => string

export const registerDocs = (app: FastifyInstance, facts: ApiFacts, shell: DocsShell): void => {
  const description = makeOpenApi(facts)
  app.get(OPEN_API_PATH, (request, reply) => sendJson(request, reply, description))
  app.get(DOCS_PATH, async (request, reply) => {
    const content = createElement(DocsPage, { facts, descriptionPath: OPEN_API_PATH })
    return reply.type('text/html; charset=utf-8').header('vary', 'Cookie').send(shell(content, request))
  })
  app.get('/api', (_request, reply) => reply.redirect(DOCS_PATH))
}
