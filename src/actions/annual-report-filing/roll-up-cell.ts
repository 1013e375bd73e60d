/** One figure of an area opened: what each organ adds to it, and the way on to its report and the cases. */
import { cellText, changeText, shareText } from '../../contract/annual-report-filing/present-roll-up.ts'
import type { RollUpCellJson, RollUpShareJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import { LEVEL_NAMES, UNDIVIDED_NOTE } from '../../contract/annual-report-filing/roll-up-words.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { levelIn } from '../../law/annual-report/roll-up/area-tree.ts'
import { placeOf, rowInForm } from '../../law/annual-report/roll-up/figure-row.ts'
import { isUnusual } from '../../law/annual-report/roll-up/measures.ts'
import { rollUpState } from '../../law/annual-report/roll-up/roll-up-state.ts'
import { isOtherRow } from '../../law/annual-report/roll-up/undivided-other.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { makeCursor, type PageRequest, parseCursor } from '../../store/keyset.ts'
import { sharesAtSignature } from '../../store/roll-up-figures.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type MayOpen, openableReports } from './openable-reports.ts'
import { rowsBefore } from './roll-up-before.ts'
import { isProvisional, publicPathOf, stateNameOf } from './roll-up-organs.ts'
import { type RollUpNow, type RollUpPart, type RollUpRefusal, rollUpParts } from './roll-up-parts.ts'

export type RollUpCellRefusal = RollUpRefusal | Refusal<'cell-unknown'>

interface OpenCell {
  readonly rollUp: RollUpNow
  readonly cell: CellPath
  readonly place: number
  readonly mayOpen: MayOpen
  readonly before: (organId: number) => number | null
  /** As the area's report was signed; null where nothing was. */
  readonly signed: ((organId: number) => number) | null
}

const pathOf = (open: OpenCell, part: RollUpPart): string | null => {
  const { organ, countedAs } = part
  if (!open.mayOpen(organ.id)) return null
  const { cell } = open
  const { organ: area, tree, year } = open.rollUp
  const query = `?cell=${encodeURIComponent(cell)}`
  if (organ.id !== area.id && tree.areas.has(organ.id) && countedAs !== 'imported')
    return `/annual-reports/${organ.id}/${year}/roll-up${query}`
  return countedAs === 'imported' ? null : `/annual-reports/${organ.id}/${year}${query}`
}

const changeOf = (now: number | null, before: number | null): string | null =>
  now === null || before === null || before === 0 ? null : changeText((now - before) / before)

const presentShare = (open: OpenCell, part: RollUpPart): RollUpShareJson => {
  const { rollUp, cell, place, signed } = open
  const { organ } = part
  const value = part.row[place] ?? null
  const before = open.before(organ.id)
  const total = rollUp.sum[place] ?? 0
  const state = part.countedAs === 'own' ? 'own' : rollUpState(part.standing)
  const was = signed === null ? null : signed(organ.id)
  return {
    organ: { id: organ.id, name: organ.name },
    levelName: LEVEL_NAMES[levelIn(organ, rollUp.organ.id)],
    state,
    stateName: stateNameOf(state),
    isProvisional: isProvisional(part),
    text: cellText(cell, value),
    share: value === null || total === 0 ? null : shareText(value / total),
    before: before === null ? null : cellText(cell, before),
    change: changeOf(value, before),
    isUnusual: value !== null && before !== null && isUnusual(value, before),
    signed: was === null || was === (value ?? 0) ? null : cellText(cell, was),
    undivided: part.isUndivided && isOtherRow(cell) ? UNDIVIDED_NOTE : null,
    path: pathOf(open, part),
    publicPath: publicPathOf(part, rollUp.year),
  }
}

const openCell = async (
  context: ActContext,
  actor: Actor,
  rollUp: RollUpNow,
  cell: CellPath,
): Promise<OpenCell & { readonly areaBefore: number | null }> => {
  const { form, organ, year, reported } = rollUp
  const place = placeOf(form, cell)
  const before = await rowsBefore(context, rollUp)
  const isSigned = reported !== null && reported.freeze !== null
  const shares = isSigned ? await sharesAtSignature(context.db, organ.id, year, [cell]) : {}
  return {
    rollUp,
    cell,
    place,
    mayOpen: await openableReports(context, actor),
    before: (id) => before.of(id)?.[place] ?? null,
    areaBefore: before.area?.[place] ?? null,
    signed: isSigned ? (id) => shares[cell]?.[id] ?? 0 : null,
  }
}

/** Refuses as `rollUpParts` does, and `cell-unknown`. A cursor that is none gives an empty page. */
export const readRollUpCell = async (
  context: ActContext,
  actor: Actor,
  { organId, year, cell }: { readonly organId: number; readonly year: number; readonly cell: string },
  { cursor, limit }: PageRequest,
): Promise<Result<RollUpCellJson, RollUpCellRefusal>> => {
  const added = await rollUpParts(context, organId, year)
  if (!added.ok) return added
  const { form, parts, sum, reported } = added.value
  const place = placeOf(form, cell)
  if (place < 0) return refused({ code: 'cell-unknown', facts: { cell: cell.slice(0, 60) } })
  const path = cell as CellPath
  const open = await openCell(context, actor, added.value, path)
  const largestFirst = parts.toSorted(
    (a, b) => (b.row[place] ?? 0) - (a.row[place] ?? 0) || a.organ.id - b.organ.id,
  )
  const after = cursor === null ? [0] : parseCursor(cursor, ['number'])
  const start = after === null ? parts.length : Math.max(0, Number(after[0]))
  const end = start + limit
  const said = reported === null ? null : rowInForm(reported.row, reported.form, form)[place]
  return ok({
    cell: path,
    label: cellLabel(path),
    text: cellText(path, sum[place]),
    reported: reported === null ? null : cellText(path, said),
    before: open.areaBefore === null ? null : cellText(path, open.areaBefore),
    zeros: parts.filter(({ row }) => (row[place] ?? 0) === 0).length,
    items: largestFirst.slice(start, end).map((part) => presentShare(open, part)),
    next: end < parts.length ? makeCursor([end]) : null,
  })
}
