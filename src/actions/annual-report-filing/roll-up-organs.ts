/** The board of an area: every organ that owes a report, where it stands, and how its figures compare. */
import { presentMeasure } from '../../contract/annual-report-filing/present-roll-up.ts'
import type { RollUpLevelJson, RollUpOrganJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import {
  COUNTED_NAMES,
  DOUBLE_WORDS,
  LEVEL_NAMES,
  ROLL_UP_STATE_NAMES,
  undividedWords,
} from '../../contract/annual-report-filing/roll-up-words.ts'
import { TOTAL_COLUMN } from '../../law/annual-report/annual-report.ts'
import { levelIn, type OrganLevel } from '../../law/annual-report/roll-up/area-tree.ts'
import { isZeroRow, placeOf, sumRows, uncountedIn } from '../../law/annual-report/roll-up/figure-row.ts'
import { type Variance, variancesOf } from '../../law/annual-report/roll-up/measures.ts'
import {
  doubleReport,
  isCorrecting,
  isOutstanding,
  type RollUpState,
  rollUpState,
} from '../../law/annual-report/roll-up/roll-up-state.ts'
import { otherMiscCell } from '../../law/annual-report/roll-up/undivided-other.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'
import { filingStandings } from './filing-standings.ts'
import type { MayOpen } from './openable-reports.ts'
import type { RowsBefore } from './roll-up-before.ts'
import type { RollUpNow, RollUpPart } from './roll-up-parts.ts'

export interface BoardRow {
  readonly part: RollUpPart
  readonly level: OrganLevel
  /** Of the government's own records nothing is owed. */
  readonly state: RollUpState | 'own'
  readonly isLate: boolean
  /** It came in, and every figure is zero. */
  readonly isNil: boolean
  readonly variances: readonly Variance[]
  readonly isUnusual: boolean
}

/** Only who has not sent in can be late. */
const lateOrgans = async (context: ActContext, { parts, year }: RollUpNow): Promise<ReadonlySet<number>> => {
  const open = parts.slice(1).filter(({ standing }) => isOutstanding(rollUpState(standing)))
  if (open.length === 0) return new Set()
  const ids = open.map(({ organ }) => organ.id)
  const standings = await filingStandings(context, ids, year)
  return new Set(standings.filter(({ isLate }) => isLate).map(({ row }) => row.organId))
}

export const boardRows = async (
  context: ActContext,
  rollUp: RollUpNow,
  before: RowsBefore,
): Promise<readonly BoardRow[]> => {
  const late = await lateOrgans(context, rollUp)
  const { form, sum, organ: area } = rollUp
  return rollUp.parts.map((part): BoardRow => {
    const variances = variancesOf(form, part.row, sum, before.of(part.organ.id))
    const state = part.countedAs === 'own' ? 'own' : rollUpState(part.standing)
    return {
      part,
      level: levelIn(part.organ, area.id),
      state,
      isLate: late.has(part.organ.id),
      isNil: state !== 'own' && !isOutstanding(state) && isZeroRow(part.row),
      variances,
      isUnusual: variances.some((each) => each.isUnusual),
    }
  })
}

export const publicPathOf = ({ standing, organ }: RollUpPart, year: number): string | null =>
  standing.library === null ? null : `/annual-reports/${encodeURIComponent(organ.slug)}/${year}`

const reportPath = ({ countedAs, organ }: RollUpPart, year: number, mayOpen: MayOpen): string | null =>
  countedAs === 'imported' || !mayOpen(organ.id) ? null : `/annual-reports/${organ.id}/${year}`

const rollUpPath = (id: number, year: number): string => `/annual-reports/${id}/${year}/roll-up`

export const stateNameOf = (state: RollUpState | 'own'): string =>
  state === 'own' ? '自身记录' : ROLL_UP_STATE_NAMES[state]

export const isProvisional = ({ countedAs }: RollUpPart): boolean =>
  countedAs === 'live' || countedAs === 'area'

export const presentBoardRow = (
  { part, level, state, isLate, isNil, variances }: BoardRow,
  { tree, year, organ: area, form }: RollUpNow,
  mayOpen: MayOpen,
): RollUpOrganJson => {
  const { organ, standing, filing, countedAs } = part
  const double = doubleReport(standing)
  return {
    organ: { id: organ.id, name: organ.name },
    level,
    levelName: LEVEL_NAMES[level],
    state,
    stateName: stateNameOf(state),
    countedAs,
    countedName: COUNTED_NAMES[countedAs],
    isProvisional: isProvisional(part),
    isLate,
    isNil,
    isCorrecting: isCorrecting(standing),
    uncounted: uncountedIn(part.row),
    undivided: part.isUndivided
      ? undividedWords(part.row[placeOf(form, otherMiscCell(TOTAL_COLUMN))] ?? null)
      : null,
    double: double === null ? null : DOUBLE_WORDS[double],
    submittedAt: filing?.submittedAt == null ? null : countyTime(filing.submittedAt),
    measures: variances.map(presentMeasure),
    paths: {
      report: reportPath(part, year, mayOpen),
      rollUp:
        organ.id !== area.id && tree.areas.has(organ.id) && mayOpen(organ.id)
          ? rollUpPath(organ.id, year)
          : null,
      public: publicPathOf(part, year),
    },
  }
}

const LEVEL_ORDER: readonly OrganLevel[] = ['government', 'office', 'department', 'township', 'area']

/** 政府 against 政府办 and the rest: what each level adds to the sum. */
export const presentLevels = (
  { form, sum }: RollUpNow,
  rows: readonly BoardRow[],
): readonly RollUpLevelJson[] =>
  LEVEL_ORDER.flatMap((level): readonly RollUpLevelJson[] => {
    const here = rows.filter((row) => row.level === level)
    if (here.length === 0) return []
    const total = sumRows(
      form,
      here.map(({ part }) => part.row),
    )
    return [
      {
        level,
        name: LEVEL_NAMES[level],
        organs: here.length,
        measures: variancesOf(form, total, sum, null).map(presentMeasure),
      },
    ]
  })
