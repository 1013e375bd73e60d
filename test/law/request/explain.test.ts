import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { currentDeadline, openConsultations, timeliness } from '../../../src/law/request/explain.ts'
import { movedDeadlines } from '../../../src/law/request/moved-deadlines.ts'
import { RECEIPT_RULES } from '../../../src/law/request/receipt.ts'
import type { Channel } from '../../../src/law/request/request-event.ts'
import { HOLIDAY_NOTICES, type HolidayNotice } from '../../../src/law/time/holidays.ts'
import { makeWorkingCalendar, type WorkingCalendar } from '../../../src/law/time/working-calendar.ts'
import { readCases } from '../cases-csv.ts'
import { calendar, runScript } from './case-script.ts'

const stateOf = (script: string) => {
  const { state, refusal } = runScript(script)
  if (refusal !== null) throw new Error(refusal.code)
  return state
}
const deadline = (script: string) => {
  const answer = currentDeadline(stateOf(script), calendar, DEFAULT_POLICY)
  return answer.ok ? [answer.value.of, answer.value.what, answer.value.by] : answer.refusal.code
}

const receipts = readCases<'article' | 'channel' | 'arrived' | 'confirmed' | 'receivedDate'>(
  new URL('receipt.cases.csv', import.meta.url),
)

describe('the day of receipt', () => {
  test.each(receipts)('$channel, arrived $arrived, confirmed $confirmed: $receivedDate', (row) => {
    const confirmation = row.confirmed === '-' ? '' : `; receiptConfirmed ${row.confirmed}`
    const state = stateOf(`arrived ${row.arrived} channel=${row.channel}${confirmation}`)
    expect(state.receivedDate ?? 'none').toBe(row.receivedDate)
    expect(RECEIPT_RULES[row.channel as Channel].source).toBe(row.article)
  })
})

describe('the deadline that runs now', () => {
  test.each([
    ['arrived 2026-10-09 channel=online', ['organ', 'confirm', '2026-10-09']],
    ['arrived 2026-10-09 channel=online; receiptConfirmed 2026-10-12', ['organ', 'reply', '2026-11-09']],
    ['arrived 2026-10-09 channel=email; receiptConfirmed 2026-10-12', ['organ', 'reply', '2026-11-09']],
    ['arrived 2025-09-22', ['organ', 'reply', '2025-10-24']],
    ['arrived 2025-09-22; supplementRequested 2025-09-25', ['applicant', 'supplement', '2025-10-22']],
    [
      'arrived 2025-09-22; supplementRequested 2025-09-25 deliveredOn=null',
      ['applicant', 'supplement', null],
    ],
    [
      'arrived 2025-09-22; supplementRequested 2025-09-25; supplementReceived 2025-10-15',
      ['organ', 'reply', '2025-11-12'],
    ],
    [
      'arrived 2025-09-22; supplementRequested 2025-09-25; supplementReceived 2025-10-14 channel=online',
      ['organ', 'confirm', '2025-10-14'],
    ],
    [
      'arrived 2025-09-22; supplementRequested 2025-09-25; supplementReceived 2025-10-14 channel=online; receiptConfirmed 2025-10-15',
      ['organ', 'reply', '2025-11-12'],
    ],
    ['arrived 2025-06-03; feeNotified 2025-06-24', ['applicant', 'pay', '2025-07-22']],
    ['arrived 2025-06-03; feeNotified 2025-06-24; feePaid 2025-07-08', ['organ', 'reply', '2025-08-05']],
    [
      'arrived 2026-10-09 channel=online; registered 2026-10-10; noted 2026-10-12',
      ['organ', 'confirm', '2026-10-09'],
    ],
    [
      'arrived 2025-06-03; extended 2025-06-20; feeNotified 2025-06-24; feePaid 2025-07-08; extended 2025-08-05',
      ['organ', 'reply', '2025-09-02'],
    ],
    [
      'arrived 2025-09-24 on=2025-09-22; supplementRequested 2025-09-25; supplementReceived 2025-10-17 on=2025-10-15',
      ['organ', 'reply', '2025-11-12'],
    ],
    [
      'arrived 2025-06-03; feeNotified 2025-06-24; feePaid 2025-07-14 on=2025-07-08',
      ['organ', 'reply', '2025-08-05'],
    ],
    [
      'arrived 2019-05-06; supplementRequested 2019-05-10; supplementReceived 2019-05-15',
      ['organ', 'reply', '2019-06-13'],
    ],
    ['arrived 2019-05-10; extended 2019-05-31 days=15', ['organ', 'reply', '2019-06-24']],
    ['arrived 2025-03-03; withdrawn 2025-03-05', ['nobody', 'nothing', null]],
    ['arrived 2026-12-10', 'calendar-not-announced'],
  ])('%s', (script, expected) => {
    expect(deadline(script)).toEqual(expected)
  })

  test('a supplement keeps the year of the first receipt', () => {
    const state = stateOf('arrived 2025-12-22; supplementRequested 2025-12-25; supplementReceived 2026-01-08')
    expect(state.receivedDate).toBe('2025-12-22')
  })

  test('an open consultation runs to the end of its term until the answer shortens it', () => {
    const asked = 'arrived 2025-03-03; thirdPartyConsulted 2025-03-10 deliveredOn=null'
    const delivered = stateOf(`${asked}; delivered 2025-03-13 what.consultation=c1 on=2025-03-12`)
    expect(openConsultations(delivered, calendar, DEFAULT_POLICY)).toEqual({
      ok: true,
      value: [{ id: 'c1', by: '2025-04-02' }],
    })
    expect(deadline(asked)).toEqual(['organ', 'reply', '2025-04-22'])
    expect(deadline(`${asked}; delivered 2025-03-13 what.consultation=c1 on=2025-03-12`)).toEqual([
      'organ',
      'reply',
      '2025-04-24',
    ])
    expect(
      deadline(
        `${asked}; delivered 2025-03-13 what.consultation=c1 on=2025-03-12; thirdPartyAnswered 2025-03-28`,
      ),
    ).toEqual(['organ', 'reply', '2025-04-21'])
  })
})

