import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicantAt } from '../../../src/actions/actor.ts'
import { actOnFault } from '../../../src/actions/fault-report/act-on-fault.ts'
import { readFault, readFaultCounts, readFaults } from '../../../src/actions/fault-report/read-faults.ts'
import { type ReportedFault, reportFault } from '../../../src/actions/fault-report/report-fault.ts'
import { watchFaults } from '../../../src/actions/fault-report/watch-faults.ts'
import type { FaultAct, FaultKind } from '../../../src/law/fault-report/fault-report.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { type OrganKey, openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const report = async (given: Partial<ReportedFault> = {}): Promise<number> => {
  const nonce = randomBytes(18).toString('base64url')
  const done = await reportFault(world.context, applicantAt('192.0.2.9'), {
    organId: world.organs.water,
    kind: 'content',
    page: '/guide/yunling-water',
    text: '办公电话少了一位。',
    contact: '',
    nonce,
    formKey: randomBytes(32),
    ...given,
  })
  if (!done.ok) expect.fail(done.refusal.code)
  const { id } = await world.db
    .selectFrom('fault_report')
    .select('id')
    .where('number', '=', done.value.number)
    .executeTakeFirstOrThrow()
  return id
}

const act = (organ: OrganKey, reportId: number, version: number, given: FaultAct) =>
  actOnFault(world.context, world.staff(organ, 'handler'), {
    organId: world.organs[organ],
    reportId,
    version,
    act: given,
  })

