import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recomputeTerms } from '../../../src/actions/manuscript/recompute-terms.ts'
import { remindManuscripts } from '../../../src/actions/manuscript/remind-manuscripts.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { openWorld, type World } from '../act-world.ts'
import { type Desk, openDesk } from './manuscript-desk.ts'

let world: World
let desk: Desk
beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
})
afterAll(() => world.drop())

const numbers = async (): Promise<readonly string[]> =>
  (
    await world.db.selectFrom('issued_index_number').select('index_number').orderBy('index_number').execute()
  ).map(({ index_number }) => index_number)

describe('index numbers', () => {
  test('have no gap after a refusal, are kept by corrections and withdrawal, and never given again', async () => {
    const [first, second] = [await desk.draft({ title: '甲' }), await desk.draft({ title: '乙' })]
    await desk.pass(first)
    const early = await desk.ask(second, { type: 'published', changeNote: '', showsEarlier: true })
    expect(early.ok).toBe(false)
    await desk.act(first, { type: 'published', changeNote: '', showsEarlier: true })
    await desk.act(first, {
      type: 'withdrawn',
      ground: 'mistake',
      publicReason: '内容有误',
      showsTitle: true,
    })
    await desk.publish(second)
    await desk.act(first, { type: 'revisionOpened', reason: '重新核对' })
    await desk.publish(first, '重新公布')
    const prefix = `${String(world.organs.water).padStart(9, '0')}/2025-`
    expect(await numbers()).toEqual([`${prefix}00001`, `${prefix}00002`])
    const page = await world.db
      .selectFrom('disclosure')
      .select(['index_number', 'version'])
      .where('id', '=', first)
      .executeTakeFirst()
    expect(page).toEqual({ index_number: `${prefix}00001`, version: 2 })
  })

  test('of two that go out at once are two that follow each other', async () => {
    const ids = [await desk.draft({ title: '丙' }), await desk.draft({ title: '丁' })]
    for (const id of ids) await desk.pass(id)
    await Promise.all(
      ids.map((id) => desk.act(id, { type: 'published', changeNote: '', showsEarlier: true })),
    )
    expect((await numbers()).map((number) => number.slice(-5))).toEqual(['00001', '00002', '00003', '00004'])
  })

  test('follow the template that the region has set, and the organisation code where there is one', async () => {
    await world.db
      .updateTable('organ')
      .set({ organisation_code: '01527918X' })
      .where('id', '=', world.organs.finance)
      .execute()
    const template = [
      { source: 'POLICY-INDEX-NUMBER', from: '2025-01-01', value: '{orgCode9}-{catalogue}-{yyyyMM}-{seq:3}' },
    ] as const
    const context = {
      ...world.context,
      policy: async (region: string) => ({ ...DEFAULT_POLICY, region, indexNumberTemplate: template }),
    }
    const other = openDesk({ ...world, context }, 'finance')
    await other.publish(await other.draft({ title: '戊' }))
    expect(await numbers()).toContain('01527918X-20-10-202503-001')
  })
})

describe('days', () => {
  test('handlers are reminded once a working day of terms that end soon and of what is to be looked at again', async () => {
    const late = await desk.draft({ title: '将到期的公告', content: { formedOn: '2025-02-06' } })
    const withheld = await desk.draft({
      kind: 'information',
      title: '内部流程',
      content: {
        attribution: { attribute: 'withheld', exemption: 'EX-16-1', reason: '内部工作流程' },
        catalogueItem: '20-15',
      },
    })
    await desk.pass(withheld)
    await desk.act(withheld, { type: 'listed', nextReviewOn: '2025-03-08' })
    const inbox = () =>
      world.db
        .selectFrom('inbox_message')
        .select(['account_id', 'text'])
        .where('kind', '=', 'reminders')
        .where('dedupe_key', 'like', 'manuscripts:%')
        .execute()
    await remindManuscripts(world.context)
    await remindManuscripts(world.context)
    const told = await inbox()
    const handler = told.filter(({ account_id }) => String(account_id) === world.staff('water', 'handler').id)
    expect(handler).toHaveLength(1)
    expect(handler[0]?.text).toContain('《将到期的公告》　公开期限：2025-03-05')
    expect(handler[0]?.text).toContain('《内部流程》　定期评估：2025-03-08')
    expect(told.some(({ account_id }) => String(account_id) === world.staff('stream', 'handler').id)).toBe(
      false,
    )
    world.setClock('2025-03-09T08:10')
    expect(await remindManuscripts(world.context)).toEqual({ accounts: 0, manuscripts: 0 })
    expect(late).toBeGreaterThan(0)
  })

  test('a term that a change of policy moves is written anew, once', async () => {
    const id = await desk.draft({ kind: 'licence', title: '许可结果', content: { formedOn: '2025-03-03' } })
    const dueOn = async () =>
      (
        await world.db
          .selectFrom('manuscript')
          .select('due_on')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).due_on
    expect(await dueOn()).toBe('2025-03-12')
    const days = [{ source: 'CREDIT-DOUBLE', from: '2015-12-01', value: 10 }] as const
    const context = {
      ...world.context,
      policy: async (region: string) => ({ ...DEFAULT_POLICY, region, licencePublishingDays: days }),
    }
    expect(await recomputeTerms(context)).toBe(1)
    expect(await dueOn()).toBe('2025-03-17')
    expect(await recomputeTerms(context)).toBe(0)
  })
})
