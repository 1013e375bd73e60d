import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportFilter } from '../../src/contract/annual-report-library.ts'
import { countReports, listReports, parseReportCursor } from '../../src/store/annual-report-list.ts'
import { searchGrams, searchText, searchWords } from '../../src/store/annual-report-search.ts'
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts'
import { figure, plainReport, save } from './saved-report.ts'

let fresh: FreshDatabase

const warning = {
  check: 'KX-2',
  severity: 'warning',
  cells: [],
  expected: null,
  actual: null,
  message: '不一致',
  source: 'REVIEW-PRACTICE',
} as const

const withOverview = (organ: string, year: number, overview: string) => {
  const report = plainReport(organ, year)
  return { ...report, narrative: { ...report.narrative, overview } }
}

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  await save(db, withOverview('青禾县水利局', 2022, '政务新媒体账号三个，IPv6 改造完成。'))
  await save(db, withOverview('青禾县水利局', 2023, '推进河湖长制信\n息公开。'))
  await save(db, plainReport('青禾县教育局', 2023), {
    findings: [warning, { ...warning, severity: 'error' }],
  })
  await save(db, withOverview('白沙县教育局', 2023, '５０％的学校开设了专栏，用了“一'), { region: '白沙县' })
  await save(db, plainReport('青禾县财政局', 2023, { 'requests.newReceived.6': figure(8) }), {
    findings: [warning],
  })
  await save(db, withOverview('青禾县财政局', 2021, '旧稿中的词'))
  await save(db, withOverview('青禾县财政局', 2021, '新稿中的词'))
})
afterAll(() => fresh.drop())

const titles = async (filter: ReportFilter) => {
  const { items } = await listReports(fresh.db, filter, { cursor: null, limit: 50 })
  return items.map(({ organ, year }) => `${organ.name}${year}`)
}

describe('the list of reports', () => {
  test('has the newest year first, and the facts a list shows', async () => {
    expect(await titles({})).toEqual([
      '白沙县教育局2023',
      '青禾县财政局2023',
      '青禾县教育局2023',
      '青禾县水利局2023',
      '青禾县水利局2022',
      '青禾县财政局2021',
    ])
    const { items } = await listReports(
      fresh.db,
      { organ: 'qinghexian-caizhengju', year: 2023 },
      { cursor: null, limit: 5 },
    )
    expect(items).toEqual([
      {
        organ: { slug: 'qinghexian-caizhengju', name: '青禾县财政局', region: '青禾县' },
        year: 2023,
        form: '2021',
        version: 1,
        importedAt: '2024-01-15T08:00:00.000Z',
        newReceived: 8,
        totalProcessed: 0,
        carriedForward: 0,
        findings: { error: 0, warning: 1, note: 0 },
      },
    ])
  })

  test.each<[ReportFilter, readonly string[]]>([
    [{ region: '白沙县' }, ['白沙县教育局2023']],
    [{ region: '' }, []],
    [{ organ: '青禾县水利局' }, ['青禾县水利局2023', '青禾县水利局2022']],
    [{ year: 2021 }, ['青禾县财政局2021']],
    [{ severity: 'error' }, ['青禾县教育局2023']],
    [{ severity: 'warning' }, ['青禾县财政局2023', '青禾县教育局2023']],
    [{ q: '教育' }, ['白沙县教育局2023', '青禾县教育局2023']],
    [{ q: '教育 青禾' }, ['青禾县教育局2023']],
    [{ q: '信息公开。' }, ['青禾县水利局2023']],
    [{ q: 'ipv6改造' }, ['青禾县水利局2022']],
    [{ q: 'ＩＰＶ６' }, ['青禾县水利局2022']],
    [{ q: '媒' }, ['青禾县水利局2022']],
    [{ q: '体媒' }, []],
    [{ q: '50%' }, ['白沙县教育局2023']],
    [{ q: '%' }, ['白沙县教育局2023']],
    [{ q: '_' }, []],
    [{ q: `'"\\{},` }, []],
    [{ q: '旧稿' }, []],
    [{ q: '新稿' }, ['青禾县财政局2021']],
    [{ q: '教育', region: '青禾县', year: 2023 }, ['青禾县教育局2023']],
  ])('filters by %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected)
    expect(await countReports(fresh.db, filter)).toBe(expected.length)
  })

  test.each<ReportFilter>([
    { year: 2023.5 },
    { year: 1e12 },
    { year: Number.NaN },
    { region: 'a\u0000' },
    { organ: '\u0000' },
    { organ: '\ud800' },
    { q: '\ud800\udfffx' },
  ])('finds nothing for %j, without an error of the database', async (filter) => {
    expect(await titles(filter)).toEqual([])
  })

  test('blanks alone are no search', async () => {
    expect(await titles({ q: '　 ' })).toHaveLength(6)
  })

  test.each([1, 2, 3, 4, 5, 6, 7])('gives every report once in pages of %i', async (limit) => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listReports>> = await listReports(fresh.db, {}, { cursor, limit })
      expect(page.items.length).toBeLessThanOrEqual(limit)
      seen.push(...page.items.map(({ organ, year }) => `${organ.name}${year}`))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toEqual(await titles({}))
  })

  test('takes a cursor with impossible values', async () => {
    for (const key of [
      [1e12, 'a'],
      [2.5, 'a'],
      [2023, '\u0000'],
    ]) {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url')
      await listReports(fresh.db, {}, { cursor, limit: 3 })
    }
  })

  test.each(['', 'nonsense', 'W10', Buffer.from('["2023","a"]').toString('base64url')])(
    'takes %j for no cursor',
    async (cursor) => {
      expect(parseReportCursor(cursor)).toBeNull()
      expect(await listReports(fresh.db, {}, { cursor, limit: 3 })).toEqual({ items: [], next: null })
    },
  )
})

