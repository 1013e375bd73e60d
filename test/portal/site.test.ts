/** 长者模式, error pages, stylesheet, sitemap and robots. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderErrorPage } from '../../src/portal/error/error-page.tsx'
import { safeReturnPath, viewModeOf } from '../../src/portal/view-mode.ts'
import { openAppOn } from '../api/open-app.ts'
import { DEVELOPMENT, type OpenPortal, openPortal } from './open-portal.ts'
import { attribute, pageElements, textOf } from './page-tree.ts'
import { wholeSitemap } from './whole-sitemap.ts'

let portal: OpenPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

const modeLink = (html: string): { text: string; href: string } => {
  const link = pageElements(html, 'a').find((each) => attribute(each, 'class') === 'mode-switch')
  if (link === undefined) throw new Error('no switch of modes')
  return { text: textOf(link), href: attribute(link, 'href') ?? '' }
}

describe('长者模式', () => {
  test('is switched by a link that comes back to the same page, and off again', async () => {
    const address = `${portal.organ(DEVELOPMENT)}/2022?origin=1`
    const { href } = modeLink(await portal.page(address))
    const on = await portal.app.inject(href)
    expect(on.statusCode).toBe(303)
    expect(on.headers.location).toBe(address)
    const cookie = String(on.headers['set-cookie']).split(';')[0] ?? ''
    const elder = await portal.app.inject({ url: address, headers: { cookie } })
    expect(elder.body).toContain('<html lang="zh-CN" class="elder">')
    const off = await portal.app.inject(modeLink(elder.body).href)
    expect(String(off.headers['set-cookie'])).toContain('Max-Age=0')
  })

  test('never shows one reader the mode of another', async () => {
    const plain = () => portal.page('/about')
    const before = await plain()
    await portal.app.inject({ url: '/about', headers: { cookie: 'sunlit_view=elder' } })
    expect(await plain()).toBe(before)
    expect(before).not.toContain('class="elder"')
  })

  test('reads its cookie among others and takes no unknown mode', () => {
    expect(viewModeOf('a=1; sunlit_view=elder; b=2')).toBe('elder')
    expect(viewModeOf('xsunlit_view=elder')).toBe('standard')
    expect(viewModeOf('sunlit_view=anything')).toBe('standard')
    expect(viewModeOf(undefined)).toBe('standard')
  })

  test.each([
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '',
    '/a b',
    ['/'],
  ])('does not return to %s', (back) => {
    expect(safeReturnPath(back)).toBe('/')
  })

  test('changes nothing for a mode that does not exist', async () => {
    const answer = await portal.app.inject('/view-mode?mode=loud&back=/about')
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers.location).toBe('/about')
  })
})

describe('an error page', () => {
  test.each([400, 404, 405, 429, 500, 503, 418])(
    'for %i says what happened, what to do and under which number',
    (status) => {
      const html = renderErrorPage(status, { requestId: 'abc-1', cookieHeader: undefined })
      expect(html).toContain(`<p class="status">${status}</p>`)
      expect(html).toContain('<code>abc-1</code>')
      expect(pageElements(html, 'h1').map(textOf).join('')).not.toBe('')
      expect(html).toContain('<meta name="robots" content="noindex"/>')
    },
  )

  test('shows the number and nothing else of the request', async () => {
    const answer = await portal.app.inject('/annual-reports/%3Cscript%3E/2022')
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).not.toContain('%3Cscript')
    expect(pageElements(answer.body, 'script')).toEqual([])
    expect(answer.body).toContain(String(answer.headers['x-request-id']))
  })

  test('keeps to 长者模式', () => {
    expect(renderErrorPage(404, { requestId: 'a', cookieHeader: 'sunlit_view=elder' })).toContain(
      'class="elder"',
    )
  })
})

describe('the stylesheet and the mark', () => {
  test('are kept for good under names that follow their content', async () => {
    const html = await portal.page('/')
    const assets = pageElements(html, 'link')
      .filter((link) => ['stylesheet', 'icon'].includes(attribute(link, 'rel') ?? ''))
      .flatMap((link) => attribute(link, 'href') ?? [])
    expect(assets).toHaveLength(2)
    for (const address of assets) {
      expect(address).toMatch(/^\/assets\/[a-z]+\.[0-9a-f]{12}\.(css|svg)$/)
      const answer = await portal.app.inject(address)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['cache-control']).toContain('immutable')
      expect((await portal.app.inject(address.replace(/[0-9a-f]{12}/, '000000000000'))).statusCode).toBe(404)
    }
  })

  test('use only colours and measures that are named', async () => {
    const html = await portal.page('/')
    const [, address = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? []
    const css = await portal.page(address)
    const used = [...css.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => name)
    const defined = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name))
    expect(used.filter((name) => !defined.has(name))).toEqual([])
    expect(css.split('{').length).toBe(css.split('}').length)
  })
})

describe('what search engines are told', () => {
  test('uses the public address where there is one', async () => {
    const { app, close } = await openAppOn(portal.db, { baseUrl: 'https://gongkai.example.gov.cn' })
    const report = `${portal.organ(DEVELOPMENT)}/2022`
    const { body } = await app.inject(report)
    expect(body).toContain(`<link rel="canonical" href="https://gongkai.example.gov.cn${report}"/>`)
    expect(body).toContain(`<meta property="og:url" content="https://gongkai.example.gov.cn${report}"/>`)
    expect(await wholeSitemap(async (path) => (await app.inject(path)).body)).toContain(
      `<loc>https://gongkai.example.gov.cn${report}</loc>`,
    )
    expect((await app.inject('/robots.txt')).body).toContain(
      'Sitemap: https://gongkai.example.gov.cn/sitemap.xml',
    )
    await close()
  })

  test('is never kept when the address is only what the caller said', async () => {
    const first = await portal.app.inject({ url: '/sitemap.xml', headers: { host: 'evil.example' } })
    expect(first.headers['cache-control']).toBe('no-store')
    const second = await portal.app.inject({ url: '/sitemap.xml', headers: { host: 'good.example' } })
    expect(second.body).not.toContain('evil.example')
  })
})
