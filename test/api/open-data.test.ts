import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENDPOINTS } from '../../src/api/register-api.ts'
import type { ReportJson } from '../../src/contract/annual-report-json.ts'
import { PROBLEM } from '../../src/contract/api/answers.ts'
import type { Cell } from '../../src/law/annual-report/annual-report.ts'
import { cellsOf } from '../../src/law/annual-report/report-rows.ts'
import { released } from '../store/register/released-document.ts'
import { figure, plainReport, save } from '../store/saved-report.ts'
import { type OpenAppOnDatabase, openApp } from './open-app.ts'
import { csvRows } from './parse-csv.ts'

const WATER = '青禾县水利局'
const FORESTRY = '青禾县林业局'
const HARBOUR = '望海市港口管理局'

const annotated: Cell = { state: 'annotated', value: 7, printed: '7（含转办1件）' }
const blank: Cell = { state: 'blank', printed: '' }
const stroke: Cell = { state: 'notApplicable', printed: '/' }
const unreadable: Cell = { state: 'unreadable', printed: '=1l', reason: '不是数字' }
const fee: Cell = { state: 'number', value: 103_387_900, printed: '103.3879', decimals: 4 }

const WATER_2022 = plainReport(WATER, 2022, {
  'proactive.administrativeFeesWanYuan': fee,
  'requests.newReceived.6': figure(12),
  'requests.granted.6': annotated,
  'requests.deniedStateSecret.6': figure(1),
  'requests.deniedThirdPartyRights.6': figure(3),
  'requests.granted.0': blank,
  'requests.granted.1': stroke,
  'requests.granted.2': unreadable,
  'requests.totalProcessed.6': figure(12),
  'remedies.reconsideration.total': figure(2),
})

let open: OpenAppOnDatabase

beforeAll(async () => {
  open = await openApp()
  await save(open.db, WATER_2022)
  await save(open.db, plainReport(WATER, 2021))
  await save(open.db, plainReport(FORESTRY, 2022, { 'requests.newReceived.6': unreadable }))
  await save(open.db, plainReport(HARBOUR, 2021), { region: '望海市' })
  const water = await open.db.selectFrom('organ').select('id').where('name', '=', WATER).executeTakeFirst()
  await released(open.db, { id: 7001, organId: water?.id ?? 0 })
})
afterAll(() => open.close())

