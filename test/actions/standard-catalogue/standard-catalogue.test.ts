/** The region's standard catalogue: imported whole, replaced without losing what documents name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importStandardCatalogue } from '../../../src/actions/standard-catalogue/import-standard-catalogue.ts'
import {
  findStandardChoices,
  readStandardCatalogue,
} from '../../../src/actions/standard-catalogue/read-standard-catalogue.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const REGION = '云岭县'

const send = (rows: readonly string[], isTrial = false) =>
  importStandardCatalogue(world.context, world.staff('county', 'competentAuthority'), {
    region: REGION,
    domain: '养老服务',
    name: '目录.csv',
    bytes: new TextEncoder().encode(['公开事项,二级事项,公开内容', ...rows].join('\r\n')),
    isTrial,
  })

const read = (domain: string | null) =>
  readStandardCatalogue(world.db, { region: REGION, domain, organs: null, mayArrange: true })

test('a trial changes nothing, an import all of it', async () => {
  expect(await send(['补贴,高龄津贴,发放标准', '补贴,护理补贴,申请材料'], true)).toMatchObject({
    value: { added: 2, changed: 0, retired: 0, isDone: false },
  })
  expect((await read('养老服务')).items).toEqual([])
  expect(await send(['补贴,高龄津贴,发放标准', '补贴,护理补贴,申请材料'])).toMatchObject({
    value: { isDone: true },
  })
  expect((await read(null)).domains).toEqual([{ name: '养老服务', items: 2, empty: 2 }])
})

test('an item keeps its id when it changes, and stays known when it is retired', async () => {
  const before = (await read('养老服务')).items
  expect(await send(['补贴,护理补贴,申请条件和材料', '机构,备案信息,名单'])).toMatchObject({
    value: { added: 1, changed: 1, retired: 1, same: 0 },
  })
  const after = (await read('养老服务')).items
  const idOf = (items: typeof before, item: string) => items.find((each) => each.item === item)?.id
  expect(idOf(after, '护理补贴')).toBe(idOf(before, '护理补贴'))
  expect(after.find(({ item }) => item === '高龄津贴')).toMatchObject({ isRetired: true })
  expect((await read(null)).domains).toEqual([{ name: '养老服务', items: 2, empty: 2 }])
  await send(['补贴,高龄津贴,发放标准', '补贴,护理补贴,申请条件和材料', '机构,备案信息,名单'])
  expect((await read('养老服务')).items.find(({ item }) => item === '高龄津贴')).toMatchObject({
    id: idOf(before, '高龄津贴'),
    isRetired: false,
  })
})

test('a table with a fault changes nothing', async () => {
  const before = await read('养老服务')
  expect(await send(['甲,乙,一', '甲,乙,二'])).toMatchObject({ refusal: { code: 'catalogue-item-twice' } })
  expect(await read('养老服务')).toEqual(before)
})

test('documents count under their item, and whoever writes finds it by its words', async () => {
  const item = (await read('养老服务')).items.find((each) => each.item === '备案信息')
  await world.db
    .insertInto('disclosure')
    .values({
      organ_id: world.organs.water,
      title: '养老机构备案名单',
      published_on: '2025-03-01' as never,
      standard_item_id: item?.id ?? 0,
    })
    .execute()
  expect((await read('养老服务')).items.find(({ id }) => id === item?.id)?.documents).toBe(1)
  expect(await findStandardChoices(world.db, REGION, '机构 名单')).toEqual([
    { id: item?.id, label: '养老服务 / 机构 / 备案信息' },
  ])
  expect(await findStandardChoices(world.db, REGION, '没有这样的事项')).toEqual([])
})