describe('a consultation and a clock that starts anew', () => {
  const asked = 'arrived 2025-03-03; thirdPartyConsulted 2025-03-10; supplementRequested 2025-03-11'

  test('an answer after the supplement is taken, and only the time since then is excluded', () => {
    expect(deadline(`${asked}; supplementReceived 2025-03-14; thirdPartyAnswered 2025-03-19`)).toEqual([
      'organ',
      'reply',
      '2025-04-17',
    ])
    expect(deadline(`${asked}; thirdPartyAnswered 2025-03-12; supplementReceived 2025-03-14`)).toEqual([
      'organ',
      'reply',
      '2025-04-14',
    ])
  })

  test('an answer that comes while the supplement waits for its confirmation is taken', () => {
    const script = `${asked}; supplementReceived 2025-03-14 channel=online; thirdPartyAnswered 2025-03-17; receiptConfirmed 2025-03-17`
    expect(deadline(script)).toEqual(['organ', 'reply', '2025-04-15'])
  })

  test('an objection before the supplement still binds the reply after it', () => {
    const { refusal } = runScript(
      `${asked}; thirdPartyAnswered 2025-03-12; supplementReceived 2025-03-14; registered 2025-03-14; replyDrafted 2025-03-17`,
    )
    expect(refusal).toMatchObject({ code: 'fact-missing', facts: { fact: 'publicInterest' } })
  })

  test('a consultation that goes on after the payment is excluded from then on', () => {
    const script =
      'arrived 2025-06-03; thirdPartyConsulted 2025-06-20; feeNotified 2025-06-24; feePaid 2025-07-08; thirdPartyAnswered 2025-07-10'
    expect(deadline(script)).toEqual(['organ', 'reply', '2025-08-07'])
  })

  test('an answer before the announced calendar ends makes the deadline known', () => {
    expect(deadline('arrived 2026-11-20; thirdPartyConsulted 2026-12-14')).toBe('calendar-not-announced')
    expect(
      deadline('arrived 2026-11-20; thirdPartyConsulted 2026-12-14; thirdPartyAnswered 2026-12-16'),
    ).toEqual(['organ', 'reply', '2026-12-22'])
  })
})

describe('whether the reply was in time', () => {
  const DRAFTED =
    'arrived 2025-03-03; registered 2025-03-03; replyDrafted 2025-03-25; reviewed 2025-03-26; ' +
    'reviewed 2025-03-26 stage=legal role=legalReviewer; reviewed 2025-03-26 stage=secrecy role=secrecyReviewer; ' +
    'signed 2025-03-27; '
  const found = (script: string) => {
    const answer = timeliness(stateOf(script), calendar, DEFAULT_POLICY)
    return answer.ok && answer.value
  }

  test.each([
    [`${DRAFTED}served 2025-03-31 on=2025-03-31`, 'inTime'],
    [`${DRAFTED}served 2025-04-02 on=2025-03-31`, 'inTime'],
    [`${DRAFTED}served 2025-04-01 on=2025-04-01`, 'late'],
    ['arrived 2025-03-03', 'running'],
    ['arrived 2025-03-03; withdrawn 2025-03-04', 'notApplicable'],
    ['arrived 2026-10-09 channel=online', 'notApplicable'],
    ['arrived 2026-12-10; withdrawn 2026-12-11', 'notApplicable'],
    ['arrived 2026-12-10', 'running'],
  ])('%s: %s', (script, expected) => {
    expect(found(script)).toBe(expected)
  })
})

describe('a new notice', () => {
  const made = (notices: readonly HolidayNotice[]): WorkingCalendar => {
    const result = makeWorkingCalendar(notices)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }
  const cases = [
    { id: 'before the feast', state: stateOf('arrived 2020-01-02') },
    { id: 'through the feast', state: stateOf('arrived 2020-01-17') },
    { id: 'closed', state: stateOf('arrived 2020-01-17; withdrawn 2020-01-19') },
  ]

  test('the lengthened Spring Festival of 2020 moved what ran through it', () => {
    const without = made(HOLIDAY_NOTICES.filter(({ number }) => number !== '国办发明电〔2020〕1号'))
    expect(movedDeadlines(cases, without, calendar, DEFAULT_POLICY)).toEqual([
      { id: 'before the feast', what: 'reply', before: '2020-02-04', after: '2020-02-06' },
      { id: 'through the feast', what: 'reply', before: '2020-02-19', after: '2020-02-21' },
    ])
  })

  test('a year that was not announced gets its deadlines with its notice', () => {
    const until2025 = made(HOLIDAY_NOTICES.filter(({ year }) => year !== 2026))
    const open = [{ id: 'over new year', state: stateOf('arrived 2025-12-22') }]
    expect(movedDeadlines(open, until2025, calendar, DEFAULT_POLICY)).toEqual([
      { id: 'over new year', what: 'reply', before: null, after: '2026-01-20' },
    ])
  })
})
