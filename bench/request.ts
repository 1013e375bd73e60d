/** Folding and explaining request histories, and recomputing deadlines after a new holiday notice. */
import { DEFAULT_POLICY } from '../src/law/policy.ts'
import { currentDeadline } from '../src/law/request/explain.ts'
import { foldRequest } from '../src/law/request/history.ts'
import { movedDeadlines } from '../src/law/request/moved-deadlines.ts'
import type { RequestEvent } from '../src/law/request/request-event.ts'
import { NO_REQUEST, type RequestState } from '../src/law/request/request-state.ts'
import { HOLIDAY_NOTICES } from '../src/law/time/holidays.ts'
import { dayNumber, type LocalDate, type LocalDateTime, localDate } from '../src/law/time/local-date.ts'
import {
  addWorkingDays,
  makeWorkingCalendar,
  type WorkingCalendar,
} from '../src/law/time/working-calendar.ts'

const HISTORIES = 100_000
const FIRST_DAY = dayNumber('2020-01-02')
const DAYS = 2_100

const calendarOf = (notices: typeof HOLIDAY_NOTICES): WorkingCalendar => {
  const made = makeWorkingCalendar(notices)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

/** Four shapes in turn: plain, supplement, consultation with extension, closed. */
const historyOf = (index: number): readonly RequestEvent[] => {
  const start = FIRST_DAY + ((index * 7919) % DAYS)
  const on = (later: number): LocalDate => localDate(start + later)
  const at = (later: number): LocalDateTime => `${on(later)}T10:00`
  const by = 'x'
  const opening: readonly RequestEvent[] = [
    { type: 'arrived', at: at(0), by, channel: 'online', applicantType: 'naturalPerson' },
    { type: 'receiptConfirmed', at: at(1), by, how: '电话' },
    { type: 'registered', at: at(1), by, number: String(index) },
  ]
  const shapes: readonly (readonly RequestEvent[])[] = [
    [],
    [
      { type: 'supplementRequested', at: at(3), by, defects: ['不明确'], days: 15, deliveredOn: on(3) },
      { type: 'supplementReceived', at: at(9), by, channel: 'inPerson' },
    ],
    [
      { type: 'thirdPartyConsulted', at: at(4), by, consultation: 'a', deliveredOn: on(5) },
      {
        type: 'organConsulted',
        at: at(5),
        by,
        consultation: 'b',
        organ: '财政局',
        kind: 'jointMaker',
        deliveredOn: on(6),
      },
      { type: 'thirdPartyAnswered', at: at(12), by, consultation: 'a', agrees: false },
      { type: 'extended', at: at(15), by, days: 20, approvedBy: 'h', notifiedOn: on(15) },
    ],
    [{ type: 'withdrawn', at: at(5), by }],
  ]
  return [...opening, ...(shapes[index % shapes.length] ?? [])]
}

const perSecond = (count: number, milliseconds: number): string =>
  Math.round((count / milliseconds) * 1000).toLocaleString('en')

const timed = <T>(run: () => T): { readonly value: T; readonly milliseconds: number } => {
  const start = performance.now()
  const value = run()
  return { value, milliseconds: performance.now() - start }
}

const fold = (events: readonly RequestEvent[]): RequestState => {
  const folded = foldRequest(events)
  return folded.ok ? folded.value : NO_REQUEST
}

const calendar = calendarOf(HOLIDAY_NOTICES)
const without2020Extension = calendarOf(
  HOLIDAY_NOTICES.filter(({ number }) => number !== '国办发明电〔2020〕1号'),
)
const histories = Array.from({ length: HISTORIES }, (_, index) => historyOf(index))
const events = histories.reduce((sum, history) => sum + history.length, 0)

for (const history of histories.slice(0, 5_000)) currentDeadline(fold(history), calendar, DEFAULT_POLICY)

const folded = timed(() => histories.map(fold))
const explained = timed(() => folded.value.map((state) => currentDeadline(state, calendar, DEFAULT_POLICY)))
const cases = folded.value.map((state, index) => ({ id: String(index), state }))
const moved = timed(() => movedDeadlines(cases, without2020Extension, calendar, DEFAULT_POLICY))
const ADDITIONS = 1_000_000
const added = timed(() => {
  let last: LocalDate = '2020-01-02'
  for (let index = 0; index < ADDITIONS; index++) {
    const sum = addWorkingDays(localDate(FIRST_DAY + (index % DAYS)), 20, calendar)
    if (sum.ok) last = sum.value
  }
  return last
})

const rows: readonly (readonly [string, string])[] = [
  [
    `fold ${HISTORIES.toLocaleString('en')} histories (${events.toLocaleString('en')} events)`,
    `${perSecond(HISTORIES, folded.milliseconds)} histories/s`,
  ],
  [
    'explain the current deadline with its trace',
    `${perSecond(HISTORIES, explained.milliseconds)} histories/s`,
  ],
  [
    `recompute after a notice (${moved.value.length.toLocaleString('en')} moved)`,
    `${perSecond(HISTORIES, moved.milliseconds)} histories/s, both calendars`,
  ],
  ['add 20 working days', `${((added.milliseconds / ADDITIONS) * 1000).toFixed(2)} µs`],
]

console.log('| what | measured |\n|---|---|')
for (const [what, measured] of rows) console.log(`| ${what} | ${measured} |`)
