/** The page of a report being made: figures, findings, words, deadlines, what may be done next, and what happened. */
import { may } from '../../access/permission.ts'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import { FILING_PHASE_NAMES } from '../../contract/annual-report-filing/filing-words.ts'
import {
  type Names,
  nameOf,
  presentFigures,
  presentFilingAct,
  presentFilingDeadline,
  presentFilingEvents,
  presentFinding,
  publicReportPath,
} from '../../contract/annual-report-filing/present-filing.ts'
import { nextFilingActs } from '../../law/annual-report/filing/decide-filing.ts'
import { mayWriteWords } from '../../law/annual-report/filing/filing-acts.ts'
import { filingDeadlines, openDeadlines } from '../../law/annual-report/filing/filing-deadlines.ts'
import { confirmsNil } from '../../law/annual-report/filing/filing-readiness.ts'
import { lampDays } from '../../law/request/lamp.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { namesOfActors } from '../../store/account-names.ts'
import { organNames } from '../../store/organ-names.ts'
import { organInTree } from '../../store/organ-tree.ts'
import { findFreeze, listFreezes } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'
import type { CompileRefusal } from './compile-report.ts'
import { filingRoles, type HeldFiling, heldFiling } from './held-filing.ts'
import { filingTitle } from './made-report.ts'
import { type OpenRefusal, openFiling } from './open-filing.ts'
import { type ReportAtHand, reportAtHand, reportNow } from './report-at-hand.ts'

export type ReadFilingRefusal = OpenRefusal | CompileRefusal | Refusal<'organ-unknown'>

const mayWriteFor = async (context: ActContext, actor: Actor, organId: number): Promise<boolean> => {
  const inTree = await organInTree(context.db, organId, dateOf(context.now()))
  return inTree !== null && may(actor.roles, 'annualReport.write', inTree)
}

const actsOf = async (context: ActContext, actor: Actor, held: HeldFiling, atHand: ReportAtHand) => {
  const now = context.now()
  const roles = await filingRoles(context.db, actor, held.organ.id, dateOf(now))
  const { duty, hasOfficeAbove, state, year } = held
  const situation = { now, year, duty, hasOfficeAbove, report: reportNow(atHand), actorId: actor.id }
  return roles.length === 0 ? [] : nextFilingActs(state, situation, roles).map(presentFilingAct)
}

const deadlinesOf = async (context: ActContext, held: HeldFiling, { compiled }: ReportAtHand) => {
  const today = dateOf(context.now())
  const [calendar, policy] = await Promise.all([context.calendar(), context.policy(held.organ.region)])
  const all = filingDeadlines(held.year, compiled.scope, policy, held.hasOfficeAbove)
  const { phase, published } = held.state
  const open = openDeadlines(all, { phase, wasPublished: published !== null })
  const days = lampDays(today, calendar, policy)
  return all.map((deadline) => presentFilingDeadline(deadline, open.includes(deadline), days))
}

const namesIn = async (
  context: ActContext,
  { events }: HeldFiling,
  { words }: ReportAtHand,
): Promise<Names> => namesOfActors(context.db, [...events.map(({ by }) => by), words.writtenBy])

const presentText = ({ words }: ReportAtHand, names: Names): FilingJson['text'] => ({
  revision: words.revision,
  written: words.written,
  shown: words.shown,
  unknown: words.unknown,
  generated: words.generated,
  writtenBy: words.writtenBy === '' ? '' : nameOf(names, words.writtenBy),
  writtenAt: words.writtenAt === null ? null : countyTime(words.writtenAt),
})

const freezesOf = async ({ db }: ActContext, { organ, year }: HeldFiling): Promise<FilingJson['freezes']> => {
  const heads = await listFreezes(db, organ.id, year)
  const names = await namesOfActors(
    db,
    heads.map(({ frozenBy }) => frozenBy),
  )
  return heads.map(({ number, hash, frozenAt, frozenBy }) => ({
    freeze: number,
    hash,
    signedAt: countyTime(frozenAt),
    signedBy: nameOf(names, frozenBy),
  }))
}

const present = async (
  context: ActContext,
  actor: Actor,
  held: HeldFiling,
  atHand: ReportAtHand,
): Promise<FilingJson> => {
  const { organ, year, state, head } = held
  const { compiled, words, findings, hash, before } = atHand
  const signed = state.signed === null ? null : await findFreeze(context.db, organ.id, year)
  const [names, organs, mayWrite] = await Promise.all([
    namesIn(context, held, atHand),
    organNames(context.db, compiled.organIds),
    mayWriteFor(context, actor, organ.id),
  ])
  const phase = state.phase === 'none' ? 'drafting' : state.phase
  const { isNil } = reportNow(atHand)
  const confirmed = confirmsNil(state, { isNil }) ? state.nilConfirmed : null
  return {
    organ: { id: organ.id, name: organ.name },
    year,
    title: filingTitle(organ.name, year),
    form: compiled.form,
    scope: compiled.scope,
    phase,
    phaseName: FILING_PHASE_NAMES[state.phase === 'none' ? 'unopened' : phase],
    version: head?.version ?? 0,
    hash,
    asOf: compiled.asOf,
    organs: [...organs]
      .sort((a, b) => Number(b.id === organ.id) - Number(a.id === organ.id))
      .map(({ id, name }) => ({ id, name })),
    figures: presentFigures(compiled, before?.cells ?? null, signed?.cells ?? null),
    findings: findings.map((finding) => presentFinding(finding, words.shown, state, names)),
    text: presentText(atHand, names),
    lastYear:
      before === null
        ? null
        : {
            overview: before.narrative.overview,
            problems: before.narrative.problems,
            other: before.narrative.other,
          },
    deadlines: await deadlinesOf(context, held, atHand),
    acts: await actsOf(context, actor, held, atHand),
    timeline: presentFilingEvents(held.events, names),
    isNil,
    nilConfirmedBy: confirmed === null ? null : nameOf(names, confirmed.by),
    freezes: await freezesOf(context, held),
    publicPath: state.published === null ? null : publicReportPath(organ.slug, year),
    mayWrite: mayWrite && mayWriteWords(phase),
  }
}

/**
 * Opens the year where nobody has and the asker may write. For whoever only reads, a year that nobody opened is shown as
 * a draft without events (version 0). Refuses where the organ owes no report for the year, and says who reports instead.
 */
export const readFiling = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  year: number,
): Promise<Result<FilingJson, ReadFilingRefusal>> => {
  const first = await heldFiling(context, organId, year)
  if (first === null) return refused({ code: 'organ-unknown' })
  if (first.head === null && (await mayWriteFor(context, actor, organId))) {
    const opened = await openFiling(context, actor, organId, year)
    if (!opened.ok) return opened
  }
  const held = first.head === null ? await heldFiling(context, organId, year) : first
  if (held === null) return refused({ code: 'organ-unknown' })
  const atHand = await reportAtHand(context, held.organ, year, held.state)
  return atHand.ok ? ok(await present(context, actor, held, atHand.value)) : atHand
}
