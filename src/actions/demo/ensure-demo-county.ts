/** The small demonstration of a first start: twelve organs, their people, and cases in every phase, lived through by the same acts as any other. */
import { randomInt } from 'node:crypto'
import type { RequestCommand } from '../../law/request/request-event.ts'
import { addCalendarDays, dateOf, type LocalDateTime } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { demoStage, holdDemoLock } from '../../store/demo-stage.ts'
import { hashPassword } from '../account/password.ts'
import type { ActContext } from '../act-context.ts'
import { applicantAt, SYSTEM } from '../actor.ts'
import { actOnRequest } from '../request/act-on-request.ts'
import { type Submission, submitRequest } from '../request/submit-request.ts'
import { DEMO_REGION, demoOrgans } from './county-organs.ts'
import { inventApplicant, inventDescription } from './county-people.ts'
import { instantOf } from './demo-numbers.ts'
import { type DemoPlan, OPEN_KINDS, planOpen, planPast } from './demo-plan.ts'
import {
  actorIn,
  type DemoAccount,
  type StaffedCounty,
  type StaffedOrgan,
  staffCounty,
} from './demo-staff.ts'
import { type Dice, makeDice } from './dice.ts'
import { deliveryOf } from './live-case.ts'
import { pickOrgan } from './make-case.ts'
import { arrivalOf, type DemoStep, playStory } from './play-story.ts'
import { tellStory } from './tell-story.ts'

export interface DemoOpened {
  readonly accounts: readonly DemoAccount[]
  /** Of every account; kept nowhere. */
  readonly password: string
  readonly requests: number
  /** A case that is open, to be followed on the portal. */
  readonly example: { readonly number: string; readonly accessCode: string } | null
}

const ORGANS = 12
const PAST_CASES = 34
const SEED = 20_260
/** Days back from today over which the answered applications came in. */
const SETTLED = { from: 60, to: 420 }

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const SIGNS_COUNT = 12

const newPassword = (): string =>
  `yunling-${Array.from({ length: SIGNS_COUNT }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`

interface CastCase {
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

interface TimedAct {
  readonly at: LocalDateTime
  readonly of: CastCase
  /** Null: the arrival. */
  readonly step: DemoStep | null
  readonly index: number
}

/** All acts of all cases in the order of time, as the offices of a county would have done them. */
const inTime = (cases: readonly CastCase[]): readonly TimedAct[] =>
  cases
    .flatMap((of) => [
      { at: of.arrivedAt, of, step: null, index: 0 },
      ...of.steps.map((step, index) => ({ at: step.at, of, step, index: index + 1 })),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index))

const clockedAt = (context: ActContext, at: LocalDateTime): ActContext => ({
  ...context,
  instant: () => instantOf(at),
  now: () => at,
})

interface OpenedCase {
  readonly requestId: number
  readonly number: string
  readonly accessCode: string
}

const submit = async (context: ActContext, { of, at }: TimedAct): Promise<OpenedCase | null> => {
  const { organ, plan, submission } = of
  const actor = plan.channel === 'online' ? applicantAt('') : actorIn(organ, 'handler')
  const submitted = await submitRequest(clockedAt(context, at), actor, submission)
  return submitted.ok ? submitted.value : null
}

const act = async (
  context: ActContext,
  { of, at, step, index }: TimedAct & { readonly step: DemoStep },
  requestId: number,
): Promise<boolean> => {
  const command: RequestCommand = step.command
  const acted = await actOnRequest(clockedAt(context, at), actorIn(of.organ, step.role), {
    requestId,
    command,
    expectedVersion: null,
    role: step.role,
    idempotencyKey: `${of.key}-${index}`,
    ...(step.consulted === undefined ? {} : { consulted: step.consulted }),
    ...(step.facts === undefined ? {} : { facts: step.facts }),
  })
  return acted.ok
}

/** A case whose next act is refused stays where it is. */
const liveAll = async (
  context: ActContext,
  acts: readonly TimedAct[],
  ending: AbortSignal,
): Promise<ReadonlyMap<CastCase, OpenedCase> | null> => {
  const opened = new Map<CastCase, OpenedCase>()
  const ended = new Set<CastCase>()
  for (const each of acts) {
    if (ending.aborted) return null
    if (each.step === null) {
      const submitted = await submit(context, each)
      if (submitted !== null) opened.set(each.of, submitted)
      continue
    }
    const known = opened.get(each.of)
    if (known === undefined || ended.has(each.of)) continue
    if (!(await act(context, { ...each, step: each.step }, known.requestId))) ended.add(each.of)
  }
  return opened
}

const note = (context: ActContext, act: 'demo.begun' | 'demo.filled', detail: object): Promise<void> =>
  context.db.transaction().execute((trx) =>
    appendAudit(trx, {
      chain: 0,
      at: context.instant(),
      actor: SYSTEM.id,
      address: SYSTEM.address,
      act,
      subjectKind: 'demo',
      subjectId: DEMO_REGION,
      detail: { ...detail },
    }),
  )

const fill = async (context: ActContext, ending: AbortSignal): Promise<DemoOpened | null> => {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const county = await context.db
    .transaction()
    .execute((trx) => staffCounty(trx, demoOrgans(ORGANS), passwordHash, context.instant()))
  const dice = makeDice(SEED)
  const calendar = await context.calendar()
  const cases = plansOf(context.now(), dice).map((plan, index) =>
    castCase(county, plan, `demo-county-case-${index}`, dice, (arrivedAt) => [
      ...playStory(plan, tellStory(plan, dice), arrivedAt, dice, calendar),
    ]),
  )
  const opened = await liveAll(context, inTime(cases), ending)
  if (opened === null) return null
  await note(context, 'demo.filled', { organs: county.organs.length, requests: opened.size })
  const followed = [...opened].find(([{ plan }]) => plan.channel === 'online' && plan.stopBefore === 'signed')
  const example =
    followed === undefined ? null : { number: followed[1].number, accessCode: followed[1].accessCode }
  return { accounts: county.accounts, password, requests: opened.size, example }
}

/**
 * Fills a site that holds no case yet: once, whoever starts first. Where an earlier filling was interrupted it goes on:
 * every sending and every act has a key, so that nothing is done twice; the accounts get a new password.
 * @returns null when there is nothing to do, or when it was ended before it was done
 */
export const ensureDemoCounty = (
  context: ActContext,
  ending: AbortSignal = new AbortController().signal,
): Promise<DemoOpened | null> =>
  holdDemoLock(context.db, async () => {
    const stage = await demoStage(context.db, DEMO_REGION)
    if (stage === 'filled' || stage === 'inUse') return null
    if (stage === 'empty') await note(context, 'demo.begun', {})
    return fill(context, ending)
  })
