/** The working calendar: its notices, taking a new one after seeing what it moves, taking one back. */
import { z } from 'zod'
import { addHolidayNotice, previewHolidayNotice } from '../../../actions/calendar/add-holiday-notice.ts'
import { readCalendar } from '../../../actions/calendar/read-calendar.ts'
import type { MovedCase } from '../../../actions/calendar/recompute-deadlines.ts'
import { withdrawHolidayNotice } from '../../../actions/calendar/withdraw-holiday-notice.ts'
import type { AddedNoticesJson, MovedCasesJson } from '../../../contract/calendar/calendar-json.ts'
import { CALENDAR_REFUSAL_WORDS } from '../../../contract/calendar/calendar-refusal-words.ts'
import { DEADLINE_NAMES } from '../../../contract/request/request-words.ts'
import type { CurrentDeadline } from '../../../law/request/explain.ts'
import { ok } from '../../../law/result.ts'
import type { HolidayNotice } from '../../../law/time/holidays.ts'
import { type LocalDate, parseLocalDate } from '../../../law/time/local-date.ts'
import { addedInForce, listAddedNotices } from '../../../store/holiday-notice.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const day = z
  .string()
  .refine((text) => parseLocalDate(text).ok)
  .transform((text) => text as LocalDate)

const NOTICE = z.object({
  number: z.string().max(100),
  issuedOn: day,
  year: z.number().int().min(2019).max(2199).nullable(),
  daysOff: z.array(z.tuple([day, day])).max(60),
  makeUpWorkdays: z.array(day).max(60),
})

/** More than anybody reads; the count tells the rest. */
const MOST_SHOWN = 500

const isDeadline = (what: string): what is CurrentDeadline['what'] => Object.hasOwn(DEADLINE_NAMES, what)

const presentMoved = (moved: readonly MovedCase[]): MovedCasesJson => ({
  count: moved.length,
  items: moved.slice(0, MOST_SHOWN).map(({ requestId, number, organName, what, before, after }) => ({
    requestId,
    number,
    organName,
    what: isDeadline(what) ? DEADLINE_NAMES[what] : what,
    before,
    after,
  })),
})

const added = staffEndpoint({
  method: 'GET',
  path: '/calendar/added',
  summary: '本系统录入的放假通知',
  asks: 'signedIn',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context }) => {
    const rows = await listAddedNotices(context.db)
    const body: AddedNoticesJson = { added: addedInForce(rows) }
    return ok({ kind: 'json', body } as const)
  },
})

const calendar = staffEndpoint({
  method: 'GET',
  path: '/calendar',
  summary: '工作日历及其依据',
  asks: 'calendar.arrange',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context }) => ok({ kind: 'json', body: await readCalendar(context) } as const),
})

const preview = staffEndpoint({
  method: 'POST',
  path: '/calendar/preview',
  summary: '录入以前，查看会变动的期限',
  asks: 'calendar.arrange',
  params: {},
  query: {},
  body: NOTICE,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, body }) => {
    const moved = await previewHolidayNotice(context, body satisfies HolidayNotice)
    if (moved.ok) return ok({ kind: 'json', body: presentMoved(moved.value) } as const)
    return { ok: false, refusal: refusalFromWords(moved.refusal, CALENDAR_REFUSAL_WORDS) }
  },
})

const taking = staffEndpoint({
  method: 'POST',
  path: '/calendar/notices',
  summary: '录入放假通知，变动的期限同时更新',
  asks: 'calendar.arrange',
  params: {},
  query: {},
  body: NOTICE,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, body }) => {
    const taken = await addHolidayNotice(context, actor, body)
    if (taken.ok) return ok({ kind: 'json', body: presentMoved(taken.value.moved) } as const)
    return { ok: false, refusal: refusalFromWords(taken.refusal, CALENDAR_REFUSAL_WORDS) }
  },
})

const withdrawing = staffEndpoint({
  method: 'DELETE',
  path: '/calendar/notices/{notice}',
  summary: '撤下录入有误的放假通知',
  asks: 'calendar.arrange',
  params: { notice: z.coerce.number().int().min(1).max(2_147_483_647) },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params }) => {
    const withdrawn = await withdrawHolidayNotice(context, actor, params.notice)
    if (withdrawn.ok) return ok({ kind: 'json', body: withdrawn.value } as const)
    return { ok: false, refusal: refusalFromWords(withdrawn.refusal, CALENDAR_REFUSAL_WORDS, 409) }
  },
})

export const CALENDAR_ENDPOINTS: readonly StaffEndpoint[] = [added, calendar, preview, taking, withdrawing]
