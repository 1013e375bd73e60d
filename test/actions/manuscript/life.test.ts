import { afterAll, beforeAll, expect, test } from 'vitest'
import { readManuscript } from '../../../src/actions/manuscript/read-manuscript.ts'
import { openWorld, type World } from '../act-world.ts'
import { type Desk, openDesk } from './manuscript-desk.ts'

let world: World
let desk: Desk
beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
})
afterAll(() => world.drop())

const disclosureOf = (id: number) =>
  world.db.selectFrom('disclosure').selectAll().where('id', '=', id).executeTakeFirst()

test('from draft to publication, correction and withdrawal', async () => {
  world.setClock('2025-03-03T10:00')
  const id = await desk.draft()
  expect(await disclosureOf(id)).toBeUndefined()
  await desk.pass(id)
  expect(await disclosureOf(id)).toBeUndefined()
  await desk.act(id, { type: 'published', changeNote: '', showsEarlier: true })
  const first = await disclosureOf(id)
  expect(first).toMatchObject({
    version: 1,
    title: '关于云岭水库除险加固工程批复的公告',
    published_on: '2025-03-03',
    index_number: `${String(world.organs.water).padStart(9, '0')}/2025-00001`,
  })

  world.setClock('2025-03-05T09:00')
  await desk.act(id, { type: 'revisionOpened', reason: '金额有误' })
  const saved = await desk.save(id, { title: '关于云岭水库除险加固工程批复的公告（更正）' })
  expect(saved.ok).toBe(true)
  expect((await disclosureOf(id))?.title).toBe('关于云岭水库除险加固工程批复的公告')
  await desk.publish(id, '更正金额')
  expect(await disclosureOf(id)).toMatchObject({
    version: 2,
    title: '关于云岭水库除险加固工程批复的公告（更正）',
    published_on: '2025-03-03',
    index_number: first?.index_number,
  })

  await desk.act(id, {
    type: 'withdrawn',
    ground: 'mistake',
    publicReason: '内容有误，核对后重新公布',
    showsTitle: true,
  })
  expect(await disclosureOf(id)).toBeUndefined()
  const read = await readManuscript(world.context, world.staff('water', 'handler'), id)
  expect(read.ok && read.value.phase).toBe('withdrawn')
  expect(read.ok && read.value.timeline.length).toBe(13)
})

test.each(['county', 'water'] as const)(
  '%s makes no 规章, and cannot send one into review (K2-2)',
  async (organ) => {
    const own = openDesk(world, organ)
    const id = await own.draft({ kind: 'governmentRule', content: { documentNumber: '云令〔2025〕1号' } })
    const sent = await own.ask(id, { type: 'submitted', proofread: true })
    expect(sent.ok ? 'ok' : sent.refusal).toMatchObject({
      code: 'rule-not-in-power',
      source: 'LEGISLATION-93',
    })
    const read = await readManuscript(world.context, world.staff(organ, 'handler'), id)
    const button = read.ok ? read.value.acts.find(({ type }) => type === 'submitted') : undefined
    expect(button).toMatchObject({ allowed: false, refusal: { code: 'rule-not-in-power' } })
  },
)
