/** One invented case with everything the database keeps of it. */
import type { Policy } from '../../law/policy.ts'
import { yearOf } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { FilledCase } from '../../store/demo-fill.ts'
import { projectRequest } from '../../store/request-projection.ts'
import { descriptionGrams } from '../../store/request-text.ts'
import type { ActContext } from '../act-context.ts'
import { instantOf } from '../county-time.ts'
import { accessCodeHash, newAccessCode } from '../request/access-code.ts'
import { applicantKey, contactHash } from '../request/applicant-key.ts'
import { REQUEST_SERIES, requestNumber } from '../request/submit-request.ts'
import { isQuietOrgan } from './county-organs.ts'
import { inventApplicant, inventDescription } from './county-people.ts'
import { type DemoNumbers, numberedBy } from './demo-numbers.ts'
import type { DemoPlan } from './demo-plan.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { deliveryOf, liveCase } from './live-case.ts'

export interface CaseToMake {
  readonly context: Pick<ActContext, 'sealer'>
  readonly county: StaffedCounty
  readonly plan: DemoPlan
  readonly id: number
  readonly calendar: WorkingCalendar
  readonly policy: Policy
  readonly dice: Dice
  readonly numbers: DemoNumbers
}

/** Some organs are asked far more often than others, and one never is. */
export const pickOrgan = (county: StaffedCounty, dice: Dice): StaffedOrgan => {
  const organs = county.organs.filter(({ name }) => !isQuietOrgan(name))
  const index = Math.min(dice.below(organs.length), dice.below(organs.length))
  const organ = organs[index]
  if (organ === undefined) throw new Error('a county has organs')
  return organ
}

export const makeCase = ({
  context,
  county,
  plan,
  id,
  calendar,
  policy,
  dice,
  numbers,
}: CaseToMake): FilledCase => {
  const { sealer } = context
  const organ = pickOrgan(county, dice)
  const applicant = inventApplicant(dice, plan.applicantType)
  const key = applicantKey(sealer, applicant)
  const year = yearOf(plan.arrivesOn)
  const description = inventDescription(dice, year)
  const place = numbers.next(organ.id, REQUEST_SERIES, id, `${plan.arrivesOn}T12:00`)
  const number = requestNumber(year, organ.id, place)
  const numbered = numberedBy(numbers, organ, id, number)
  const { events, state, consulted } = liveCase({
    plan,
    organ,
    applicantKey: key,
    calendar,
    policy,
    dice,
    numbered,
  })
  const recordedAt = events.map(({ at }) => instantOf(at))
  const [deliveryForm, deliveryMethod] = deliveryOf(plan, applicant)
  return {
    id,
    organId: organ.id,
    number,
    accessCodeHash: accessCodeHash(sealer, number, newAccessCode()),
    openedAt: recordedAt[0] ?? instantOf(plan.now),
    assignedTo: dice.percent(80) ? Number(organ.staff.handler.id) : null,
    applicantKey: key,
    contactHash: contactHash(sealer, applicant),
    description,
    subjectGrams: descriptionGrams(description),
    sealedApplicant: sealer.seal(JSON.stringify(applicant), 'applicant'),
    deliveryForm,
    deliveryMethod,
    filledInBy: plan.channel === 'online' ? 'applicant' : organ.staff.handler.id,
    projection: projectRequest(state, calendar, policy),
    events,
    recordedAt,
    consulted: consulted.map(({ consultation, party }) => ({
      consultation,
      sealed: sealer.seal(JSON.stringify(party), 'consultation'),
    })),
  }
}
