import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { remindersOn } from '../../../src/law/request/reminder.ts'
import type { RequestState } from '../../../src/law/request/request-state.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import { addCalendarDays, type LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'
import { calendar, runScript } from './case-script.ts'

const cases = readCases<'id' | 'article' | 'case' | 'from' | 'until' | 'reminders'>(
  new URL('reminders.cases.csv', import.meta.url),
)

const everyDay = (from: string, until: string): readonly LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = from as LocalDate; day <= until; day = addCalendarDays(day, 1)) days.push(day)
  return days
}

const play = (script: string): RequestState => {
  const { state, refusal } = runScript(script)
  if (refusal !== null) throw new Error(JSON.stringify(refusal))
  return state
}

test.each(cases)('$id', ({ article, case: script, from, until, reminders }) => {
  expect(SOURCES).toHaveProperty(article)
  const state = play(script)
  const told = everyDay(from, until).flatMap((today) => {
    const due = remindersOn(today, state, calendar, DEFAULT_POLICY)
    if (!due.ok) throw new Error(due.refusal.code)
    return due.value.map(({ what, daysLeft }) => `${today} ${what} ${daysLeft}`)
  })
  expect(told.join('; ') || '-').toBe(reminders)
})

test('past the announced calendar nobody is reminded by guesswork', () => {
  const state = play('arrived 2025-03-03')
  expect(remindersOn('2027-01-04', state, calendar, DEFAULT_POLICY)).toMatchObject({
    ok: false,
    refusal: { code: 'calendar-not-announced' },
  })
})
