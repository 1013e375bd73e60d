/** The roll-up of an area's reports for a year: sums, who has reported, what the checks find, and what changed since signature. */
import { may } from '../../access/permission.ts'
import {
  presentAreaDifference,
  presentMeasureSum,
  presentRollUpFinding,
  presentSums,
} from '../../contract/annual-report-filing/present-roll-up.ts'
import type {
  IncludedOrganJson,
  RollUpDifferenceJson,
  RollUpJson,
} from '../../contract/annual-report-filing/roll-up-json.ts'
import { MEASURE_NAMES } from '../../contract/annual-report-filing/roll-up-words.ts'
import { areaDifferences, changedFigures } from '../../law/annual-report/roll-up/area-differences.ts'
import { includedOrgans } from '../../law/annual-report/roll-up/area-tree.ts'
import { rowInForm } from '../../law/annual-report/roll-up/figure-row.ts'
import { MEASURE_KEYS, measureOf } from '../../law/annual-report/roll-up/measures.ts'
import {
  doubleReport,
  isCorrecting,
  ROLL_UP_STATES,
  type RollUpState,
  rollUpState,
} from '../../law/annual-report/roll-up/roll-up-state.ts'
import { ok, type Result } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { makeCursor, type PageRequest, parseCursor } from '../../store/keyset.ts'
import { organInTree } from '../../store/organ-tree.ts'
import { sharesAtSignature } from '../../store/roll-up-figures.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'
import { openableReports } from './openable-reports.ts'
import { rowsBefore } from './roll-up-before.ts'
import { rollUpFindings } from './roll-up-checks.ts'
import {
  type BoardRow,
  boardRows,
  isProvisional,
  presentBoardRow,
  presentLevels,
  stateNameOf,
} from './roll-up-organs.ts'
import { type RollUpNow, type RollUpRefusal, rollUpParts } from './roll-up-parts.ts'

export interface RollUpAsked extends PageRequest {
  readonly organId: number
  readonly year: number
  /** Organs in this state only. */
  readonly state: RollUpState | null
  readonly only: 'late' | 'nil' | 'unusual' | 'double' | 'provisional' | null
}

const MOST_FINDINGS = 200
const MOST_INCLUDED = 300

const ONLY: Readonly<Record<NonNullable<RollUpAsked['only']>, (row: BoardRow) => boolean>> = {
  late: ({ isLate }) => isLate,
  nil: ({ isNil }) => isNil,
  unusual: ({ isUnusual }) => isUnusual,
  double: ({ part }) => doubleReport(part.standing) !== null,
  provisional: ({ part }) => isProvisional(part),
}

const pageOf = (rows: readonly BoardRow[], { state, only, cursor, limit }: RollUpAsked) => {
  const found = rows.filter(
    (row) => (state === null || row.state === state) && (only === null || ONLY[only](row)),
  )
  const after = cursor === null ? [0] : parseCursor(cursor, ['number'])
  const start = after === null ? found.length : Math.max(0, Number(after[0]))
  const shown = found.slice(start, start + limit)
  const end = start + shown.length
  return { shown, found: found.length, next: end < found.length ? makeCursor([end]) : null }
}

const nameIn =
  ({ organs }: RollUpNow) =>
  (id: number) => ({ id, name: organs.get(id)?.name ?? '' })

/** A file that came in for the area says what it says: through which organs, nobody can tell. */
const differencesOf = async (
  { db }: ActContext,
  rollUp: RollUpNow,
): Promise<readonly RollUpDifferenceJson[]> => {
  const { organ, year, form, reported, sum, parts } = rollUp
  if (reported === null) return []
  const row = rowInForm(reported.row, reported.form, form)
  const cells = changedFigures(form, row, sum)
  const isSigned = reported.freeze !== null
  const shares = isSigned ? await sharesAtSignature(db, organ.id, year, cells) : {}
  const rows = isSigned ? new Map(parts.map((part) => [part.organ.id, part.row])) : new Map()
  return areaDifferences(form, cells, row, sum, shares, rows).map((each) =>
    presentAreaDifference(each, nameIn(rollUp)),
  )
}

