/** The words of a report with the figures put in. */
import { FEN_PER_YUAN, makeWanYuan } from '../amount.ts'
import type { CellPath, Cells, FormEdition, Narrative, NarrativeSection } from '../annual-report.ts'
import { sumOf } from '../cell-value.ts'
import { parseReportText, type ReferenceTarget, referenceTarget } from './reference.ts'
import { type FactValues, reportFact } from './report-fact.ts'

/** What references are read from. */
export interface ReportFigures {
  readonly form: FormEdition
  readonly cells: Cells
  readonly facts: FactValues
}

export interface ShownText {
  readonly text: string
  /** Keys that name nothing, or something that is not known; each once, in order. */
  readonly unknown: readonly string[]
}

const AMOUNT_CELLS: ReadonlySet<CellPath> = new Set(['proactive.administrativeFeesWanYuan'])

const yuan = (fen: number): string => {
  const text = (Math.abs(fen) / FEN_PER_YUAN).toFixed(2).replace(/\.?0+$/, '')
  return fen < 0 ? `-${text}` : text
}

const valueOfTarget = ({ cells, facts }: ReportFigures, target: ReferenceTarget): number | null => {
  if (target.kind === 'cell') return sumOf(cells, [target.cell])
  const fact = reportFact(target.fact)
  if (fact === null) return null
  return fact.cells === null ? (facts[target.fact] ?? null) : sumOf(cells, fact.cells)
}

const printed = (target: ReferenceTarget, value: number): string => {
  if (target.kind === 'cell') return AMOUNT_CELLS.has(target.cell) ? makeWanYuan(value) : String(value)
  return reportFact(target.fact)?.unit === '元' ? yuan(value) : String(value)
}

/** A number of things, or 分; null where the key names nothing or nothing known. */
export const referenceValue = (figures: ReportFigures, key: string): number | null => {
  const target = referenceTarget(figures.form, key)
  return target === null ? null : valueOfTarget(figures, target)
}

/**
 * What stands for a reference: a number of things; 万元 for the amount of table two and 元 for a fee, as few decimals
 * as the amount needs, without the unit. Null where it names nothing or nothing known.
 */
export const referenceText = (figures: ReportFigures, key: string): string | null => {
  const target = referenceTarget(figures.form, key)
  const value = referenceValue(figures, key)
  return target === null || value === null ? null : printed(target, value)
}

/** Stands where a reference cannot be filled, so that nobody takes it for a figure. */
const unknownMark = (key: string): string => `〔引用无法识别：${key}〕`

/** Puts the figures in. What cannot be filled is shown as such and listed; nothing throws. */
export const renderText = (written: string, figures: ReportFigures): ShownText => {
  const unknown = new Set<string>()
  const text = parseReportText(written)
    .map((part) => {
      if (part.kind === 'text') return part.text
      const shown = referenceText(figures, part.key)
      if (shown === null) unknown.add(part.key)
      return shown ?? unknownMark(part.key)
    })
    .join('')
  return { text, unknown: [...unknown] }
}

export interface ShownNarrative {
  readonly shown: Readonly<Record<NarrativeSection, string>>
  readonly unknown: readonly string[]
}

/** The same for the three written chapters; null is an empty chapter. */
export const renderNarrative = (written: Narrative, figures: ReportFigures): ShownNarrative => {
  const overview = renderText(written.overview ?? '', figures)
  const problems = renderText(written.problems ?? '', figures)
  const other = renderText(written.other ?? '', figures)
  return {
    shown: { overview: overview.text, problems: problems.text, other: other.text },
    unknown: [...new Set([...overview.unknown, ...problems.unknown, ...other.unknown])],
  }
}
