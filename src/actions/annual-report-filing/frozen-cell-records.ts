/** Opens a cell of a signed report: the figure and the records behind it as they were frozen, each record described as it is now. */
import type { CellRecordJson, CellRecordsJson } from '../../contract/annual-report-filing/filing-json.ts'
import { presentGoneRecord } from '../../contract/annual-report-filing/present-cell-record.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { countedValue } from '../../law/annual-report/cell-value.ts'
import { figureText } from '../../law/annual-report/compile/assemble.ts'
import { recordKindOf } from '../../law/annual-report/compiled-report.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { makeCursor, type PageRequest, shownBefore } from '../../store/keyset.ts'
import { organNames } from '../../store/organ-names.ts'
import { findFreeze, type ReportFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { describeRecords } from './cell-keys.ts'
import type { AskedFreeze } from './frozen-figures.ts'
import { recordOpens } from './record-opens.ts'

export interface AskedFrozenCell extends AskedFreeze {
  readonly cell: string
}

const sharesOf = async (
  { db }: ActContext,
  { shares, organId, composition }: ReportFreeze,
  cell: CellPath,
): Promise<CellRecordsJson['shares']> => {
  const parts = Object.entries(shares[cell] ?? {}).filter(([, value]) => value !== 0)
  if (parts.length === 0) return []
  const organs = await organNames(
    db,
    parts.map(([id]) => Number(id)),
  )
  const names = new Map(organs.map(({ id, name }) => [id, name]))
  for (const part of composition?.parts ?? []) names.set(part.organId, part.organ)
  return parts
    .map(([id, value]) => ({ id: Number(id), value }))
    .toSorted((a, b) => Number(b.id === organId) - Number(a.id === organId) || a.id - b.id)
    .map(({ id, value }) => ({
      organ: { id, name: names.get(id) ?? '' },
      value,
      text: figureText(cell, value),
    }))
}

const recordsOf = async (
  context: ActContext,
  actor: Actor,
  { year }: ReportFreeze,
  cell: CellPath,
  keys: readonly string[],
): Promise<readonly CellRecordJson[]> => {
  const kind = recordKindOf(cell)
  const opens = await recordOpens(context, actor, [kind])
  const asOf = dateOf(context.now())
  const described = await describeRecords(context, { year, asOf }, cell, keys, opens)
  const byKey = new Map(described.map((record) => [record.key, record]))
  return keys.map((key) => byKey.get(key) ?? presentGoneRecord(kind, key))
}

/**
 * In the order in which they were frozen; of an area report those of the government's own figures, with the shares as signed.
 * Refuses `freeze-unknown` and `cell-unknown`.
 */
export const frozenCellRecords = async (
  context: ActContext,
  actor: Actor,
  asked: AskedFrozenCell,
  { cursor, limit }: PageRequest,
): Promise<Result<CellRecordsJson, Refusal<'freeze-unknown' | 'cell-unknown'>>> => {
  const frozen = await findFreeze(context.db, asked.organId, asked.year, asked.freeze)
  if (frozen === null) return refused({ code: 'freeze-unknown', facts: { freeze: asked.freeze } })
  const cell = asked.cell as CellPath
  const value = Object.hasOwn(frozen.cells, cell) ? countedValue(frozen.cells[cell]) : null
  if (value === null) return refused({ code: 'cell-unknown', facts: { cell: asked.cell.slice(0, 60) } })
  const keys = frozen.records[cell] ?? []
  const start = shownBefore(cursor) ?? keys.length
  const end = start + limit
  return ok({
    cell,
    label: cellLabel(cell),
    value,
    text: figureText(cell, value),
    origin: frozen.origins[cell] ?? 'records',
    items: await recordsOf(context, actor, frozen, cell, keys.slice(start, end)),
    shares: await sharesOf(context, frozen, cell),
    next: end < keys.length ? makeCursor([end]) : null,
  })
}
