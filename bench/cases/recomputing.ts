/** All open deadlines after a new notice, beside reading the same events and writing the same days. */
import { sql } from 'kysely'
import { recomputeDeadlines } from '../../src/actions/calendar/recompute-deadlines.ts'
import { loadPolicies } from '../../src/actions/policy/load-policies.ts'
import { HOLIDAY_NOTICES, type HolidayNotice } from '../../src/law/time/holidays.ts'
import { addCalendarDays, dateOf, yearOf } from '../../src/law/time/local-date.ts'
import { makeWorkingCalendar } from '../../src/law/time/working-calendar.ts'
import type { FilledCounty } from './filled-county.ts'

export interface Recomputed {
  readonly open: number
  readonly moved: number
  readonly seconds: number
  readonly bareSeconds: number
}

/** An invented notice that makes next week free, and with it nearly every deadline later. */
const noticeOf = (today: ReturnType<typeof dateOf>): HolidayNotice => ({
  number: '示例〔0〕1号',
  issuedOn: today,
  year: null,
  daysOff: [[addCalendarDays(today, 1), addCalendarDays(today, 7)]],
  makeUpWorkdays: [],
})

const seconds = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

const PAGE = 500

const bare = async ({ db }: FilledCounty): Promise<void> => {
  for (let after = 0; ; ) {
    const { rows } = await sql<{ id: number }>`
      select id, organ_id, version, deadline_on from request where id > ${after}
      and phase not in ('closed', 'archived') order by id limit ${PAGE}`.execute(db)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return
    await sql`select * from request_event where request_id = any(${ids}::bigint[]) order by request_id, seq`.execute(
      db,
    )
    await sql`update request set deadline_on = deadline_on + 1 where id = any(${ids}::bigint[])`.execute(db)
    after = ids.at(-1) ?? 0
  }
}

export const compareRecomputing = async (county: FilledCounty): Promise<Recomputed> => {
  const { context, db } = county
  const today = dateOf(context.now())
  const calendar = makeWorkingCalendar([...HOLIDAY_NOTICES, noticeOf(today)])
  if (!calendar.ok) throw new Error(`${calendar.refusal.code} in ${yearOf(today)}`)
  const policyOf = await loadPolicies(context)
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from request where phase not in ('closed', 'archived')`.execute(db)
  let moved = 0
  const own = await seconds(async () => {
    moved = await recomputeDeadlines(db, { calendar: calendar.value, policyOf })
  })
  return { open: rows[0]?.open ?? 0, moved, seconds: own, bareSeconds: await seconds(() => bare(county)) }
}
