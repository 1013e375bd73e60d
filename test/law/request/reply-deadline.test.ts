import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, type Policy } from '../../../src/law/policy.ts'
import { replyDeadline, supplementNoticeDeadline } from '../../../src/law/request/deadline.ts'
import { startClock } from '../../../src/law/request/reply-clock.ts'
import type { Consultation, ReplyClock } from '../../../src/law/request/request-state.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'
import { readCases } from '../cases-csv.ts'

const made = nationalCalendar()
if (!made.ok) throw new Error(made.refusal.code)
const calendar = made.value

const cases = readCases<'id' | 'article' | 'received' | 'happened' | 'replyBy' | 'supplementNoticeBy'>(
  new URL('reply-deadline.cases.csv', import.meta.url),
)

type Happening = (clock: ReplyClock, words: readonly string[]) => ReplyClock
const date = (word: string | undefined): LocalDate => word as LocalDate

const consulted =
  (who: Consultation['with']): Happening =>
  (clock, [sentOn, deliveredOn, answered]) => ({
    ...clock,
    consultations: [
      ...clock.consultations,
      {
        id: `${clock.consultations.length}`,
        with: who,
        sentOn: date(sentOn),
        deliveredOn: date(deliveredOn),
        answer: answered === '-' ? null : { on: date(answered), agrees: true },
      },
    ],
  })

const HAPPENINGS: Readonly<Record<string, Happening>> = {
  supplement: (_, [on]) => startClock(date(on), 'supplement'),
  thirdParty: consulted('thirdParty'),
  jointMaker: consulted('jointMaker'),
  otherOrgan: consulted('otherOrgan'),
  extension: (clock, [days, notifiedOn]) => ({
    ...clock,
    extensions: [...clock.extensions, { days: Number(days), notifiedOn: date(notifiedOn) }],
  }),
  payment: (clock, [noticedOn, paidOn]) => ({
    ...clock,
    payment: { noticedOn: date(noticedOn), paidOn: date(paidOn) },
  }),
  specialTerm: (clock, [until, notifiedOn]) => ({
    ...clock,
    specialTerm: { until: date(until), notifiedOn: date(notifiedOn) },
  }),
  reason: (clock, [from, to]) => ({ ...clock, reasonStops: [{ from: date(from), to: date(to) }] }),
}

const clockOf = (received: string, happened: string): ReplyClock =>
  happened
    .split(';')
    .map((each) => each.trim().split(' '))
    .filter(([word]) => word !== '')
    .reduce(
      (clock, [word = '', ...rest]) => {
        const happening = HAPPENINGS[word]
        if (happening === undefined) throw new Error(`unknown: ${word}`)
        return happening(clock, rest)
      },
      startClock(date(received), 'receipt'),
    )

describe('reply deadlines', () => {
  test.each(cases)('$id', ({ received, happened, replyBy, article }) => {
    const answer = replyDeadline(clockOf(received, happened), calendar, DEFAULT_POLICY)
    expect(answer.ok ? answer.value.replyBy : answer.refusal.code).toBe(replyBy)
    expect(Object.keys(SOURCES)).toContain(article)
  })

  test.each(cases)('supplement notice: $id', ({ received, supplementNoticeBy }) => {
    const answer = supplementNoticeDeadline(date(received), calendar)
    const expected = supplementNoticeBy === '-' ? 'no-rule-for-date' : supplementNoticeBy
    expect(answer.ok ? answer.value.by : answer.refusal.code).toBe(expected)
  })

  test('the trace leads from receipt to the last day, each step from where the one before ended', () => {
    const { received = '', happened = '' } = cases.find(({ id }) => id.startsWith('9 ')) ?? {}
    const answer = replyDeadline(clockOf(received, happened), calendar, DEFAULT_POLICY)
    expect(answer.ok && answer.value.trace).toEqual([
      { step: 'receipt', days: 0, from: '2025-03-03', to: '2025-03-03', source: 'OGI-31', policy: null },
      { step: 'replyTerm', days: 20, from: '2025-03-03', to: '2025-03-31', source: 'OGI-33-2', policy: null },
      {
        step: 'excluded',
        days: 14,
        from: '2025-03-31',
        to: '2025-04-21',
        source: 'OGI-33-3',
        policy: 'POLICY-CONSULTATION-DAYS',
      },
      { step: 'extension', days: 20, from: '2025-04-21', to: '2025-05-21', source: 'OGI-33-2', policy: null },
    ])
  })

  test('a region may stop the clock for reasons, count consultations from receipt, and not restart on payment', () => {
    const policy: Policy = {
      ...DEFAULT_POLICY,
      reasonStopsClock: [{ source: 'POLICY-REASON-CLOCK', from: '2019-05-15', value: true }],
      consultationCounting: [
        { source: 'POLICY-CONSULTATION-DAYS', from: '2019-05-15', value: 'fromReceipt' },
      ],
      paymentRestartsClock: [{ source: 'FEE-109-7', from: '2021-01-01', value: false }],
    }
    const due = (happened: string) => {
      const answer = replyDeadline(clockOf('2025-03-03', happened), calendar, policy)
      return answer.ok && answer.value.replyBy
    }
    expect(due('reason 2025-03-10 2025-03-17')).toBe('2025-04-08')
    expect(due('thirdParty 2025-03-10 2025-03-12 2025-03-28')).toBe('2025-04-17')
    expect(due('payment 2025-03-10 2025-03-17')).toBe('2025-04-08')
  })

  test('no clock, no deadline', () => {
    expect(replyDeadline(null, calendar, DEFAULT_POLICY)).toMatchObject({
      refusal: { code: 'clock-not-running' },
    })
  })
})
