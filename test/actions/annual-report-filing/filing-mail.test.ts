import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chaseFilings } from '../../../src/actions/annual-report-filing/chase-filings.ts'
import { remindFilings } from '../../../src/actions/annual-report-filing/remind-filings.ts'
import { sendOutbox } from '../../../src/actions/notice/send-outbox.ts'
import type { Outgoing } from '../../../src/actions/notice/sender.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { openWorld, type World } from '../act-world.ts'
import { YEAR } from './filing-world.ts'

let world: World
const TIMEOUT = 240_000
const HANDLER = 'stream-handler@yunling.example'
const ADMINISTRATOR = 'stream-admin@yunling.example'

beforeAll(async () => {
  world = await openWorld()
  world.setClock('2025-06-01T09:00')
  await world.fileRequest({ organId: world.organs.finance })
  const email = (by: 'handler' | 'organAdministrator', address: string) =>
    world.db
      .updateTable('account')
      .set({ email: address })
      .where('id', '=', Number(world.staff('stream', by).id))
      .execute()
  await email('handler', HANDLER)
  await email('organAdministrator', ADMINISTRATOR)
  await world.db
    .updateTable('account')
    .set({ email: '没有邮箱' })
    .where('id', '=', Number(world.staff('water', 'handler').id))
    .execute()
}, TIMEOUT)
afterAll(() => world.drop())
beforeEach(async () => {
  await world.db.deleteFrom('outbox').execute()
})

/** Three programs run the same job at the same moment. */
const morning = async (now: LocalDateTime) => {
  world.setClock(now)
  const { signal } = new AbortController()
  return Promise.all([1, 2, 3].map(() => remindFilings(world.context, signal)))
}

const sent = async (): Promise<readonly Outgoing[]> => {
  const messages: Outgoing[] = []
  const mail = {
    send: async (message: Outgoing) => {
      messages.push(message)
      return { kind: 'sent' as const }
    },
  }
  await sendOutbox(world.context, { mail, sms: null })
  return messages.toSorted((a, b) => a.to.localeCompare(b.to))
}

const inboxes = async (): Promise<number> => {
  const rows = await world.db
    .selectFrom('inbox_message')
    .select('id')
    .where('account_id', '=', Number(world.staff('stream', 'handler').id))
    .execute()
  return rows.length
}

describe('reminders', { timeout: TIMEOUT }, () => {
  test('leave by mail once for each stage, to whoever gave an address', async () => {
    await morning('2026-01-14T09:00')
    expect(await sent()).toEqual([])
    await morning('2026-01-15T09:00')
    const first = await sent()
    expect(first.map(({ to }) => to)).toEqual([ADMINISTRATOR, HANDLER])
    expect(first[0]?.subject).toBe('2025年度报告期限提醒：云岭县溪口镇人民政府')
    expect(first[0]?.text).toContain('内部报送期限为2026-01-20，还有5天')
    expect(first[0]?.text).toContain('https://yunling.example/console/annual-reports')
    await morning('2026-01-15T09:30')
    expect(await sent()).toEqual([])
  })

  test('of what is late leave by mail on the first day, and stand in the inbox on every day', async () => {
    const before = await inboxes()
    await morning('2026-01-21T09:00')
    const late = await sent()
    expect(late).toHaveLength(2)
    expect(late[0]?.subject).toContain('已经逾期')
    await morning('2026-01-22T09:00')
    expect(await sent()).toEqual([])
    expect(await inboxes()).toBe(before + 2)
    await morning('2026-02-01T09:00')
    expect((await sent())[0]?.text).toContain('法定期限2026-01-31已经过去1天')
  })

  test('about several organs are one mail', async () => {
    const { organs, db } = world
    const role = { account_id: Number(world.staff('stream', 'handler').id), role: 'handler' as const }
    await db
      .insertInto('account_role')
      .values({
        ...role,
        organ_id: organs.water,
        granted_by: String(role.account_id),
        granted_at: world.context.instant(),
      })
      .execute()
    await morning('2026-01-17T09:00')
    const found = (await sent()).find(({ to }) => to === HANDLER)
    expect(found?.subject).toBe('2025年度报告期限提醒：2个机关')
    expect(found?.text).toContain('云岭县水务局2025年年度报告需要编制')
    await db
      .deleteFrom('account_role')
      .where('account_id', '=', role.account_id)
      .where('organ_id', '=', organs.water)
      .execute()
  })
})

test('chasing goes by mail as well, once a day whoever does it', { timeout: TIMEOUT }, async () => {
  world.setClock('2026-01-23T09:00')
  const office = world.staff('county', 'competentAuthority')
  const asked = { year: YEAR, organIds: [world.organs.stream], text: '请今日报送' }
  const answers = await Promise.all([1, 2, 3].map(() => chaseFilings(world.context, office, asked)))
  expect(answers.filter((answer) => answer.ok && answer.value.chased.length === 1)).toHaveLength(1)
  const mails = await sent()
  expect(mails.map(({ to }) => to)).toEqual([ADMINISTRATOR, HANDLER])
  expect(mails[0]?.subject).toBe('催报：云岭县溪口镇人民政府2025年度报告')
  expect(mails[0]?.text).toContain('请今日报送')
  expect(mails[0]?.text).toContain(`/console/annual-reports/${world.organs.stream}/2025`)
  await chaseFilings(world.context, office, asked)
  expect(await sent()).toEqual([])
})
