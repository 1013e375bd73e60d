import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchDisclosures } from '../../../src/actions/search/search-disclosures.ts'
import type { SearchAnswer } from '../../../src/contract/search/search-json.ts'
import { refreshFrequencies } from '../../../src/store/search-frequency.ts'
import { openWorld, type World } from '../act-world.ts'
import { release } from './released-corpus.ts'
import { CORPUS } from './relevance-corpus.ts'
import { QUERIES } from './relevance-queries.ts'
import { searchFor } from './search-for.ts'

/** Measured: 1.00 of the first places, 1.00 mean reciprocal rank. The floor leaves room for two misses. */
const LEAST_FIRST = 0.97
const LEAST_MEAN = 0.97

let world: World
const keys = new Map<number, string>()

beforeAll(async () => {
  world = await openWorld()
  for (const [index, document] of CORPUS.entries()) {
    const id = 1000 + index
    keys.set(id, document.key)
    await release(world.db, { id, organId: world.organs[document.organ], document })
  }
  await refreshFrequencies(world.db, world.context.instant())
})
afterAll(() => world.drop())

const found = async (q: string): Promise<SearchAnswer> => {
  const answer = await searchDisclosures(world.db, searchFor({ q }), {
    today: '2025-07-01',
    milliseconds: 20_000,
  })
  if (!answer.ok) expect.fail(answer.refusal.code)
  return answer.value
}

const rankOf = async (q: string, meant: readonly string[]): Promise<number> => {
  const { items } = await found(q)
  return 1 + items.findIndex(({ id }) => meant.includes(keys.get(id) ?? ''))
}

describe('what a search puts first', () => {
  test('there are queries enough, of every sort', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(80)
    const known = new Set(CORPUS.map(({ key }) => key))
    expect(QUERIES.flatMap(({ meant }) => meant).filter((key) => !known.has(key))).toEqual([])
  })

  test('is what is meant', async () => {
    const asked = QUERIES.filter(({ meant }) => meant.length > 0)
    const ranks: { q: string; rank: number }[] = []
    for (const { q, meant } of asked) ranks.push({ q, rank: await rankOf(q, meant) })
    const missed = ranks.filter(({ rank }) => rank !== 1)
    const first = 1 - missed.length / ranks.length
    const mean = ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length
    expect(first, JSON.stringify(missed)).toBeGreaterThanOrEqual(LEAST_FIRST)
    expect(mean, JSON.stringify(missed)).toBeGreaterThanOrEqual(LEAST_MEAN)
  })

  test.each(QUERIES.filter(({ meant }) => meant.length === 0).map(({ q }) => q))(
    'is nothing for “%s”',
    async (q) => {
      const { items, count } = await found(q)
      expect(items).toEqual([])
      expect(count).toEqual({ value: 0, isExact: true })
    },
  )
})
