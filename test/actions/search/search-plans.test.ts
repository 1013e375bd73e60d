/** Every way of gathering hits gives the same hits in the same order; and what happens when there is no time. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchDisclosures } from '../../../src/actions/search/search-disclosures.ts'
import { parseSearchWords } from '../../../src/formats/search-text/parse-search-words.ts'
import { type Gathering, gatherFew, gatherPart, partOfAll, partOfTier } from '../../../src/store/search.ts'
import type { SearchFilter } from '../../../src/store/search-condition.ts'
import { countPassing } from '../../../src/store/search-passing.ts'
import { TIERS, tiersOf } from '../../../src/store/search-tier.ts'
import { insertColumn } from '../../../src/store/site-column.ts'
import { openWorld, type World } from '../act-world.ts'
import { release } from './released-corpus.ts'
import { CORPUS } from './relevance-corpus.ts'
import { QUERIES } from './relevance-queries.ts'
import { searchFor } from './search-for.ts'

const TODAY = '2025-07-01'
const EVERYWHERE: SearchFilter = {
  organIds: null,
  columnId: null,
  from: null,
  to: null,
  kind: null,
  validity: null,
  catalogueItem: null,
  today: TODAY,
}
const SETTINGS = { today: TODAY, milliseconds: 20_000 } as const

let world: World
const columns = new Map<string, number>()

const addColumn = async (organ: 'water' | 'finance'): Promise<number> => {
  const given = { parentId: null, slug: 'all', name: '政务公开', about: '', isKeyArea: false } as const
  const id = await insertColumn(world.db, { ...given, organId: world.organs[organ], pace: 'regular' })
  return id ?? expect.fail('no column')
}

beforeAll(async () => {
  world = await openWorld()
  for (const organ of ['water', 'finance'] as const) columns.set(organ, await addColumn(organ))
  for (const [index, document] of CORPUS.entries()) {
    const column = columns.get(document.organ)
    const content = {
      ...(index % 3 === 0 ? { catalogueItem: '20-1' } : {}),
      columns: column === undefined || index % 4 === 0 ? [] : [column],
    }
    await release(world.db, { id: 1000 + index, organId: world.organs[document.organ], document, content })
  }
})
afterAll(() => world.drop())

const gathering = (q: string, filter: SearchFilter): Gathering => ({
  wanted: parseSearchWords(q),
  filter,
  order: 'relevance',
  after: null,
  most: 100,
})

const allAtOnce = async (given: Gathering) => {
  const hits = await gatherFew(world.db, given)
  return hits ?? expect.fail('more than a few')
}

const tierByTier = async (given: Gathering, longest: number | null): Promise<readonly string[]> => {
  const found: string[] = []
  for (const plan of tiersOf(given.wanted)) {
    const length = plan.tier === 'whole' ? null : longest
    const hits = await gatherPart(world.db, given, partOfTier(given.wanted, plan), length)
    found.push(...hits.map(({ id }) => `${id}/${TIERS.indexOf(plan.tier)}`))
  }
  return found
}

const FILTERS: readonly (readonly [string, () => SearchFilter])[] = [
  ['everywhere', () => EVERYWHERE],
  ['in one organ', () => ({ ...EVERYWHERE, organIds: [world.organs.water] })],
  ['since a day', () => ({ ...EVERYWHERE, from: '2024-06-01', to: '2025-05-01' })],
  ['of a kind', () => ({ ...EVERYWHERE, kind: 'information' })],
  ['of an item', () => ({ ...EVERYWHERE, catalogueItem: '20-1' })],
  ['in a column', () => ({ ...EVERYWHERE, columnId: columns.get('water') ?? 0 })],
  ['in force', () => ({ ...EVERYWHERE, validity: 'inForce' })],
]

const COMMON = [
  '云岭',
  '云岭县',
  '公告',
  '标准',
  '2025',
  '云岭 标准',
  '公告 水',
  '水',
  '县 公开',
  '管理 -水务',
]

describe('every way of gathering', () => {
  test.each(FILTERS)('gives the same: %s', async (_, filter) => {
    const queries = [...COMMON, ...QUERIES.map(({ q }) => q)].filter(
      (q) => parseSearchWords(q).words.length > 0,
    )
    for (const q of queries) {
      const given = gathering(q, filter())
      const few = (await allAtOnce(given)).map(({ id, tier }) => `${id}/${tier}`)
      const filtered = await gatherFew(world.db, given, undefined, true)
      expect(
        filtered?.map(({ id, tier }) => `${id}/${tier}`),
        `${q} filtered first`,
      ).toEqual(few)
      expect(await tierByTier(given, null), `${q} looked up`).toEqual(few)
      expect(await tierByTier(given, 1_000), `${q} walked`).toEqual(few)
      expect(await tierByTier(given, 1), `${q} walked too short`).toEqual(few)
      expect(await tierByTier(given, Number.POSITIVE_INFINITY), `${q} walked to the end`).toEqual(few)
    }
  })

  test('nothing at once where the index names more than a few', async () => {
    const given = gathering('云岭', EVERYWHERE)
    const hits = await allAtOnce(given)
    expect(hits.length).toBeGreaterThan(1)
    expect(await gatherFew(world.db, given, hits.length)).toEqual(hits)
    expect(await gatherFew(world.db, given, hits.length - 1)).toBeNull()
  })

  test('by date as well', async () => {
    for (const q of COMMON) {
      const given: Gathering = { ...gathering(q, EVERYWHERE), order: 'date' }
      const few = (await allAtOnce(given)).map(({ id }) => id)
      for (const longest of [null, 1_000, 1, Number.POSITIVE_INFINITY]) {
        const hits = await gatherPart(world.db, given, partOfAll(given.wanted), longest)
        expect(
          hits.map(({ id }) => id),
          `${q} ${longest}`,
        ).toEqual(few)
      }
    }
  })
})

const idsOf = async (given: Parameters<typeof searchFor>[0]) => {
  const answer = await searchDisclosures(world.db, searchFor(given), SETTINGS)
  if (!answer.ok) expect.fail(answer.refusal.code)
  return { ...answer.value, ids: answer.value.items.map(({ id }) => id) }
}

describe('pages', () => {
  test.each(['relevance', 'date'] as const)(
    'follow each other without gap or repetition, by %s',
    async (order) => {
      for (const q of ['云岭', '公告', '义务教育招生', '']) {
        const whole = await idsOf({ q, order, limit: 50 })
        const pages: number[] = []
        let cursor: string | null = null
        do {
          const page = await idsOf({ q, order, limit: 3, cursor })
          expect(page.ids.length).toBeLessThanOrEqual(3)
          pages.push(...page.ids)
          cursor = page.next
        } while (cursor !== null && pages.length < 50)
        expect(pages.slice(0, 50), q).toEqual(whole.ids.slice(0, pages.length))
        expect(pages.length, q).toBeGreaterThanOrEqual(Math.min(whole.ids.length, 50))
      }
    },
  )

  test('narrow down by what the facets offer, and the counts are right', async () => {
    const { facets, count } = await idsOf({ q: '云岭' })
    expect(count.isExact).toBe(true)
    for (const { value, count: expected } of facets?.organs ?? []) {
      expect((await idsOf({ q: '云岭', organ: value, below: false })).count.value, value).toBe(expected)
    }
    for (const { value, count: expected } of facets?.years ?? []) {
      const from = `${value}-01-01` as '2025-01-01'
      const to = `${value}-12-31` as '2025-01-01'
      expect((await idsOf({ q: '云岭', from, to })).count.value, value).toBe(expected)
    }
    expect(facets?.columns.map(({ name }) => name).sort()).toEqual([
      '政务公开－云岭县水务局',
      '政务公开－云岭县财政局',
    ])
    for (const { value, count: expected } of facets?.columns ?? []) {
      expect((await idsOf({ q: '云岭', column: Number(value) })).count.value, value).toBe(expected)
    }
    for (const { value, count: expected } of facets?.kinds ?? []) {
      expect((await idsOf({ q: '云岭', kind: value as 'information' })).count.value, value).toBe(expected)
    }
    for (const { value, count: expected } of facets?.validities ?? []) {
      expect((await idsOf({ q: '云岭', validity: value as 'inForce' })).count.value, value).toBe(expected)
    }
  })

  test('take in the organs below, unless told not to', async () => {
    const all = await idsOf({ q: '公告', organ: 'yunling' })
    const own = await idsOf({ q: '公告', organ: 'yunling', below: false })
    expect(all.count.value).toBeGreaterThan(own.count.value)
    const none = await searchDisclosures(world.db, searchFor({ q: '公告', organ: 'nowhere' }), SETTINGS)
    expect(none).toEqual({ ok: false, refusal: { code: 'organ-not-found' } })
  })
})

describe('what a filter leaves', () => {
  const passing = (filter: Partial<SearchFilter>) => countPassing(world.db, { ...EVERYWHERE, ...filter })

  test('is known of a column, alone and with others', async () => {
    const columnId = columns.get('water') ?? 0
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from disclosure_index where columns @> array[${columnId}::bigint]`.execute(
      world.db,
    )
    const inColumn = rows[0]?.n ?? 0
    expect(inColumn).toBeGreaterThan(0)
    expect(await passing({ columnId })).toBe(inColumn)
    expect(await passing({ columnId, organIds: [world.organs.water] })).toBe(inColumn)
    expect(await passing({ columnId, organIds: [world.organs.bridge] })).toBeLessThan(inColumn)
    expect(await passing({ columnId: 999_999 })).toBe(0)
    expect(await passing({})).toBeNull()
  })
})

describe('a search that takes too long', () => {
  test('is answered from the newest titles, and says so', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let locked = (): void => undefined
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve
    })
    const holding = world.db.transaction().execute(async (trx) => {
      await trx.deleteFrom('search_frequency').execute()
      await trx.schema.alterTable('search_frequency').addColumn('held', 'integer').execute()
      locked()
      await held
    })
    await isLocked
    const answer = await searchDisclosures(world.db, searchFor({ q: '水库' }), {
      today: TODAY,
      milliseconds: 200,
    })
    release()
    await holding
    if (!answer.ok) expect.fail(answer.refusal.code)
    expect(answer.value.isLimited).toBe(true)
    expect(answer.value.count.isExact).toBe(false)
    expect(answer.value.items.length).toBeGreaterThan(0)
    expect(answer.value.items.every(({ title }) => title.text.includes('水库'))).toBe(true)
  })
})
