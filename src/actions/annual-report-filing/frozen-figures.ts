/** A report as it was signed: its title, its figures, and of an area what they were added up from. */
import type { FigureJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { FrozenFiguresJson, FrozenPartJson } from '../../contract/annual-report-filing/frozen-json.ts'
import { PART_STATE_NAMES } from '../../contract/annual-report-filing/frozen-words.ts'
import { nameOf } from '../../contract/annual-report-filing/present-filing.ts'
import { countedValue } from '../../law/annual-report/cell-value.ts'
import { figureText } from '../../law/annual-report/compile/assemble.ts'
import { lastDayOf } from '../../law/annual-report/compile/counted-cases.ts'
import { formCells, formOf } from '../../law/annual-report/form-cells.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { namesOfActors } from '../../store/account-names.ts'
import { filingOrgan } from '../../store/report-filing-organ.ts'
import { findFreeze, type ReportFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'
import { signedPrint } from './made-report.ts'

const figuresOf = ({ form, cells, origins }: ReportFreeze): readonly FigureJson[] =>
  formCells(formOf(form)).flatMap((cell) => {
    const value = countedValue(cells[cell])
    if (value === null) return []
    const text = figureText(cell, value)
    return [{ cell, value, text, origin: origins[cell] ?? 'records', lastYear: null, signed: null }]
  })

const partsOf = ({ composition }: ReportFreeze): readonly FrozenPartJson[] =>
  (composition?.parts ?? []).map(({ organId, organ, state, freeze }) => ({
    organ: { id: organId, name: organ },
    state,
    stateName: PART_STATE_NAMES[state],
    freeze,
  }))

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
  const [names, organ] = await Promise.all([
    namesOfActors(db, [frozenBy]),
    filingOrgan(db, organId, lastDayOf(year)),
  ])
  if (organ === null) return refused({ code: 'freeze-unknown', facts: { freeze } })
  return ok({
    freeze,
    hash,
    signedAt: countyTime(frozenAt),
    signedBy: nameOf(names, frozenBy),
    title: signedPrint(frozen, organ).title,
    form,
    parts: partsOf(frozen),
    figures: figuresOf(frozen),
  })
}
