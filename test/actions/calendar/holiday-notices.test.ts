import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { addHolidayNotice, previewHolidayNotice } from '../../../src/actions/calendar/add-holiday-notice.ts'
import { checkCalendar } from '../../../src/actions/calendar/check-calendar.ts'
import { loadCalendar } from '../../../src/actions/calendar/load-calendar.ts'
import { withdrawHolidayNotice } from '../../../src/actions/calendar/withdraw-holiday-notice.ts'
import type { HolidayNotice } from '../../../src/law/time/holidays.ts'
import { isWorkingDay } from '../../../src/law/time/working-calendar.ts'
import { closeDatabase, openDatabase } from '../../../src/store/database.ts'
import { openWorld, type World } from '../act-world.ts'

/** Invented, in the shape of the yearly notices. */
const NOTICE_2027: HolidayNotice = {
  number: '示例电〔2026〕9号',
  issuedOn: '2026-11-10',
  year: 2027,
  daysOff: [
    ['2027-01-01', '2027-01-03'],
    ['2027-02-05', '2027-02-11'],
    ['2027-05-01', '2027-05-05'],
    ['2027-10-01', '2027-10-07'],
  ],
  makeUpWorkdays: ['2027-01-30', '2027-02-20'],
}

let world: World
let context: ActContext
beforeEach(async () => {
  world = await openWorld()
  world.setClock('2026-12-14T10:00')
  context = { ...world.context, calendar: () => loadCalendar(world.db) }
})
afterEach(() => world.drop())

const administrator = () => world.staff('county', 'systemAdministrator')

const received = async (): Promise<number> => {
  const { requestId } = await world.fileRequest({ channel: 'inPerson', evidence: { receivedBy: '前台' } })
  return requestId
}

const dueOf = async (id: number): Promise<string | null> => {
  const row = await world.db
    .selectFrom('request')
    .select('deadline_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.deadline_on
}

const codeOf = async (notice: HolidayNotice): Promise<string | null> => {
  const answer = await addHolidayNotice(context, administrator(), notice)
  return answer.ok ? null : answer.refusal.code
}

describe('a notice for the next year', () => {
  test('is shown with what it would move before it is taken, and moves it', async () => {
    const id = await received()
    expect(await dueOf(id)).toBeNull()
    const preview = await previewHolidayNotice(context, NOTICE_2027)
    expect(preview).toMatchObject({
      value: [{ requestId: id, what: 'reply', before: null, after: '2027-01-12' }],
    })
    expect(await dueOf(id)).toBeNull()
    const taken = await addHolidayNotice(context, administrator(), NOTICE_2027)
    if (!taken.ok) throw new Error(taken.refusal.code)
    expect(taken.value.moved.map(({ requestId }) => requestId)).toEqual([id])
    // Thirteen working days are left of 2026; Friday 1 January is off.
    expect(await dueOf(id)).toBe('2027-01-12')
    const told = await world.db
      .selectFrom('inbox_message')
      .select('text')
      .where('kind', '=', 'deadlinesMoved')
      .execute()
    expect(told).toHaveLength(2)
    const audit = await world.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('act', '=', 'calendar.noticeAdded')
      .execute()
    expect(audit.map(({ actor }) => actor)).toEqual([administrator().id])
  })

  test('counts at once in this process and in others', async () => {
    expect((await loadCalendar(world.db)).to).toBe('2026-12-31')
    const other = openDatabase(world.connection)
    expect((await loadCalendar(other)).to).toBe('2026-12-31')
    expect(await codeOf(NOTICE_2027)).toBeNull()
    expect((await loadCalendar(world.db)).to).toBe('2027-12-31')
    const calendar = await loadCalendar(other)
    expect(calendar.to).toBe('2027-12-31')
    expect(isWorkingDay('2027-01-30', calendar)).toEqual({ ok: true, value: true })
    expect(isWorkingDay('2027-02-08', calendar)).toEqual({ ok: true, value: false })
    await closeDatabase(other)
  })

  test('two who enter it at once make one', async () => {
    const codes = await Promise.all([codeOf(NOTICE_2027), codeOf(NOTICE_2027)])
    expect(codes.sort()).toEqual(['notice-number-known', null].sort())
  })

  test('typed in wrongly can be taken back, and stays on record', async () => {
    const id = await received()
    const taken = await addHolidayNotice(context, administrator(), NOTICE_2027)
    if (!taken.ok) throw new Error(taken.refusal.code)
    expect(await withdrawHolidayNotice(context, administrator(), taken.value.id)).toEqual({
      ok: true,
      value: { changed: 1 },
    })
    expect(await dueOf(id)).toBeNull()
    expect((await loadCalendar(world.db)).to).toBe('2026-12-31')
    expect(await world.db.selectFrom('holiday_notice').selectAll().execute()).toHaveLength(1)
    expect(await withdrawHolidayNotice(context, administrator(), taken.value.id)).toMatchObject({
      refusal: { code: 'notice-unknown' },
    })
    expect(await codeOf({ ...NOTICE_2027, makeUpWorkdays: [] })).toBeNull()
  })
})

test('an amendment in the middle of the year moves deadlines that run', async () => {
  world.setClock('2026-03-02T10:00')
  const id = await received()
  expect(await dueOf(id)).toBe('2026-03-30')
  const amendment: HolidayNotice = {
    number: '示例电〔2026〕2号',
    issuedOn: '2026-03-02',
    year: null,
    daysOff: [['2026-03-09', '2026-03-10']],
    makeUpWorkdays: ['2026-03-14'],
  }
  expect(await codeOf(amendment)).toBeNull()
  expect(await dueOf(id)).toBe('2026-03-31')
})

test('a notice that cannot be one is refused, and nothing is written', async () => {
  expect(await codeOf({ ...NOTICE_2027, year: 2028 })).toBe('notice-year-gap')
  expect(await world.db.selectFrom('holiday_notice').selectAll().execute()).toEqual([])
})

describe('watching for next year', () => {
  test.each([
    ['2026-11-30T09:00', false],
    ['2026-12-01T09:00', true],
  ] as const)('on %s', async (now, isMissing) => {
    world.setClock(now)
    expect(await checkCalendar(context)).toBe(isMissing)
    await checkCalendar(context)
    const told = await world.db
      .selectFrom('inbox_message')
      .selectAll()
      .where('kind', '=', 'calendarMissing')
      .execute()
    // Two system administrators in each of the seven organs.
    expect(told).toHaveLength(isMissing ? 14 : 0)
  })

  test('is content once the notice is there', async () => {
    expect(await codeOf(NOTICE_2027)).toBeNull()
    expect(await checkCalendar(context)).toBe(false)
  })
})
