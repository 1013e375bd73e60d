import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importDemoDisclosures } from '../../../src/actions/disclosure/import-demo-disclosures.ts'
import { suggestDisclosures } from '../../../src/actions/disclosure/suggest-disclosures.ts'
import { makeSearchEntry } from '../../../src/formats/search-text/make-search-entry.ts'
import { refreshFrequencies } from '../../../src/store/search-frequency.ts'
import { indexDisclosures } from '../../../src/store/search-index.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'

const DEMO = fileURLToPath(new URL('../../../demo/disclosures', import.meta.url))

let fresh: FreshDatabase
let added: number
const organs = new Map<string, number>()

beforeAll(async () => {
  fresh = await freshDatabase()
  added = await importDemoDisclosures(fresh.db, DEMO)
  for (const { id, name } of await fresh.db.selectFrom('organ').select(['id', 'name']).execute())
    organs.set(name, id)
})
afterAll(() => fresh.drop())

const suggest = (organ: string, asked: string) => suggestDisclosures(fresh.db, organs.get(organ) ?? 0, asked)

const LAND = '云岭县自然资源局'

describe('the demonstration county', () => {
  test('has at least forty documents, and takes requests at every organ', async () => {
    expect(added).toBeGreaterThanOrEqual(40)
    const rows = await fresh.db.selectFrom('organ').select(['receives_requests', 'guide']).execute()
    expect(rows.every(({ receives_requests }) => receives_requests)).toBe(true)
    expect(rows.every(({ guide }) => 'office' in guide && guide.office !== '')).toBe(true)
  })

  test('is filled once', async () => {
    expect(await importDemoDisclosures(fresh.db, DEMO)).toBe(0)
  })
})

describe('documents offered before an application is sent', () => {
  test.each([
    [LAND, '河西村集体土地征收补偿标准', '白河乡河西村集体土地征收批复及补偿安置方案'],
    [LAND, '我想了解一下征收河西村土地的批复', '白河乡河西村集体土地征收批复及补偿安置方案'],
    [LAND, '河西村集體土地徵收補償標準', '白河乡河西村集体土地征收批复及补偿安置方案'],
    [LAND, '云自然资〔２０２６〕１２号', '云岭县2026年度国有建设用地供应计划'],
    ['云岭县民政局', '2026年农村低保标准是多少', '关于调整2026年城乡居民最低生活保障标准的通知'],
    ['云岭县教育体育局', '课后服务费收费标准', '云岭县中小学校服务性收费和代收费目录'],
    ['云岭县青石镇人民政府', '宅基地审批', '青石镇农村宅基地审批结果公布（2026年上半年）'],
  ])('at %s for “%s”', async (organ, asked, title) => {
    const { fitting, newest } = await suggest(organ, asked)
    expect(fitting.slice(0, 2).map((each) => each.title)).toContain(title)
    expect(fitting.length + newest.length).toBeGreaterThanOrEqual(3)
  })

  test('are the newest of the organ where nothing fits', async () => {
    const { fitting, newest } = await suggest(LAND, '宇航员食谱')
    expect(fitting).toEqual([])
    expect(newest).toHaveLength(3)
    expect(newest.every(({ organ }) => organ.name === LAND)).toBe(true)
    const days = newest.map(({ publishedOn }) => publishedOn)
    expect(days).toEqual([...days].sort().reverse())
  })

  test('never offer one document twice', async () => {
    const { fitting, newest } = await suggest(LAND, '采石场采矿权延续')
    const ids = [...fitting, ...newest].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([['', ' ', '。，', '関于', 'a'.repeat(5000), '\u0000%_\\']].flat())(
    'survive “%s”',
    async (asked) => {
      const { fitting, newest } = await suggest(LAND, asked)
      expect(fitting.length + newest.length).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('among many documents that are nearly alike', () => {
  const MANY = 3_000

  test('the one that is meant comes first, by rare pairs or by common ones together', async () => {
    const many = await freshDatabase()
    await importDemoDisclosures(many.db, DEMO)
    const { id: organId } = await many.db
      .selectFrom('organ')
      .select('id')
      .where('name', '=', LAND)
      .executeTakeFirstOrThrow()
    const rows = Array.from({ length: MANY }, (_, index) => {
      const title = `关于公布第${index}号地块土地征收补偿安置方案的通知`
      const words = { title, documentNumber: '', summary: '', text: '', keywords: [], files: [] }
      const content = { kind: 'information', catalogueItem: '', columns: [] } as const
      const publishedOn = '2026-01-05' as const
      return { id: 100_000 + index, organId, title, content, publishedOn, search: makeSearchEntry(words) }
    })
    await many.db
      .insertInto('disclosure')
      .values(
        rows.map(({ id, title, publishedOn }) => ({
          id,
          organ_id: organId,
          title,
          published_on: publishedOn,
        })),
      )
      .execute()
    await indexDisclosures(many.db, rows)
    await refreshFrequencies(many.db, new Date('2026-02-01T00:00:00Z'))
    const rare = await suggestDisclosures(many.db, organId, '河西村集体土地征收补偿安置方案')
    expect(rare.fitting[0]?.title).toBe('白河乡河西村集体土地征收批复及补偿安置方案')
    const common = await suggestDisclosures(many.db, organId, '土地征收补偿安置方案')
    expect(common.fitting.length).toBeGreaterThanOrEqual(3)
    expect(common.fitting[0]?.title).toContain('土地征收补偿安置方案')
    await many.drop()
  })
})
