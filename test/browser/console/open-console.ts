/** The console as staff meet it: an invented county, a clock that the test sets, and a browser for each person. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import { openSession } from '../../../src/actions/account/open-session.ts'
import { SESSION_COOKIE } from '../../../src/contract/staff/staff-wire.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { type OrganKey, openWorld, type World } from '../../actions/act-world.ts'
import { openAppOn } from '../../api/open-app.ts'
import { openBrowser } from '../open-browser.ts'

export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  /** Console messages, refused content, failed requests. Empty on a good page. */
  readonly complaints: string[]
  /** Signs in anew: a session does not outlive a clock that was set days ahead. */
  readonly signIn: () => Promise<void>
  readonly open: (address: string) => Promise<void>
}

export type Visit = Pick<Desk, 'page' | 'context' | 'complaints'>

export interface OpenConsole {
  readonly world: World
  readonly base: string
  readonly desk: (organ: OrganKey, role: StaffRole, options?: BrowserContextOptions) => Promise<Desk>
  /** A citizen's browser at the public pages, without a session. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>
  /** Sets the county's clock and signs everybody in again. */
  readonly setClock: (now: LocalDateTime) => Promise<void>
  readonly close: () => Promise<void>
}

const BUILD = fileURLToPath(new URL('../../../bin/build-console.js', import.meta.url))
const DESK = { viewport: { width: 1280, height: 900 } }
/** The page was left before its answer had come. */
const LEFT_BEHIND = 'net::ERR_ABORTED'

const listen = (page: Page, complaints: string[]): void => {
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (reason !== LEFT_BEHIND) complaints.push(`${request.url()}: ${reason}`)
  })
}

export const openConsole = async (): Promise<OpenConsole> => {
  execFileSync(process.execPath, [BUILD])
  const world = await openWorld()
  const context = { ...world.context, baseUrl: null }
  const { app, close } = await openAppOn(world.db, {}, world.db, context)
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  const visit: OpenConsole['visit'] = async (options = {}) => {
    const own = await browser.newContext({ baseURL: base, locale: 'zh-CN', ...DESK, ...options })
    own.setDefaultTimeout(15_000)
    const page = await own.newPage()
    const complaints: string[] = []
    listen(page, complaints)
    return { page, context: own, complaints }
  }
  const desks: Desk[] = []
  const desk: OpenConsole['desk'] = async (organ, role, options = {}) => {
    const { page, context: own, complaints } = await visit(options)
    const signIn = async () => {
      const { token } = await openSession(context, {
        accountId: Number(world.staff(organ, role).id),
        address: '127.0.0.1',
        userAgent: 'browser test',
        secondFactor: true,
      })
      await own.addCookies([
        { name: SESSION_COOKIE, value: token, url: base, httpOnly: true, sameSite: 'Strict' },
      ])
    }
    await signIn()
    const opened: Desk = {
      page,
      context: own,
      complaints,
      signIn,
      open: async (address) => {
        await page.goto(`/console${address}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
      },
    }
    desks.push(opened)
    return opened
  }
  return {
    world,
    base,
    desk,
    visit,
    setClock: async (now) => {
      world.setClock(now)
      for (const each of desks) await each.signIn()
    },
    close: async () => {
      await browser.close()
      await close()
      await world.drop()
    },
  }
}

/** Keeps a picture where `SUNLIT_TEST_PICTURES` names a folder; nothing otherwise. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SUNLIT_TEST_PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
