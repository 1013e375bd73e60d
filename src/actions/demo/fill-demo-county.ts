/** Fills the database with an invented county: organs, their people, published documents and the history of its applications. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { addCalendarDays, dateOf, type LocalDateTime, yearOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { insertFilledCases, insertFilledNumbers, readSeries, takeRequestIds } from '../../store/demo-fill.ts'
import { lockDemo } from '../../store/demo-lock.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { DEMO_REGION, demoOrgans } from './county-organs.ts'
import { numbersAfter } from './demo-numbers.ts'
import { type DemoPlan, planOpen, planPast } from './demo-plan.ts'
import { type StaffedCounty, staffCounty } from './demo-staff.ts'
import { type Dice, makeDice } from './dice.ts'
import { fillDisclosures } from './fill-disclosures.ts'
import { makeCase } from './make-case.ts'

export interface DemoWish {
  readonly organs: number
  readonly requests: number
  readonly documents: number
  /** Years back from today over which applications came in. */
  readonly years: number
  readonly seed: number
  /** How many of the requests are open today; the rest is older and mostly closed. */
  readonly open: number
}

export interface DemoFilled {
  readonly organs: readonly string[]
  readonly years: readonly number[]
  readonly requests: number
  readonly documents: number
}

export type DemoRefusal = Refusal<'demo-out-of-range'>

export interface DemoWatch {
  /** After each batch, with how many cases or documents it held. */
  readonly filled: (count: number) => void
}

const BATCH = 1_000
const DAYS_A_YEAR = 365
/** Applications older than this have had time to be answered. */
const SETTLED_DAYS = 100

const LIMITS = {
  organs: [2, 5_000],
  requests: [0, 5_000_000],
  documents: [0, 5_000_000],
  years: [1, 6],
} as const

const faultOf = (wish: DemoWish): DemoRefusal | null => {
  for (const [name, [least, most]] of Object.entries(LIMITS)) {
    const given = wish[name as keyof typeof LIMITS]
    if (!Number.isInteger(given) || given < least || given > most) {
      return { code: 'demo-out-of-range', facts: { name, given, least, most } }
    }
  }
  return null
}

/** Plans in the order of arrival, so that numbers are given out as they would have been. */
const plansOf = (
  { requests, open, years }: DemoWish,
  now: LocalDateTime,
  dice: Dice,
): readonly DemoPlan[] => {
  const days = years * DAYS_A_YEAR - SETTLED_DAYS
  const past = Array.from({ length: Math.max(requests - open, 0) }, () =>
    planPast(dice, addCalendarDays(dateOf(now), -SETTLED_DAYS - dice.below(days)), now),
  )
  const present = Array.from({ length: Math.min(open, requests) }, () => planOpen(dice, now))
  return [...past, ...present].sort((a, b) =>
    a.arrivesOn < b.arrivesOn ? -1 : a.arrivesOn > b.arrivesOn ? 1 : 0,
  )
}

const fillCases = async (
  context: ActContext,
  county: StaffedCounty,
  plans: readonly DemoPlan[],
  dice: Dice,
  watch: DemoWatch,
): Promise<void> => {
  const calendar = await context.calendar()
  const policy = await context.policy(DEMO_REGION)
  const numbers = numbersAfter(await readSeries(context.db))
  for (let start = 0; start < plans.length; start += BATCH) {
    const batch = plans.slice(start, start + BATCH)
    const ids = await takeRequestIds(context.db, batch.length)
    const cases = batch.map((plan, index) =>
      makeCase({ context, county, plan, id: ids[index] ?? 0, calendar, policy, dice, numbers }),
    )
    await context.db.transaction().execute(async (trx) => {
      await insertFilledCases(trx, cases)
      await insertFilledNumbers(trx, numbers.drain())
    })
    watch.filled(batch.length)
  }
}

/**
 * The same wish gives the same county, on the same day. On top of what is there: organs are found again by their names.
 * Refuses counts out of range (`facts.name`).
 */
export const fillDemoCounty = async (
  context: ActContext,
  wish: DemoWish,
  watch: DemoWatch = { filled: () => undefined },
): Promise<Result<DemoFilled, DemoRefusal>> => {
  const fault = faultOf(wish)
  if (fault !== null) return refused(fault)
  const dice = makeDice(wish.seed)
  const now = context.now()
  const county = await context.db.transaction().execute(async (trx) => {
    await lockDemo(trx)
    return staffCounty(trx, demoOrgans(wish.organs), null, context.instant())
  })
  const plans = plansOf(wish, now, dice)
  await fillCases(context, county, plans, dice, watch)
  await fillDisclosures(context, county, wish.documents, dice, watch.filled)
  const years = [...new Set(plans.map(({ arrivesOn }) => yearOf(arrivesOn)))].sort((a, b) => a - b)
  await context.db.transaction().execute((trx) =>
    appendAudit(trx, {
      chain: 0,
      at: context.instant(),
      actor: SYSTEM.id,
      address: SYSTEM.address,
      act: 'demo.filled',
      subjectKind: 'demo',
      subjectId: DEMO_REGION,
      detail: { ...wish },
    }),
  )
  const organs = county.organs.map(({ name }) => name)
  return ok({ organs, years, requests: plans.length, documents: wish.documents })
}
