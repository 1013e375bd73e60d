/** The site as a browser meets it: listening, with the example reports, and a browser beside it. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { type OpenPortal, openPortal } from '../portal/open-portal.ts'
import { openBrowser } from './open-browser.ts'

export interface OpenSite extends Pick<OpenPortal, 'organ' | 'db'> {
  /** A page in a context of its own, and everything it complained of. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>
  readonly base: string
  readonly close: () => Promise<void>
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Console messages, refused content, failed requests. Empty on a good page. */
  readonly complaints: readonly string[]
}

/** The page was left before its icon had come. */
const LEFT_BEHIND = 'net::ERR_ABORTED'

const listen = (page: Page, complaints: string[]): void => {
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (reason !== LEFT_BEHIND) complaints.push(`${request.url()}: ${reason}`)
  })
}

const visitWith = async (
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
): Promise<Visit> => {
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  listen(page, complaints)
  return { page, context, complaints }
}

export const openSite = async (): Promise<OpenSite> => {
  const portal = await openPortal()
  const { server } = portal.app
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  return {
    organ: portal.organ,
    db: portal.db,
    base,
    visit: (options) => visitWith(browser, base, options),
    close: async () => {
      await browser.close()
      await portal.close()
    },
  }
}
