import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrangeReviewChain } from '../../../src/actions/manuscript/arrange-review-chain.ts'
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

test('a plan that is not to be published goes to the office first, whatever the chain of the organ (RV-4)', async () => {
  const arranged = await arrangeReviewChain(
    world.context,
    world.staff('water', 'organAdministrator'),
    world.organs.water,
    { kind: 'plan', stages: ['secrecy'], checklists: { secrecy: ['不涉密'] }, legalOrganId: null },
  )
  expect(arranged.ok).toBe(true)
  const chainOf = async (id: number) => {
    await desk.act(id, { type: 'submitted', proofread: true })
    const read = await readManuscript(world.context, world.staff('water', 'handler'), id)
    return read.ok ? { due: read.value.dueStage, stages: read.value.chain.map(({ stage }) => stage) } : null
  }
  const open = await desk.draft({ kind: 'plan', title: '云岭县节水规划' })
  expect(await chainOf(open)).toEqual({ due: 'secrecy', stages: ['writing', 'secrecy', 'signing'] })
  const attribution = { attribute: 'withheld', exemption: 'EX-16-1', reason: '内部工作流程' } as const
  const closed = await desk.draft({ kind: 'plan', title: '云岭县水库应急预案', content: { attribution } })
  expect(await chainOf(closed)).toEqual({
    due: 'section',
    stages: ['writing', 'section', 'secrecy', 'signing'],
  })
})
