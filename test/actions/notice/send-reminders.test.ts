import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendReminders } from '../../../src/actions/notice/send-reminders.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.drop())

const received = async (now: LocalDateTime, count = 1): Promise<readonly number[]> => {
  world.setClock(now)
  const ids: number[] = []
  for (let index = 0; index < count; index += 1) {
    const { requestId } = await world.fileRequest({ description: `第${index}件：会议纪要` })
    await world.act(requestId, { type: 'receiptConfirmed', how: '电话' })
    ids.push(requestId)
  }
  await world.db.deleteFrom('inbox_message').execute()
  await world.db.deleteFrom('outbox').execute()
  return ids
}

const morning = async (now: LocalDateTime): Promise<readonly string[]> => {
  world.setClock(now)
  await sendReminders(world.context)
  const rows = await world.db
    .selectFrom('inbox_message')
    .innerJoin('account', 'account.id', 'inbox_message.account_id')
    .select(['account.login_name as who', 'text', 'inbox_message.id'])
    .where('kind', '=', 'reminders')
    .orderBy('inbox_message.id')
    .execute()
  await world.db.deleteFrom('inbox_message').execute()
  return rows.map(({ who, text }) => `${who} ${text.split('\n')[0]}`)
}

test('over the spring festival of 2026: by working days, make-up Saturdays among them, nobody on holidays', async () => {
  await received('2026-02-09T10:00')
  // 14 and 28 February are worked; 15 to 23 are off. Due on 13 March.
  expect(await morning('2026-02-20T08:00')).toEqual([])
  expect(await morning('2026-02-27T08:00')).toEqual([])
  const both = (text: string) => [`water-handler ${text}`, `water-handlersecond ${text}`]
  expect(await morning('2026-02-28T08:00')).toEqual(both('期限提醒：1件'))
  expect(await morning('2026-03-01T08:00')).toEqual([])
  expect(await morning('2026-03-13T08:00')).toEqual(both('期限提醒：1件'))
  expect(await morning('2026-03-14T08:00')).toEqual([])
  const late = await morning('2026-03-16T08:00')
  expect(late).toContain('water-handler 期限提醒：1件，其中已超期1件')
  expect(late).toContain('water-organadministrator 期限提醒：1件，其中已超期1件')
})

test('one message for an account, whatever number of cases, and once a day', async () => {
  const [first] = await received('2025-03-03T10:00', 25)
  const handler = world.staff('water', 'handler')
  await world.db
    .updateTable('account')
    .set({ email: 'handler@yunling.example' })
    .where('id', '=', Number(handler.id))
    .execute()
  await world.db
    .updateTable('request')
    .set({ assigned_to: Number(handler.id) })
    .execute()
  // Due on 31 March; 17 March has ten working days left.
  world.setClock('2025-03-17T08:00')
  expect(await sendReminders(world.context)).toEqual({ accounts: 1, cases: 25, untold: 0 })
  await sendReminders(world.context)
  const inbox = await world.db.selectFrom('inbox_message').selectAll().execute()
  expect(inbox).toHaveLength(1)
  expect(inbox[0]?.text.split('\n')).toHaveLength(22)
  expect(inbox[0]?.text).toContain('另有5件')
  const mails = await world.db.selectFrom('outbox').selectAll().execute()
  expect(mails).toHaveLength(1)
  const mail = world.context.sealer.open(mails[0]?.sealed ?? Buffer.alloc(0), 'message').toString()
  expect(mail).not.toContain('会议纪要')
  expect(first).toBeDefined()
})

test('a case that cannot be told for want of a calendar is counted, not guessed', async () => {
  await received('2026-12-21T10:00')
  world.setClock('2026-12-22T08:00')
  expect(await sendReminders(world.context)).toMatchObject({ untold: 0, cases: 0 })
  await world.db.updateTable('request').set({ deadline_on: '2026-12-30' }).execute()
  expect(await sendReminders(world.context)).toMatchObject({ untold: 1, cases: 0 })
})
