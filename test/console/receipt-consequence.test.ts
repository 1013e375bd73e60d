/** What a form says before it is saved is what the law says afterwards. */
import { describe, expect, test } from 'vitest'
import { receiptConsequence } from '../../src/console/register/receipt-consequence.ts'
import { CHANNELS, type Channel } from '../../src/law/request/request-event.ts'
import { nationalCalendar } from '../../src/law/time/working-calendar.ts'

const calendar = (() => {
  const made = nationalCalendar()
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
})()

const told = (channel: Channel, arrivedOn: `${number}-${number}-${number}`) => {
  const consequence = receiptConsequence(channel, arrivedOn, '2025-03-03', calendar)
  if (!consequence.ok) throw new Error(consequence.refusal.code)
  return consequence.value
}

describe('the consequence of receipt', () => {
  test.each([
    ['inPerson', '2025-02-28', '2025-02-28', '2025-03-28', '2025-03-11'],
    ['registeredMail', '2025-02-28', '2025-02-28', '2025-03-28', '2025-03-11'],
    ['oral', '2025-03-03', '2025-03-03', '2025-03-31', '2025-03-12'],
  ] as const)('%s on %s is received that day', (channel, arrivedOn, from, replyBy, noticeBy) => {
    expect(told(channel, arrivedOn)).toMatchObject({
      receivedOn: 'arrival',
      from,
      replyBy,
      supplementNoticeBy: noticeBy,
    })
  })

  test.each(['ordinaryMail', 'email', 'fax', 'otherOffice'] as const)(
    '%s waits for a confirmation',
    (channel) => {
      expect(told(channel, '2025-02-28')).toMatchObject({
        receivedOn: 'confirmation',
        from: '2025-03-03',
        replyBy: '2025-03-31',
      })
    },
  )

  test('every channel names its article', () => {
    for (const channel of CHANNELS) expect(told(channel, '2025-03-03').article).not.toBe('')
  })

  test('past the announced calendar it says so instead of guessing', () => {
    const consequence = receiptConsequence('inPerson', calendar.to, calendar.to, calendar)
    expect(consequence).toMatchObject({ ok: false, refusal: { code: 'calendar-not-announced' } })
  })
})
