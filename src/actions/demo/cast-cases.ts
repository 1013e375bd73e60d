/** The cases of the small demonstration and the order of everything that happens in them. */
import { addCalendarDays, dateOf, type LocalDateTime } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { Submission } from '../request/submit-request.ts'
import { inventApplicant, inventDescription } from './county-people.ts'
import { type DemoPlan, OPEN_KINDS, planOpen, planPast } from './demo-plan.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { deliveryOf } from './live-case.ts'
import { pickOrgan } from './make-case.ts'
import { arrivalOf, type DemoStep, playStory } from './play-story.ts'
import { tellStory } from './tell-story.ts'

const PAST_CASES = 34
/** Days back from today over which the answered applications came in. */
const SETTLED = { from: 60, to: 420 }

export interface CastCase {
  readonly key: string
  readonly organ: StaffedOrgan
  readonly plan: DemoPlan
  readonly arrivedAt: LocalDateTime
  readonly submission: Submission
  readonly steps: readonly DemoStep[]
}

/** Evidence for whichever channel it came by. */
const EVIDENCE = {
  mailNumber: 'SL000000000CN',
  receivedBy: '收发室',
  origin: '示例来件',
  whyOral: '书写有困难',
  readBack: true,
}

const castCase = (
  county: StaffedCounty,
  plan: DemoPlan,
  key: string,
  dice: Dice,
  steps: (arrivedAt: LocalDateTime) => readonly DemoStep[],
): CastCase => {
  const organ = pickOrgan(county, dice)
  const applicant = { ...inventApplicant(dice, plan.applicantType), email: '' }
  const [deliveryForm, deliveryMethod] = deliveryOf(plan, applicant)
  const arrivedAt = arrivalOf(plan, dice)
  const submission: Submission = {
    organId: organ.id,
    channel: plan.channel,
    applicantType: plan.applicantType,
    applicant,
    description: inventDescription(dice, Number(plan.arrivesOn.slice(0, 4))),
    deliveryForm,
    deliveryMethod,
    attachments: [],
    submissionKey: key,
    ...(plan.channel === 'online' ? {} : { evidence: EVIDENCE }),
  }
  return { key, organ, plan, arrivedAt, submission, steps: steps(arrivedAt) }
}

const plansOf = (now: LocalDateTime, dice: Dice): readonly DemoPlan[] => [
  ...Array.from({ length: PAST_CASES }, () =>
    planPast(dice, addCalendarDays(dateOf(now), -dice.between(SETTLED.from, SETTLED.to)), now),
  ),
  ...OPEN_KINDS.flatMap(([kind, weight]) =>
    Array.from({ length: Math.max(1, Math.round(weight / 4)) }, () => planOpen(dice, now, kind)),
  ),
]

export interface TimedAct {
  readonly at: LocalDateTime
  readonly of: CastCase
  /** Null: the arrival. */
  readonly step: DemoStep | null
  readonly index: number
}

/** The same dice cast the same cases; a key of its own lets each be sent again without being made twice. */
export const castCases = (
  county: StaffedCounty,
  now: LocalDateTime,
  dice: Dice,
  calendar: WorkingCalendar,
): readonly CastCase[] =>
  plansOf(now, dice).map((plan, index) =>
    castCase(county, plan, `demo-county-case-${index}`, dice, (arrivedAt) => [
      ...playStory(plan, tellStory(plan, dice), arrivedAt, dice, calendar),
    ]),
  )

/** All acts of all cases in the order of time, as the offices of a county would have done them. */
export const inTime = (cases: readonly CastCase[]): readonly TimedAct[] =>
  cases
    .flatMap((of) => [
      { at: of.arrivedAt, of, step: null, index: 0 },
      ...of.steps.map((step, index) => ({ at: step.at, of, step, index: index + 1 })),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index))
