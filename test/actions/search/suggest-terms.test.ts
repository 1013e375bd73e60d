import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchDisclosures } from '../../../src/actions/search/search-disclosures.ts'
import { refreshFrequencies } from '../../../src/store/search-frequency.ts'
import { openWorld, type World } from '../act-world.ts'
import { release } from './released-corpus.ts'
import { CORPUS } from './relevance-corpus.ts'
import { searchFor } from './search-for.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  for (const [index, document] of CORPUS.entries()) {
    const keywords =
      document.key === 'fund-rural' ? ['乡村振兴'] : document.key === 'school-enrol' ? ['义务教育'] : []
    await release(world.db, {
      id: 1000 + index,
      organId: world.organs[document.organ],
      document,
      content: { keywords },
    })
  }
  await refreshFrequencies(world.db, world.context.instant())
})
afterAll(() => world.drop())

const suggested = async (q: string): Promise<readonly string[]> => {
  const answer = await searchDisclosures(world.db, searchFor({ q }), {
    today: '2025-07-01',
    milliseconds: 20_000,
  })
  if (!answer.ok) expect.fail(answer.refusal.code)
  return answer.value.suggestions
}

describe('words suggested for one that is not found', () => {
  test.each([
    ['xiangcunzhenxing', '乡村振兴'],
    ['xiangcun zhenxing', '乡村振兴'],
    ['xczx', '乡村振兴'],
    ['gongkai', '公开'],
    ['香村振兴', '乡村振兴'],
    ['乡村振新', '乡村振兴'],
    ['义物教育', '义务教育'],
    ['云岭县水物局', '云岭县水务局'],
  ])('“%s” → %s', async (typed, meant) => {
    expect(await suggested(typed)).toContain(meant)
  })

  test.each(['宇航员食谱', '99999', 'zz', '', '水库'])('are none for “%s”', async (typed) => {
    expect(await suggested(typed)).toEqual([])
  })

  test('keep the other words as they are', async () => {
    expect(await suggested('香村振兴 资金')).toContain('乡村振兴 资金')
  })
})