const reportOf = ({ organ, year, reported, filing }: RollUpNow): RollUpJson['report'] => {
  const standing = {
    phase: filing?.phase ?? null,
    isSigned: reported !== null && reported.freeze !== null,
    wasPublished: filing?.publishedAt != null || reported?.library === 'made',
    library: reported?.library ?? null,
  }
  const state = rollUpState(standing)
  return {
    state,
    stateName: stateNameOf(state),
    freeze: reported?.freeze ?? null,
    signedAt: reported?.frozenAt == null ? null : countyTime(reported.frozenAt),
    isCorrecting: isCorrecting(standing),
    publicPath:
      standing.library === null ? null : `/annual-reports/${encodeURIComponent(organ.slug)}/${year}`,
  }
}

const includedIn = (rollUp: RollUpNow): readonly IncludedOrganJson[] => {
  const { organs, tree, parts, year } = rollUp
  const reporters = parts.map(({ organ }) => organ.id)
  const organOf = nameIn(rollUp)
  return includedOrgans(organs, tree, reporters, year)
    .slice(0, MOST_INCLUDED)
    .map(({ organId, reporterId, endedOn }) => ({
      organ: organOf(organId),
      reporter: organOf(reporterId),
      endedOn,
    }))
}

const tallies = (rows: readonly BoardRow[]) => {
  const owing = rows.filter(({ state }) => state !== 'own')
  const count = (test: (row: BoardRow) => boolean): number => rows.filter(test).length
  return {
    counts: Object.fromEntries(
      ROLL_UP_STATES.map((state) => [state, count((row) => row.state === state)]),
    ) as RollUpJson['counts'],
    owed: owing.length,
    late: count(ONLY.late),
    nil: count(ONLY.nil),
    provisional: count(ONLY.provisional),
    unusual: count(ONLY.unusual),
    doubles: count(ONLY.double),
  }
}

const mayImportFor = async ({ db, now }: ActContext, actor: Actor, organId: number): Promise<boolean> => {
  const inTree = await organInTree(db, organId, dateOf(now()))
  return inTree !== null && may(actor.roles, 'annualReport.import', inTree)
}

/** Refuses as `rollUpParts` does. A cursor that is none gives an empty page of organs. */
export const readRollUp = async (
  context: ActContext,
  actor: Actor,
  asked: RollUpAsked,
): Promise<Result<RollUpJson, RollUpRefusal>> => {
  const added = await rollUpParts(context, asked.organId, asked.year)
  if (!added.ok) return added
  const rollUp = added.value
  const { organ, year, form, asOf, sum, reported } = rollUp
  const before = await rowsBefore(context, rollUp)
  const rows = await boardRows(context, rollUp, before)
  const findings = await rollUpFindings(context, rollUp, before)
  const { shown, found, next } = pageOf(rows, asked)
  const mayOpen = await openableReports(context, actor)
  return ok({
    organ: { id: organ.id, name: organ.name },
    year,
    form,
    asOf,
    report: reportOf(rollUp),
    figures: presentSums(
      form,
      sum,
      reported === null ? null : rowInForm(reported.row, reported.form, form),
      before.area,
    ),
    ...tallies(rows),
    measures: MEASURE_KEYS.map((key) => ({
      key,
      label: MEASURE_NAMES[key],
      text: presentMeasureSum(key, measureOf(key, form, sum)),
    })),
    levels: presentLevels(rollUp, rows),
    organs: shown.map((row) => presentBoardRow(row, rollUp, mayOpen)),
    found,
    next,
    included: includedIn(rollUp),
    findings: findings.slice(0, MOST_FINDINGS).map(presentRollUpFinding),
    moreFindings: Math.max(0, findings.length - MOST_FINDINGS),
    differences: await differencesOf(context, rollUp),
    mayImport: await mayImportFor(context, actor, organ.id),
  })
}
