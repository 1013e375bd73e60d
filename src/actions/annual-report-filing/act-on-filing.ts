/** The one way in which a filing changes: an act is judged by law on the locked filing and the report as it is then, and everything it brings about is written together. */
import { decideFiling, filingRoleFor } from '../../law/annual-report/filing/decide-filing.ts'
import { FILING_ACTS } from '../../law/annual-report/filing/filing-acts.ts'
import type { FilingCommand, FilingEvent } from '../../law/annual-report/filing/filing-event.ts'
import type { ReportNow } from '../../law/annual-report/filing/filing-situation.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { lockFiling } from '../../store/report-filing.ts'
import { keepSubmission, lastSubmission } from '../../store/report-filing-event.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { loadPolicy } from '../policy/load-policy.ts'
import { earlierHashes } from './earlier-hashes.ts'
import type { FilingAct, FilingActed, FilingActRefusal } from './filing-act.ts'
import { filingDifferences } from './filing-differences.ts'
import { freezeReport } from './freeze-report.ts'
import { filingRoles, type HeldFiling, heldFiling } from './held-filing.ts'
import { type DrawnPublication, drawPublication, isStillSigned, publishFiling } from './publish-filing.ts'
import { recordFilingEvent } from './record-filing-event.ts'
import { type ReportAtHand, reportAtHand, reportNow } from './report-at-hand.ts'
import { withConsistentView } from './with-consistent-view.ts'

type Answer = Result<FilingActed, FilingActRefusal>

/** These are judged by the report as it is; the others never look at it. */
const LOOKS_AT_REPORT: readonly FilingCommand['type'][] = [
  'explained',
  'nilConfirmed',
  'submitted',
  'accepted',
  'signed',
]

const UNSEEN: ReportNow = { hash: '', earlierHashes: [], findings: [], isNil: false, hasOverview: false }

/** The command as the law judges it, with the numbers that come next. */
const completed = (act: FilingAct['act'], { state }: HeldFiling): FilingCommand => {
  if (act.type === 'signed') return { ...act, freeze: state.freezes + 1 }
  return act.type === 'published' ? { ...act, version: 0 } : act
}

/** Refusals that somebody who looked before would want to have explained. */
const TELLS_DIFFERENCE: readonly string[] = ['figures-changed', 'text-changed', 'changed-since-submission']

const withDifferences = async (
  trx: Database,
  { organId, year }: FilingAct,
  refusal: FilingActRefusal,
  atHand: ReportAtHand | null,
): Promise<FilingActRefusal> => {
  if (atHand === null || !TELLS_DIFFERENCE.includes(refusal.code)) return refusal
  const before = await lastSubmission(trx, { organId, year })
  return before === null ? refusal : { ...refusal, differences: filingDifferences(before, atHand) }
}

const frozen = (
  context: ActContext,
  actor: Actor,
  { organ }: HeldFiling,
  { compiled, area, words, findings }: ReportAtHand,
) =>
  freezeReport(context, actor, {
    organ,
    report: compiled,
    area,
    narrative: words.shown,
    text: words.written,
    findings,
  })

interface CarriedOut {
  /** With the numbers that came of it. */
  readonly event: FilingEvent
  /** Of what was frozen; null where nothing was. */
  readonly frozenHash: string | null
}

interface Prepared {
  readonly atHand: ReportAtHand | null
  /** Drawn before the filing was locked; null for acts that publish nothing. */
  readonly publication: DrawnPublication | null
}

/** Whatever the event brings about beside being written down. */
const carriedOut = async (
  context: ActContext,
  actor: Actor,
  held: HeldFiling,
  event: FilingEvent,
  { atHand, publication }: Prepared,
): Promise<Result<CarriedOut, FilingActRefusal>> => {
  if (event.type === 'signed' && atHand !== null) {
    const freezing = await frozen(context, actor, held, atHand)
    if (!freezing.ok) return freezing
    const { freeze, hash } = freezing.value
    return ok({ event: { ...event, freeze }, frozenHash: hash })
  }
  if (event.type !== 'published') return ok({ event, frozenHash: null })
  if (publication === null || !(await isStillSigned(context, held, publication)))
    return refused({ code: 'filing-changed', facts: { version: held.events.length } })
  const version = await publishFiling(context, held, publication)
  return ok({ event: { ...event, version }, frozenHash: null })
}

const actInside = async (
  context: ActContext,
  actor: Actor,
  given: FilingAct,
  publication: DrawnPublication | null,
): Promise<Answer> => {
  const { organId, year, act, expectedVersion } = given
  const held = await heldFiling(context, organId, year, lockFiling)
  if (held === null) return refused({ code: 'organ-unknown' })
  if (held.head === null) return refused({ code: 'filing-unknown' })
  if (expectedVersion !== null && expectedVersion !== held.head.version)
    return refused({ code: 'filing-changed', facts: { version: held.head.version } })
  const looking = LOOKS_AT_REPORT.includes(act.type)
    ? await reportAtHand(context, held.organ, year, held.state)
    : null
  if (looking !== null && !looking.ok) return looking
  const atHand = looking?.value ?? null
  const report =
    atHand === null
      ? UNSEEN
      : reportNow(atHand, await earlierHashes(context, atHand, 'hash' in act ? act.hash : atHand.hash))
  const { duty, hasOfficeAbove, state } = held
  const facts = { now: context.now(), year, duty, hasOfficeAbove, report }
  const roles = await filingRoles(context.db, actor, organId, dateOf(context.now()))
  const as = filingRoleFor(act.type, state, { ...facts, actorId: actor.id }, roles)
  if (as === null)
    return refused({
      code: 'not-for-this-role',
      source: FILING_ACTS[act.type].source,
      facts: { act: act.type },
    })
  const situation = { ...facts, actor: { id: actor.id, ...as } }
  const judged = decideFiling(completed(act, held), state, situation)
  if (!judged.ok) return refused(await withDifferences(context.db, given, judged.refusal, atHand))
  const done = await carriedOut(context, actor, held, judged.value, { atHand, publication })
  if (!done.ok) return refused(await withDifferences(context.db, given, done.refusal, atHand))
  const { event, frozenHash } = done.value
  const recorded = await recordFilingEvent(context, actor, held, event, as.role, frozenHash)
  if (act.type === 'submitted' && atHand !== null)
    await keepSubmission(context.db, { organId, year }, recorded.version, {
      cells: atHand.compiled.cells,
      narrative: atHand.words.shown,
    })
  return ok(recorded)
}

/**
 * Does an act on a filing, or refuses it and changes nothing. Everybody who acts on the same filing takes turns.
 * Refuses `filing-changed` where it is no longer as it was seen; `figures-changed` and `text-changed` where the report is not.
 * What is published is drawn before anything is locked, and refused where too much is being drawn.
 */
export const actOnFiling = async (context: ActContext, actor: Actor, given: FilingAct): Promise<Answer> => {
  const calendar = await context.calendar()
  const { organId, year, act } = given
  const drawn = act.type === 'published' ? await drawPublication(context, organId, year) : ok(null)
  if (!drawn.ok) return drawn
  return withConsistentView(context.db, act.type === 'signed', (trx) =>
    actInside(
      {
        ...context,
        db: trx,
        calendar: async () => calendar,
        policy: (region) => loadPolicy(trx, region),
      },
      actor,
      given,
      drawn.value,
    ),
  )
}
