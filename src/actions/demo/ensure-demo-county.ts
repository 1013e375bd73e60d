/** The small demonstration of a first start: twelve organs, their people, a history, and cases in every phase, lived through by the same acts as any other. */
import { randomInt } from 'node:crypto'
import type { RequestCommand } from '../../law/request/request-event.ts'
import type { LocalDateTime } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { demoStage, holdDemoLock } from '../../store/demo-stage.ts'
import { hashPassword } from '../account/password.ts'
import type { ActContext } from '../act-context.ts'
import { applicantAt, SYSTEM } from '../actor.ts'
import { instantOf } from '../county-time.ts'
import { actOnRequest } from '../request/act-on-request.ts'
import { submitRequest } from '../request/submit-request.ts'
import { type CastCase, castCases, inTime, type TimedAct } from './cast-cases.ts'
import { DEMO_REGION, demoOrgans } from './county-organs.ts'
import { fillHistory, HISTORY_SEED, livePastYears } from './demo-history.ts'
import { actorIn, type DemoAccount, staffCounty } from './demo-staff.ts'
import { makeDice } from './dice.ts'
import { fillReleases } from './fill-releases.ts'
import { liveFaults } from './live-faults.ts'
import { liveManuscripts } from './live-manuscripts.ts'
import { liveReleases } from './live-releases.ts'
import { liveRemedies } from './live-remedies.ts'
import { liveSubscriptions } from './live-subscriptions.ts'
import type { DemoStep } from './play-story.ts'

export interface DemoOpened {
  readonly accounts: readonly DemoAccount[]
  /** Of every account; kept nowhere. */
  readonly password: string
  /** Those that were lived through; the answered ones of years gone by are told at once. */
  readonly requests: number
  /** A case that is open, to be followed on the portal. */
  readonly example: { readonly number: string; readonly accessCode: string } | null
}

const ORGANS = 12
const SEED = 20_260

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const SIGNS_COUNT = 12

const newPassword = (): string =>
  `yunling-${Array.from({ length: SIGNS_COUNT }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`

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
  await fillHistory(context, county)
  const dice = makeDice(SEED)
  const calendar = await context.calendar()
  const cases = castCases(county, context.now(), dice, calendar)
  const opened = await liveAll(context, inTime(cases), ending)
  if (opened === null) return null
  const manuscripts = await liveManuscripts(context, county, ending)
  const releases = await liveReleases(context, county, ending)
  await fillReleases(context, county, makeDice(HISTORY_SEED + 3))
  const faults = await liveFaults(context, county, ending)
  const subscriptions = await liveSubscriptions(context, county, ending)
  const remedies = await liveRemedies(context, county, ending)
  const reports = await livePastYears(context, county, ending)
  if (ending.aborted) return null
  await note(context, 'demo.filled', {
    organs: county.organs.length,
    requests: opened.size,
    manuscripts,
    releases,
    faults,
    subscriptions,
    remedies,
    reports,
  })
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
