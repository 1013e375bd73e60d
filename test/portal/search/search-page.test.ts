import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { release } from '../../actions/search/released-corpus.ts'
import { type OpenPortal, openPortal } from '../open-portal.ts'
import { pageElements } from '../page-tree.ts'

let portal: OpenPortal

const document = (title: string, text: string) => ({
  title,
  text,
  summary: '',
  number: '云水〔2026〕7号',
  kind: 'information' as const,
  day: '2026-03-04' as const,
})

beforeAll(async () => {
  portal = await openPortal()
  const { id: organId } = await portal.db.selectFrom('organ').select('id').limit(1).executeTakeFirstOrThrow()
  const hostile = document('<b>水渠</b> & "清淤"通知', '水渠<script>alert(1)</script>两岸清淤')
  await release(portal.db, { id: 501, organId, document: hostile })
  for (let id = 510; id < 535; id += 1)
    await release(portal.db, { id, organId, document: document(`第${id}号梯田修复公告`, '梯田修复') })
})
afterAll(() => portal.close())

const get = (address: string) => portal.app.inject(address)

describe('the search page', () => {
  test('is there before anything is asked, and may be kept', async () => {
    const { statusCode, body, headers } = await get('/search')
    expect(statusCode).toBe(200)
    expect(body).toContain('name="q"')
    expect(headers['cache-control']).not.toContain('private')
  })

  test('marks what was found, escapes what was written, and is not kept', async () => {
    const { statusCode, body, headers } = await get(`/search?q=${encodeURIComponent('水渠')}`)
    expect(statusCode).toBe(200)
    expect(body).toContain('<mark>水渠</mark>')
    expect(pageElements(body, 'b')).toEqual([])
    expect(pageElements(body, 'script')).toEqual([])
    expect(headers['cache-control']).toBe('private, no-cache')
    expect(body).toContain('共1条')
  })

  test('shows what was typed, escaped, where nothing is found, and the way to apply', async () => {
    const { statusCode, body } = await get(`/search?q=${encodeURIComponent('"><img src=x>珊瑚')}`)
    expect(statusCode).toBe(200)
    expect(pageElements(body, 'img')).toEqual([])
    expect(body).toContain('没有找到相符的信息')
    expect(body).toContain('href="/apply"')
  })

  test('leads to the next page by a link', async () => {
    const { body } = await get(`/search?q=${encodeURIComponent('梯田')}`)
    const [, next = ''] = /href="(\/search\?[^"]*after=[^"]+)"/.exec(body) ?? []
    const second = await get(next.replaceAll('&amp;', '&'))
    expect(second.statusCode).toBe(200)
    expect(pageElements(body, 'h3')).toHaveLength(20)
    expect(pageElements(second.body, 'h3')).toHaveLength(5)
  })

  test.each(['kind=nothing', 'from=2026-13-01', 'year=26', 'after=x', 'validity=old', 'column=-1'])(
    'refuses %s',
    async (field) => {
      expect((await get(`/search?q=a&${field}`)).statusCode).toBe(400)
    },
  )

  test('has nobody behind an unknown organ', async () => {
    expect((await get('/search?organ=nowhere')).statusCode).toBe(404)
  })
})

describe('the search endpoint', () => {
  test('answers with marks, facets and a cursor that goes on', async () => {
    const address = `/api/v1/search?q=${encodeURIComponent('梯田')}&limit=20`
    const first = (await get(address)).json()
    expect(first.items).toHaveLength(20)
    expect(first.count).toEqual({ value: 25, isExact: true })
    expect(first.facets.years).toEqual([{ value: '2026', name: '2026年', count: 25 }])
    const [{ title }] = first.items
    expect(title.text.slice(title.marks[0].from, title.marks[0].to)).toBe('梯田')
    const second = (await get(`${address}&cursor=${first.next}`)).json()
    expect(second.items).toHaveLength(5)
    expect(second.next).toBeNull()
    expect(second.facets).toBeNull()
  })

  test('refuses what it does not know, with a code', async () => {
    expect((await get('/api/v1/search?q=a&cursor=x')).json().code).toBe('cursor-invalid')
    expect((await get('/api/v1/search?q=a&organ=nowhere')).json().code).toBe('organ-not-found')
    expect((await get('/api/v1/search?sort=best')).json().code).toBe('parameter-invalid')
  })
})
