/** The history of the invented county's applications and of the remedies against its replies, in the order of arrival, so that numbers are given out as they would have been. */
import { addCalendarDays, dateOf, type LocalDateTime, yearOf } from '../../law/time/local-date.ts'
import { insertFilledCases, insertFilledNumbers, readSeries, takeRequestIds } from '../../store/demo-fill.ts'
import { fillRemedies } from '../../store/remedy-fill.ts'
import type { ActContext } from '../act-context.ts'
import { arrivalDays } from './arrivals.ts'
import { DEMO_REGION } from './county-organs.ts'
import { numbersAfter } from './demo-numbers.ts'
import { type DemoPlan, planOpen, planPast } from './demo-plan.ts'
import type { StaffedCounty } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { remedyMaker } from './fill-remedies.ts'
import { makeCase } from './make-case.ts'

export interface CasesWish {
  readonly requests: number
  /** How many of the requests are open today; the rest is older and mostly closed. */
  readonly open: number
  readonly years: number
}

const BATCH = 1_000
const DAYS_A_YEAR = 365
/** Applications older than this have mostly been answered. */
const SETTLED_DAYS = 35

/** Made one after the other: a hundred thousand plans are never held at once. */
const plansOf = function* (
  { requests, open, years }: CasesWish,
  now: LocalDateTime,
  dice: Dice,
): Generator<DemoPlan> {
  const today = dateOf(now)
  const from = addCalendarDays(today, -years * DAYS_A_YEAR)
  const to = addCalendarDays(today, -SETTLED_DAYS)
  for (const day of arrivalDays(dice, { from, to, count: Math.max(requests - open, 0) })) {
    yield planPast(dice, day, now)
  }
  const present = Array.from({ length: Math.min(open, requests) }, () => planOpen(dice, now))
  yield* present.sort((a, b) => (a.arrivesOn < b.arrivesOn ? -1 : a.arrivesOn > b.arrivesOn ? 1 : 0))
}

const inBatches = function* <T>(all: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = []
  for (const each of all) {
    batch.push(each)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** @param filled hears of every batch. @returns the years in which applications came in */
export const fillCases = async (
  context: ActContext,
  county: StaffedCounty,
  wish: CasesWish,
  dice: Dice,
  filled: (count: number) => void,
): Promise<readonly number[]> => {
  const calendar = await context.calendar()
  const policy = await context.policy(DEMO_REGION)
  const numbers = numbersAfter(await readSeries(context.db))
  const years = new Set<number>()
  const remedies = remedyMaker(context, county, dice)
  let writing: Promise<void> = Promise.resolve()
  for (const batch of inBatches(plansOf(wish, context.now(), dice))) {
    const ids = await takeRequestIds(context.db, batch.length)
    const cases = batch.map((plan, index) =>
      makeCase({ context, county, plan, id: ids[index] ?? 0, calendar, policy, dice, numbers }),
    )
    const given = numbers.drain()
    const attacked = remedies.of(cases)
    for (const { arrivesOn } of batch) years.add(yearOf(arrivesOn))
    await writing
    // Written while the next batch is made.
    writing = context.db.transaction().execute(async (trx) => {
      await insertFilledCases(trx, cases)
      await insertFilledNumbers(trx, given)
      await fillRemedies(trx, attacked, calendar)
    })
    // Told at the next await; until then it must not count as unheard.
    writing.catch(() => undefined)
    filled(batch.length)
  }
  await writing
  return [...years].sort((a, b) => a - b)
}
