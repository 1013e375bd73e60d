/** The figures of a report as they were signed. */
import type { FigureJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { FrozenFiguresJson } from '../../contract/annual-report-filing/frozen-json.ts'
import { nameOf } from '../../contract/annual-report-filing/present-filing.ts'
import { countedValue } from '../../law/annual-report/cell-value.ts'
import { figureText } from '../../law/annual-report/compile/assemble.ts'
import { formCells, formOf } from '../../law/annual-report/form-cells.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { namesOfActors } from '../../store/account-names.ts'
import { findFreeze, type ReportFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'

const figuresOf = ({ form, cells, origins }: ReportFreeze): readonly FigureJson[] =>
  formCells(formOf(form)).flatMap((cell) => {
    const value = countedValue(cells[cell])
    if (value === null) return []
    const text = figureText(cell, value)
    return [{ cell, value, text, origin: origins[cell] ?? 'records', lastYear: null, signed: null }]
  })

export interface AskedFreeze {
  readonly organId: number
  readonly year: number
  /** Number of the signature. */
  readonly freeze: number
}

/** Refuses `freeze-unknown`. */
export const frozenFigures = async (
  { db }: Pick<ActContext, 'db'>,
  { organId, year, freeze }: AskedFreeze,
): Promise<Result<FrozenFiguresJson, Refusal<'freeze-unknown'>>> => {
  const frozen = await findFreeze(db, organId, year, freeze)
  if (frozen === null) return refused({ code: 'freeze-unknown', facts: { freeze } })
  const { frozenBy, frozenAt, form, hash } = frozen
  const names = await namesOfActors(db, [frozenBy])
  return ok({
    freeze,
    hash,
    signedAt: countyTime(frozenAt),
    signedBy: nameOf(names, frozenBy),
    form,
    figures: figuresOf(frozen),
  })
}
