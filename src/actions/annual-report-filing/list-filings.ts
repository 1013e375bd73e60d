/** The desk of a year: every organ that owes a report, how far it is, and who is late. */
import type { FilingItemJson, FilingListJson } from '../../contract/annual-report-filing/filing-json.ts'
import {
  BEFORE_HERE_NAME,
  FILING_PHASE_NAMES,
  IMPORTED_NAME,
} from '../../contract/annual-report-filing/filing-words.ts'
import { presentFilingDeadline } from '../../contract/annual-report-filing/present-filing.ts'
import { FILING_PHASES, type FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { type LampDays, lampDays } from '../../law/request/lamp.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { makeCursor, type PageRequest, parseCursor } from '../../store/keyset.ts'
import { organsInReach } from '../../store/organ-reach.ts'
import { organsWithin } from '../../store/organs-within.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'
import { type FilingStandingNow, filingStandings } from './filing-standings.ts'

export interface FilingFilter {
  readonly year: number
  /** Null: everything that one may read. */
  readonly organId: number | null
  /** The organ with those below it. */
  readonly below: boolean
  readonly phase: FilingPhase | 'unopened' | null
  readonly lateOnly: boolean
}

const organsOf = async (
  { db, now }: ActContext,
  { roles }: Actor,
  { organId, below }: FilingFilter,
): Promise<readonly number[] | null> => {
  const today = dateOf(now())
  return organId === null
    ? organsInReach(db, roles, 'annualReport.read', today)
    : organsWithin(db, roles, 'annualReport.read', { organId, below }, today)
}

const phaseNameOf = ({ row, phase, isBeforeHere }: FilingStandingNow): string => {
  if (isBeforeHere) return BEFORE_HERE_NAME
  return row.phase === null && row.isImported ? IMPORTED_NAME : FILING_PHASE_NAMES[phase]
}

const presentItem = (standing: FilingStandingNow, year: number, days: LampDays): FilingItemJson => {
  const { row, scope, phase, deadlines, deadline, isLate } = standing
  const shown = deadline ?? deadlines.at(-1)
  if (shown === undefined) throw new Error(`no deadline for ${year}`)
  return {
    organ: { id: row.organId, name: row.name },
    year,
    scope,
    phase: phase === 'unopened' ? null : phase,
    phaseName: phaseNameOf(standing),
    deadline: presentFilingDeadline(shown, deadline !== null, days),
    isLate,
    newReceived: row.newReceived,
    totalProcessed: row.totalProcessed,
    submittedAt: row.submittedAt === null ? null : countyTime(row.submittedAt),
    publishedAt: row.publishedAt === null ? null : countyTime(row.publishedAt),
  }
}

const countsOf = (standings: readonly FilingStandingNow[]): FilingListJson['counts'] => {
  const count = (phase: FilingPhase | 'unopened') => standings.filter((each) => each.phase === phase).length
  const phases = [...FILING_PHASES, 'unopened'] as const
  return Object.fromEntries(phases.map((phase) => [phase, count(phase)])) as FilingListJson['counts']
}

/** Counts are over all organs asked for, whatever the phase. A cursor that is none gives an empty page. */
export const listFilings = async (
  context: ActContext,
  actor: Actor,
  filter: FilingFilter,
  page: PageRequest,
): Promise<FilingListJson> => {
  const { year, phase, lateOnly } = filter
  const organIds = await organsOf(context, actor, filter)
  const standings = await filingStandings(context, organIds, year)
  const after = page.cursor === null ? [0] : parseCursor(page.cursor, ['number'])
  const policy = await context.policy(standings[0]?.row.region ?? '')
  const days = lampDays(dateOf(context.now()), await context.calendar(), policy)
  const found = standings.filter(
    (each) =>
      after !== null &&
      each.row.organId > Number(after[0]) &&
      (phase === null || each.phase === phase) &&
      (!lateOnly || each.isLate),
  )
  const shown = found.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    year,
    items: shown.map((each) => presentItem(each, year, days)),
    counts: countsOf(standings),
    late: standings.filter(({ isLate }) => isLate).length,
    next: found.length > shown.length && last !== undefined ? makeCursor([last.row.organId]) : null,
  }
}
