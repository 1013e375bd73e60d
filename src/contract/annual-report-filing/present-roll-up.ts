/** The roll-up of an area, as staff see it: every field that leaves the server is listed here. */
import type { CellPath, Finding, FormEdition } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { figureText } from '../../law/annual-report/compile/assemble.ts'
import type { AreaDifference } from '../../law/annual-report/roll-up/area-differences.ts'
import { type FigureRow, pathsOf } from '../../law/annual-report/roll-up/figure-row.ts'
import { MEASURES, type MeasureKey, type Variance } from '../../law/annual-report/roll-up/measures.ts'
import { SOURCES } from '../../law/sources.ts'
import type { OrganJson } from '../request/case-json.ts'
import type { FigureJson } from './filing-json.ts'
import type { MeasureJson, RollUpDifferenceJson, RollUpFindingJson } from './roll-up-json.ts'

const NONE = '—'
const PERCENT = 100

/** 0.125 → `12.5%`. */
export const shareText = (share: number): string => `${(share * PERCENT).toFixed(1)}%`

/** 0.25 → `+25.0%`. */
export const changeText = (change: number): string => `${change > 0 ? '+' : ''}${shareText(change)}`

const measureText = (key: MeasureKey, value: number | null): string => {
  const [cell] = MEASURES[key]
  return value === null || cell === undefined ? NONE : figureText(cell, value)
}

export const presentMeasure = ({ key, value, share, before, change, isUnusual }: Variance): MeasureJson => ({
  key,
  text: measureText(key, value),
  share: share === null ? null : shareText(share),
  before: before === null ? null : measureText(key, before),
  change: change === null ? null : changeText(change),
  isUnusual,
})

export const presentMeasureSum = (key: MeasureKey, value: number | null): string => measureText(key, value)

/** A figure of a row in words; `—` where it cannot be counted. */
export const cellText = (cell: CellPath, value: number | null | undefined): string =>
  value === null || value === undefined ? NONE : figureText(cell, value)

/**
 * @param reported as the area's report says; null where there is none
 * @param before of the year before; null where there is none
 */
export const presentSums = (
  form: FormEdition,
  sum: readonly number[],
  reported: FigureRow | null,
  before: FigureRow | null,
): readonly FigureJson[] =>
  pathsOf(form).map((cell, place) => {
    const value = sum[place] ?? 0
    const said = reported?.[place] ?? null
    return {
      cell,
      value,
      text: figureText(cell, value),
      origin: 'organs',
      lastYear: before === null ? null : cellText(cell, before[place]),
      signed: said === null || said === value ? null : figureText(cell, said),
    }
  })

/** Figures as read from a file; `—` where one could not be read. @param before of the year before */
export const presentRead = (
  form: FormEdition,
  row: FigureRow,
  before: FigureRow | null,
): readonly FigureJson[] =>
  pathsOf(form).map((cell, place) => ({
    cell,
    value: row[place] ?? 0,
    text: cellText(cell, row[place]),
    origin: 'records',
    lastYear: before === null ? null : cellText(cell, before[place]),
    signed: null,
  }))

export const presentRollUpFinding = ({
  check,
  severity,
  cells,
  message,
  source,
}: Finding): RollUpFindingJson => ({ check, severity, cells, message, source: SOURCES[source].label })

const MOST_ORGANS = 20

/** @param organOf id → name */
export const presentAreaDifference = (
  { cell, signed, now, organs }: AreaDifference,
  organOf: (id: number) => OrganJson,
): RollUpDifferenceJson => ({
  cell,
  label: cellLabel(cell),
  reported: figureText(cell, signed),
  now: figureText(cell, now),
  organs: organs.slice(0, MOST_ORGANS).map((each) => ({
    organ: organOf(each.organId),
    signed: figureText(cell, each.signed),
    now: figureText(cell, each.now),
  })),
})