describe('a search with very many hits', () => {
  let crowded: FreshDatabase
  beforeAll(async () => {
    crowded = await freshDatabase()
    await save(crowded.db, withOverview('青禾县水利局', 2023, '河湖长制与水价'))
    await sql`with copies as (
        insert into organ (slug, name, region) select 'copy-' || n, '青禾县第' || n || '局', '青禾县'
        from generate_series(1, 900) n returning id, slug, name),
      versions as (
        insert into annual_report_version select (jsonb_populate_record(v, jsonb_build_object('organ_id', c.id))).*
        from annual_report_version v cross join copies c)
      insert into annual_report select (jsonb_populate_record(r, jsonb_build_object(
        'organ_id', c.id, 'organ_slug', c.slug, 'search_text', c.name || r.search_text))).*
      from annual_report r cross join copies c`.execute(crowded.db)
  })
  afterAll(() => crowded.drop())

  test.each([
    ['水价', 901],
    ['河湖长制', 901],
    ['河长', 0],
    ['湖 河', 901],
    ['长制 河湖长制与水价', 901],
  ])('%s: counts them all and lists them page by page in order', async (q, expected) => {
    expect(await countReports(crowded.db, { q })).toBe(expected)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listReports>> = await listReports(
        crowded.db,
        { q, region: '青禾县' },
        { cursor, limit: 300 },
      )
      seen.push(...page.items.map(({ organ }) => organ.slug))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toHaveLength(expected)
    expect(seen).toEqual([...seen].sort())
  })
})

describe('the search index', () => {
  test('holds what any part of the text is looked up by', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const characters = Array.from(searchText([text]))
          const from = a % (characters.length + 1)
          const part = characters.slice(from, from + 1 + (b % 5)).join('')
          const grams = new Set(searchGrams(searchText([text])))
          for (const word of searchWords(part)) {
            const letters = Array.from(word)
            const needed =
              letters.length === 1 ? letters : letters.slice(1).map((l, i) => `${letters[i]}${l}`)
            for (const gram of needed) expect(grams).toContain(gram)
          }
        },
      ),
    )
  })
})
