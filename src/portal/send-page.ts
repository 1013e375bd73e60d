/** How a route of the portal answers. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import type { SiteIdentity } from '../contract/settings/site-setting.ts'
import { renderErrorPage } from './error/error-page.tsx'
import { pageAddress } from './page-address.ts'
import type { PageContext } from './shell/page-context.ts'
import { renderPage } from './shell/render-page.ts'
import { viewModeOf } from './view-mode.ts'

const HTML = 'text/html; charset=utf-8'

export const contextOf = (request: FastifyRequest, baseUrl: string | null): PageContext => ({
  mode: viewModeOf(request.headers.cookie),
  address: pageAddress(request.raw.url ?? '/'),
  baseUrl,
  site: request.server.siteIdentity,
})

export const sendPage = (reply: FastifyReply, page: ReactElement): FastifyReply =>
  reply.type(HTML).send(renderPage(page))

/** An error page; never kept by a cache. */
export const sendErrorPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: 400 | 404 | 410,
): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(HTML)
    .send(
      renderErrorPage(status, {
        requestId: request.id,
        cookieHeader: request.headers.cookie,
        site: request.server.siteIdentity,
      }),
    )

declare module 'fastify' {
  interface FastifyInstance {
    /** The marks at the foot of every page. */
    siteIdentity: SiteIdentity
  }
}