const queue = async (
  organ: OrganKey,
  given: { state?: 'open' | null; below?: boolean; overdue?: boolean } = {},
) => {
  const actor = world.staff(organ, given.below === true ? 'competentAuthority' : 'handler')
  const query = {
    organId: world.organs[organ],
    below: false,
    state: null,
    overdue: false,
    urgent: false,
    ...given,
  }
  const ids: number[] = []
  let cursor: string | null = null
  do {
    const page = await readFaults(world.context, actor, query, { cursor, limit: 2 })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  return ids
}

test('numbers run without gaps in an organ and year', async () => {
  await report({ organId: world.organs.bridge })
  await report({ organId: world.organs.bridge })
  const rows = await world.db
    .selectFrom('fault_report')
    .select('number')
    .where('organ_id', '=', world.organs.bridge)
    .orderBy('id')
    .execute()
  const organ = String(world.organs.bridge).padStart(4, '0')
  expect(rows.map(({ number }) => number)).toEqual([`JC2025${organ}-00001`, `JC2025${organ}-00002`])
})

test('of two who act on the same version one is told to look again', async () => {
  const id = await report()
  const answers = await Promise.all([
    act('water', id, 1, { type: 'answered', answer: '已改。', corrected: true }),
    act('water', id, 1, { type: 'closed', closing: 'nothingWrong', note: '' }),
  ])
  expect(answers.map((each) => (each.ok ? 'ok' : each.refusal.code)).sort()).toEqual(['fault-changed', 'ok'])
  const events = await world.db
    .selectFrom('fault_report_event')
    .select('seq')
    .where('report_id', '=', id)
    .execute()
  expect(events).toHaveLength(2)
  await expect(
    world.db.updateTable('fault_report_event').set({ by: 'x' }).where('report_id', '=', id).execute(),
  ).rejects.toThrow('never changed')
})

test('assigning and handing on go only to whoever can take it', async () => {
  const id = await report()
  const stranger = Number(world.staff('finance', 'handler').id)
  expect(await act('water', id, 1, { type: 'assigned', to: stranger })).toMatchObject({
    refusal: { code: 'fault-account-unfit' },
  })
  const own = Number(world.staff('water', 'handler', 'second').id)
  expect((await act('water', id, 1, { type: 'assigned', to: own })).ok).toBe(true)
  const forward = (to: number, reason = '是财政局的页面') =>
    act('water', id, 2, { type: 'forwarded', to, reason })
  expect(await forward(world.organs.water)).toMatchObject({ refusal: { code: 'fault-same-organ' } })
  expect(await forward(9_999_999)).toMatchObject({ refusal: { code: 'fault-organ-unknown' } })
  expect(await forward(world.organs.finance, ' ')).toMatchObject({ refusal: { code: 'fault-text-missing' } })
  const before = await world.db
    .selectFrom('fault_report')
    .select(['answer_by'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  world.setClock('2025-03-04T10:00')
  expect((await forward(world.organs.finance)).ok).toBe(true)
  const after = await world.db
    .selectFrom('fault_report')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(after).toMatchObject({
    organ_id: world.organs.finance,
    assigned_to: null,
    answer_by: before.answer_by,
    forward_by: '2025-03-05',
  })
  const read = await readFault(world.context, world.staff('water', 'handler'), world.organs.water, id)
  expect(read).toMatchObject({ refusal: { code: 'fault-unknown' } })
  world.setClock('2025-03-03T10:00')
})

test('the queue puts what is urgent first, then what is due first; pages lose and repeat nothing', async () => {
  const at = async (clock: LocalDateTime, kind: FaultKind) => {
    world.setClock(clock)
    return report({ organId: world.organs.stream, kind })
  }
  const late = await at('2025-03-06T10:00', 'content')
  const early = await at('2025-03-03T10:00', 'deadLink')
  const urgent = await at('2025-03-07T10:00', 'personalData')
  const same = await at('2025-03-03T10:00', 'other')
  expect(await queue('stream', { state: 'open' })).toEqual([urgent, early, same, late])
  expect(await queue('stream')).toEqual([same, urgent, early, late])
  world.setClock('2025-03-07T10:00')
  expect(await queue('stream', { overdue: true })).toEqual([same, early])
  expect(await queue('county', { below: true, overdue: true })).toEqual(expect.arrayContaining([same, early]))
  const counts = await readFaultCounts(world.context, world.staff('county', 'competentAuthority'), {
    organId: world.organs.county,
    below: true,
  })
  expect(counts.items.find(({ organ }) => organ.id === world.organs.stream)).toMatchObject({
    open: 4,
    urgent: 1,
    overdue: 2,
    dueToday: 0,
  })
  const bounded = await readFaultCounts(world.context, world.staff('finance', 'handler'), {
    organId: world.organs.county,
    below: true,
  })
  expect(bounded.items.map(({ organ }) => organ.id)).toEqual([world.organs.finance])
  world.setClock('2025-03-03T10:00')
})

test('reading one shows the contact masked and stands in the audit log', async () => {
  const id = await report({ contact: 'reader@example.org', text: '地址写错了' })
  const read = await readFault(world.context, world.staff('water', 'handler'), world.organs.water, id)
  if (!read.ok) expect.fail(read.refusal.code)
  expect(read.value.text).toBe('地址写错了')
  expect(read.value.contact).not.toBe('')
  expect(read.value.contact).not.toContain('reader@')
  expect(read.value.answerTerm).toContain('3个工作日')
  expect(read.value.mayAnswer).toBe(true)
  const entries = await world.db
    .selectFrom('audit_entry')
    .select('act')
    .where('act', '=', 'fault.read')
    .where('subject_id', '=', String(id))
    .execute()
  expect(entries).toHaveLength(1)
})

test('the morning tells administrators of what is late once, and lets contacts go after half a year', async () => {
  const id = await report({ contact: 'reader@example.org' })
  world.setClock('2025-03-06T09:00')
  const told = async () =>
    (
      await world.db
        .selectFrom('inbox_message')
        .select('account_id')
        .where('dedupe_key', '=', `fault:${id}:late`)
        .execute()
    ).length
  await watchFaults(world.context)
  expect(await told()).toBe(0)
  world.setClock('2025-03-07T09:00')
  await watchFaults(world.context)
  await watchFaults(world.context)
  expect(await told()).toBe(2)
  expect((await act('water', id, 1, { type: 'answered', answer: '已改。', corrected: true })).ok).toBe(true)
  world.setClock('2025-09-01T09:00')
  await watchFaults(world.context)
  const hasContact = async () =>
    (
      await world.db
        .selectFrom('fault_report')
        .select('has_contact')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).has_contact
  expect(await hasContact()).toBe(true)
  world.setClock('2025-09-05T09:00')
  expect((await watchFaults(world.context)).forgotten).toBeGreaterThan(0)
  expect(await hasContact()).toBe(false)
  const read = await readFault(world.context, world.staff('water', 'handler'), world.organs.water, id)
  expect(read).toMatchObject({ value: { contact: '', text: '办公电话少了一位。' } })
})
