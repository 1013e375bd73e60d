import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkManuscript } from '../../../src/actions/disclosure/check-manuscript.ts'
import { countDesk, deskOf } from '../../../src/actions/manuscript/list-manuscripts.ts'
import { attachFile, removeManuscriptFile } from '../../../src/actions/manuscript/manuscript-files.ts'
import { readManuscript } from '../../../src/actions/manuscript/read-manuscript.ts'
import { readManuscriptEvents } from '../../../src/store/manuscript-event.ts'
import { findPublishedFile } from '../../../src/store/published-file.ts'
import { openWorld, type World } from '../act-world.ts'
import { type Desk, openDesk } from './manuscript-desk.ts'

let world: World
let desk: Desk
beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  world.setClock('2025-03-03T10:00')
})
afterAll(() => world.drop())

const DISCARD = { type: 'discarded', reason: '事项已经取消' } as const
const PAGE = { cursor: null, limit: 50 }
const handler = () => world.staff('water', 'handler')

test('a draft that is given up leaves the lists, the lamps and the editor, and keeps its record', async () => {
  const before = await countDesk(world.context, handler(), {})
  const id = await desk.draft()
  const attached = await attachFile(world.context, handler(), id, {
    name: '工程概算.txt',
    bytes: Buffer.from('云岭水库工程概算'),
  })
  if (!attached.ok) expect.fail(attached.refusal.code)
  const during = await countDesk(world.context, handler(), {})
  expect(during.phases.drafting).toBe(before.phases.drafting + 1)
  expect(during.lamps).not.toEqual(before.lamps)

  await desk.act(id, DISCARD)
  expect(await countDesk(world.context, handler(), {})).toEqual(before)
  const shown = await deskOf(world.context, handler(), {}, PAGE)
  expect(shown.items.map((item) => item.id)).not.toContain(id)
  const asked = await deskOf(world.context, handler(), { phases: ['discarded'] }, PAGE)
  expect(asked.items).toMatchObject([{ id, phaseName: '已作废', deadline: { on: null, lamp: 'none' } }])

  expect((await desk.save(id, { title: '改过的标题' })).ok).toBe(false)
  const removed = await removeManuscriptFile(world.context, handler(), id, attached.value.id)
  expect(removed.ok ? 'ok' : removed.refusal.code).toBe('content-not-editable')
  expect((await desk.ask(id, { type: 'submitted', proofread: true })).ok).toBe(false)
  expect((await desk.ask(id, DISCARD)).ok).toBe(false)

  const read = await readManuscript(world.context, handler(), id)
  expect(read.ok && read.value).toMatchObject({
    isEditable: false,
    acts: [],
    files: [{ name: '工程概算.txt' }],
  })
  expect((await readManuscriptEvents(world.db, id)).map(({ type }) => type)).toEqual(['drafted', 'discarded'])
  expect(await findPublishedFile(world.db, id, attached.value.id)).toBeNull()
})

test('its document number is free again', async () => {
  const content = { documentNumber: '云水发〔2025〕8号' }
  const first = await desk.draft({ title: '关于灌溉用水的通知', content })
  const second = await desk.draft({ title: '关于河道采砂的通知', content })
  const taken = async () => {
    const checked = await checkManuscript(world.context, second)
    return checked.ok && checked.value.some(({ message }) => message.includes('关于灌溉用水的通知'))
  }
  expect(await taken()).toBe(true)
  await desk.act(first, DISCARD)
  expect(await taken()).toBe(false)
})

test('what was out is never given up, nor by anybody but a handler', async () => {
  const id = await desk.draft()
  const bySigner = await desk.ask(id, DISCARD, world.staff('water', 'signer'))
  expect(bySigner.ok ? 'ok' : bySigner.refusal.code).toBe('not-for-this-role')
  await desk.publish(id)
  await desk.act(id, { type: 'revisionOpened', reason: '金额有误' })
  const refused = await desk.ask(id, DISCARD)
  expect(refused.ok ? 'ok' : refused.refusal.code).toBe('was-out')
})