const getJson = async (url: string) => {
  const answer = await open.app.inject({ url })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const getRows = async (url: string) => {
  const answer = await open.app.inject({ url })
  expect(answer.statusCode, answer.body).toBe(200)
  return csvRows(answer.body)
}

const REPORT = '/api/v1/annual-reports/qinghexian-shuiliju/2022'
const REGION = `/api/v1/regions/${encodeURIComponent('青禾县')}/2022`

const EXAMPLES: Readonly<Record<string, string>> = {
  '/organs': '/api/v1/organs',
  '/organs/{slug}': '/api/v1/organs/qinghexian-shuiliju',
  '/organs/{slug}/guide': '/api/v1/organs/qinghexian-shuiliju/guide',
  '/disclosures': '/api/v1/disclosures',
  '/disclosures.csv': '/api/v1/disclosures.csv',
  '/disclosures.jsonl': '/api/v1/disclosures.jsonl',
  '/disclosures/changes': '/api/v1/disclosures/changes',
  '/disclosures/{id}': '/api/v1/disclosures/7001',
  '/rules/{slug}': '/api/v1/rules/qinghexian-shuiliju',
  '/rules/{slug}.csv': '/api/v1/rules/qinghexian-shuiliju.csv',
  '/search': `/api/v1/search?q=${encodeURIComponent('供水')}`,
  '/columns': '/api/v1/columns',
  '/catalogue': '/api/v1/catalogue',
  '/annual-reports': '/api/v1/annual-reports',
  '/annual-reports.csv': '/api/v1/annual-reports.csv',
  '/annual-reports/{slug}/{year}': REPORT,
  '/annual-reports/{slug}/{year}.csv': `${REPORT}.csv`,
  '/annual-reports/{slug}/{year}/versions': `${REPORT}/versions`,
  '/regions': '/api/v1/regions',
  '/regions/{region}/{year}': REGION,
  '/regions/{region}/{year}.csv': `${REGION}.csv`,
}

const withQuery = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`

/** What belongs to one person is no open data: test/api/request. */
const OPEN_ENDPOINTS = ENDPOINTS.filter(({ isPersonal }) => !isPersonal)

describe.each(OPEN_ENDPOINTS.map((endpoint) => [endpoint.path, endpoint] as const))(
  'GET %s',
  (path, endpoint) => {
    const url = EXAMPLES[path] ?? ''

    test('answers what its description says', async () => {
      const answer = await open.app.inject({ url })
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.headers['content-type']).toContain(endpoint.shape.media)
      if (endpoint.shape.media === 'application/json') {
        expect(endpoint.shape.schema.safeParse(answer.json()).error).toBeUndefined()
      } else if (endpoint.shape.media === 'application/x-ndjson') {
        const lines = answer.body.trimEnd().split('\n')
        for (const line of lines)
          expect(endpoint.shape.schema.safeParse(JSON.parse(line)).error).toBeUndefined()
      } else {
        expect(answer.body.startsWith('\uFEFF')).toBe(true)
        expect(Object.keys(csvRows(answer.body)[0] ?? {})).toEqual(Object.values(endpoint.shape.columns))
        const english = await getRows(withQuery(url, 'header=en'))
        expect(Object.keys(english[0] ?? {})).toEqual(Object.keys(endpoint.shape.columns))
      }
    })

    test('may be read from any page, and answers HEAD, OPTIONS and a known tag', async () => {
      const answer = await open.app.inject({ url, headers: { 'accept-encoding': 'br' } })
      expect(answer.headers['access-control-allow-origin']).toBe('*')
      expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin')
      const tag = String(answer.headers.etag)
      const again = await open.app.inject({ url, headers: { 'if-none-match': tag } })
      expect([again.statusCode, again.body]).toEqual([304, ''])
      expect(again.headers.etag).toBe(tag)
      const head = await open.app.inject({ method: 'HEAD', url })
      expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', tag])
      const options = await open.app.inject({ method: 'OPTIONS', url })
      expect(options.statusCode).toBe(204)
      expect(options.headers.allow).toBe('GET, HEAD, OPTIONS')
      expect(options.headers['access-control-allow-methods']).toBe('GET, HEAD')
    })

    test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('refuses %s', async (method) => {
      const answer = await open.app.inject({ method, url, payload: { a: 1 } })
      expect(answer.statusCode).toBe(405)
      expect(answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405 })
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
      expect(answer.headers['access-control-allow-origin']).toBe('*')
    })

    test('refuses an unknown parameter, a repeated one and a format it has not', async () => {
      const unknown = await open.app.inject({ url: withQuery(url, 'yaer=2022') })
      expect(unknown.statusCode).toBe(400)
      expect(unknown.json()).toMatchObject({ code: 'parameter-unknown', parameters: [{ name: 'yaer' }] })
      const other = endpoint.shape.media === 'text/csv' ? 'application/json' : 'text/csv'
      const format = await open.app.inject({ url, headers: { accept: `${other}, application/xml` } })
      expect([format.statusCode, format.json().code]).toEqual([406, 'not-acceptable'])
    })
  },
)

const REFUSALS: readonly (readonly [string, number, string, string | null])[] = [
  ['/api/v1/nothing', 404, 'not-found', null],
  ['/api/v2/organs', 404, 'not-found', null],
  ['/api/v1/organs/nobody', 404, 'organ-not-found', null],
  ['/api/v1/organs/a%00b', 400, 'parameter-invalid', 'slug'],
  ['/api/v1/organs/%zz', 400, 'address-malformed', null],
  ['/api/v1/organs/%E9%9D', 400, 'address-malformed', null],
  [`/api/v1/organs/${'x'.repeat(101)}`, 400, 'parameter-invalid', 'slug'],
  [`/api/v1/organs?q=${'x'.repeat(3000)}`, 414, 'address-too-long', null],
  ['/api/v1/organs?q=a%00b', 400, 'parameter-invalid', 'q'],
  [`/api/v1/organs?q=${encodeURIComponent('长'.repeat(101))}`, 400, 'parameter-invalid', 'q'],
  ['/api/v1/organs?limit=0', 400, 'parameter-invalid', 'limit'],
  ['/api/v1/organs?limit=201', 400, 'parameter-invalid', 'limit'],
  ['/api/v1/organs?limit=ten', 400, 'parameter-invalid', 'limit'],
  ['/api/v1/organs?cursor=nonsense', 400, 'cursor-invalid', null],
  ['/api/v1/annual-reports?cursor=WyJhIl0', 400, 'cursor-invalid', null],
  ['/api/v1/annual-reports?year=22', 400, 'parameter-invalid', 'year'],
  ['/api/v1/annual-reports?year=2021&year=2022', 400, 'parameter-invalid', 'year'],
  ['/api/v1/annual-reports?severity=note', 400, 'parameter-invalid', 'severity'],
  ['/api/v1/annual-reports?region=%07', 400, 'parameter-invalid', 'region'],
  ['/api/v1/annual-reports.csv?header=fr', 400, 'parameter-invalid', 'header'],
  ['/api/v1/annual-reports.csv?limit=5', 400, 'parameter-unknown', 'limit'],
  ['/api/v1/annual-reports/qinghexian-shuiliju/1999', 404, 'report-not-found', null],
  ['/api/v1/annual-reports/nobody/2022', 404, 'report-not-found', null],
  ['/api/v1/annual-reports/nobody/2022.csv', 404, 'report-not-found', null],
  ['/api/v1/annual-reports/nobody/2022/versions', 404, 'report-not-found', null],
  ['/api/v1/annual-reports/qinghexian-shuiliju/22', 404, 'not-found', null],
  ['/api/v1/annual-reports/qinghexian-shuiliju/20222', 404, 'not-found', null],
  [`${REPORT}.xlsx`, 404, 'not-found', null],
  [`${REPORT}?version=2`, 404, 'report-not-found', null],
  [`${REPORT}?version=0`, 400, 'parameter-invalid', 'version'],
  [`${REPORT}?version=1000000`, 400, 'parameter-invalid', 'version'],
  [`${REPORT}?__proto__=1`, 400, 'parameter-unknown', null],
  ['/api/v1/regions/nowhere/2022', 404, 'region-not-found', null],
  [`/api/v1/regions/${encodeURIComponent('青禾县')}/2019.csv`, 404, 'region-not-found', null],
]

describe('a refusal', () => {
  test.each(REFUSALS)('%s → %i %s', async (url, status, code, parameter) => {
    const answer = await open.app.inject({ url })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(PROBLEM.safeParse(answer.json()).error).toBeUndefined()
    expect(answer.json().requestId).toBe(answer.headers['x-request-id'])
    expect(answer.headers['cache-control']).toBe('no-store')
    if (parameter !== null) expect(answer.json().parameters).toMatchObject([{ name: parameter }])
  })
})

describe('lists', () => {
  test('do not mind a slash at the end', async () => {
    expect(await getJson('/api/v1/organs/')).toEqual(await getJson('/api/v1/organs'))
  })

  test('are paged by cursor without loss or repetition', async () => {
    for (const list of ['/api/v1/annual-reports', '/api/v1/organs']) {
      const whole = await getJson(list)
      const items: unknown[] = []
      let next: string | null = ''
      while (next !== null) {
        const page: { items: unknown[]; next: string | null } = await getJson(
          `${list}?limit=1&cursor=${encodeURIComponent(next)}`,
        )
        expect(page.items).toHaveLength(1)
        items.push(...page.items)
        next = page.next
      }
      expect(items).toEqual(whole.items)
      expect(whole.next).toBeNull()
    }
  })

  test.each([
    ['year=2021', [HARBOUR, WATER]],
    ['year=2022', [FORESTRY, WATER]],
    ['region=%E6%9C%9B%E6%B5%B7%E5%B8%82', [HARBOUR]],
    ['organ=qinghexian-shuiliju', [WATER, WATER]],
    [`organ=${encodeURIComponent(FORESTRY)}&year=2022`, [FORESTRY]],
    [`q=${encodeURIComponent('港口')}`, [HARBOUR]],
    ['region=%E6%9C%AA%E6%B3%A8%E6%98%8E', []],
    ['q=&year=&organ=', [FORESTRY, WATER, HARBOUR, WATER]],
  ])('?%s finds %j in JSON and in CSV', async (query, organs) => {
    const { items } = await getJson(`/api/v1/annual-reports?${query}`)
    const names = items.map(({ organ }: { organ: { name: string } }) => organ.name)
    expect(names.sort()).toEqual([...organs].sort())
    const rows = await getRows(`/api/v1/annual-reports.csv?${query}`)
    expect([...new Set(rows.map((row) => row.机关))].sort()).toEqual([...new Set(organs)].sort())
  })
})

describe('the figures of a report', () => {
  const valueAt = (json: ReportJson, path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], json)

  test('stand in the CSV as in the JSON, each cell once, with its state', async () => {
    const json: ReportJson = await getJson(REPORT)
    const rows = await getRows(`${REPORT}.csv?header=en`)
    expect(rows.map((row) => row.cell)).toEqual(cellsOf(WATER_2022))
    for (const row of rows) {
      const value = valueAt(json, row.cell ?? '')
      expect(row.value, row.cell).toBe(value === null ? '' : String(value))
    }
  })

  test('keep blank, stroke, note and unreadable apart, and say where they were printed', async () => {
    const rows = await getRows(`${REPORT}.csv?header=en`)
    const row = (cell: string) => rows.find((each) => each.cell === cell)
    expect(row('requests.granted.6')).toMatchObject({
      value: '7',
      state: 'annotated',
      printed: '7（含转办1件）',
    })
    expect(row('requests.granted.0')).toMatchObject({ value: '', state: 'blank', printed: '' })
    expect(row('requests.granted.1')).toMatchObject({ value: '', state: 'notApplicable', printed: '/' })
    expect(row('requests.granted.2')).toMatchObject({
      value: '',
      state: 'unreadable',
      printed: "'=1l",
      reason: '不是数字',
    })
    expect(row('requests.newReceived.6')).toMatchObject({
      value: '12',
      state: 'number',
      line: '12',
      page: '',
    })
    expect(row('proactive.administrativeFeesWanYuan')).toMatchObject({ value: '103.3879', unit: '万元' })
  })

  test('name the printed row and column', async () => {
    const rows = await getRows(`${REPORT}.csv`)
    expect(rows.find((row) => row.单元格 === 'requests.deniedStateSecret.4')).toMatchObject({
      表: '表三',
      行名称: '（三）不予公开1.属于国家秘密',
      列名称: '法律服务机构',
    })
    expect(rows.find((row) => row.单元格 === 'remedies.litigationDirect.upheld')).toMatchObject({
      表: '表四',
      行名称: '未经复议直接起诉',
      列名称: '结果维持',
    })
  })

  test('are all in the one large file, reports one after the other', async () => {
    const all = await getRows('/api/v1/annual-reports.csv?header=en')
    const single = await getRows(`${REPORT}.csv?header=en`)
    expect(all.filter((row) => row.slug === 'qinghexian-shuiliju' && row.year === '2022')).toEqual(single)
    expect(all).toHaveLength(4 * cellsOf({ form: '2021', cells: {} }).length)
  })

  test('of an old version stay where they are when a corrected file comes', async () => {
    await save(open.db, plainReport(HARBOUR, 2020, { 'requests.newReceived.6': figure(5) }))
    await save(open.db, plainReport(HARBOUR, 2020, { 'requests.newReceived.6': figure(6) }))
    const url = '/api/v1/annual-reports/wanghaishi-gangkouguanliju/2020'
    expect((await getJson(url)).requests.newReceived[6]).toBe(6)
    expect((await getJson(`${url}?version=1`)).requests.newReceived[6]).toBe(5)
    const { items } = await getJson(`${url}/versions`)
    expect(items.map(({ version }: { version: number }) => version)).toEqual([2, 1])
    const rows = await getRows(`${url}.csv?header=en&version=1`)
    expect(rows.find((row) => row.cell === 'requests.newReceived.6')?.value).toBe('5')
  })
})

describe('the overview of a region', () => {
  test('adds up what is stated and counts what is not', async () => {
    const overview = await getJson(REGION)
    expect(overview.requests.newReceived).toEqual({ value: 12, reportsLeftOut: 1 })
    expect(overview.requests.totalProcessed).toEqual({ value: 12, reportsLeftOut: 0 })
    const granted = overview.outcomes.find(({ key }: { key: string }) => key === 'granted')
    const denied = overview.outcomes.find(({ key }: { key: string }) => key === 'denied')
    expect([granted.value, granted.share]).toEqual([7, 7 / 11])
    expect([denied.value, denied.share]).toEqual([4, 4 / 11])
    const grounds = overview.refusalGrounds.filter(({ value }: { value: number }) => value > 0)
    expect(grounds.map(({ key, share }: { key: string; share: number }) => [key, share])).toEqual([
      ['deniedStateSecret', 0.25],
      ['deniedThirdPartyRights', 0.75],
    ])
    expect(overview.remedies[0]).toMatchObject({ key: 'reconsideration', value: 2 })
  })

  test('names who filed and who did not', async () => {
    const overview = await getJson(`/api/v1/regions/${encodeURIComponent('青禾县')}/2021`)
    expect(overview.filed.map(({ name }: { name: string }) => name)).toEqual([WATER])
    expect(overview.notFiled.map(({ name }: { name: string }) => name)).toEqual([FORESTRY])
  })

  test('says the same in CSV', async () => {
    const overview = await getJson(REGION)
    const rows = await getRows(`${REGION}.csv?header=en`)
    const row = (key: string, part: string) => rows.find((each) => each.key === key && each.part === part)
    expect(row('newReceived', '申请数量')).toMatchObject({ value: '12', reportsLeftOut: '1' })
    for (const { key, value, share } of overview.outcomes) {
      expect(row(key, '办理结果')).toMatchObject({ value: String(value), share: String(share) })
    }
    expect(row('filed', '报送情况')?.value).toBe('2')
  })
})
