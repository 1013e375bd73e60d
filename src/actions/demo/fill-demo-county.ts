/** Fills the database with an invented county: organs, their people, published documents and the history of its applications. */
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { lockDemo } from '../../store/demo-lock.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { DEMO_REGION, demoOrgans } from './county-organs.ts'
import { staffCounty } from './demo-staff.ts'
import { makeDice } from './dice.ts'
import { fillCases } from './fill-cases.ts'
import { fillDisclosures } from './fill-disclosures.ts'
import { fillRegisters, firstYearOf } from './fill-registers.ts'
import { fillReleases } from './fill-releases.ts'
import { livePastReports } from './live-past-reports.ts'

export interface DemoWish {
  readonly organs: number
  readonly requests: number
  readonly documents: number
  /** Years back from today over which applications came in. */
  readonly years: number
  readonly seed: number
  /** How many of the requests are open today; the rest is older and mostly closed. */
  readonly open: number
  /** Whether the years gone by get their annual reports, signed and published. */
  readonly reports?: boolean
  /** How far those of last year come; published where nothing is said. */
  readonly lastReports?: FilingPhase
}

export interface DemoFilled {
  readonly organs: readonly string[]
  readonly years: readonly number[]
  readonly requests: number
  readonly documents: number
  /** Annual reports that were published. */
  readonly reports: number
}

export type DemoRefusal = Refusal<'demo-out-of-range'>

export interface DemoWatch {
  /** After each batch, with how many cases, documents or reports it held. */
  readonly filled: (count: number) => void
}

const LIMITS = {
  organs: [2, 5_000],
  requests: [0, 5_000_000],
  documents: [0, 5_000_000],
  years: [1, 6],
} as const

/** Seeds of the releases and of everything else never meet. */
const RELEASES_APART = 1_000_003

const faultOf = (wish: DemoWish): DemoRefusal | null => {
  for (const [name, [least, most]] of Object.entries(LIMITS)) {
    const given = wish[name as keyof typeof LIMITS]
    if (!Number.isInteger(given) || given < least || given > most) {
      return { code: 'demo-out-of-range', facts: { name, given, least, most } }
    }
  }
  return null
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
  const county = await context.db.transaction().execute(async (trx) => {
    await lockDemo(trx)
    return staffCounty(trx, demoOrgans(wish.organs), null, context.instant())
  })
  const years = await fillCases(context, county, wish, dice, watch.filled)
  await fillDisclosures(context, county, wish.documents, dice, watch.filled)
  // Dice of its own: what the seed gave before stays as it was.
  await fillReleases(context, county, makeDice(wish.seed + RELEASES_APART))
  await fillRegisters(context, county, firstYearOf(dateOf(context.now()), wish.years), dice)
  const thisYear = yearOf(dateOf(context.now()))
  const past = wish.reports === true ? years.filter((year) => year < thisYear) : []
  const lastStanding = wish.lastReports ?? 'published'
  const reports = await livePastReports(context, {
    county,
    years: past,
    seed: wish.seed,
    standing: (_, year) => (year === thisYear - 1 ? lastStanding : 'published'),
    filled: watch.filled,
  })
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
  return ok({ organs, years, requests: wish.requests, documents: wish.documents, reports })
}
