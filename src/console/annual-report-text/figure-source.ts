/** The live numbers behind references: editors read them here, and are told when they change. */
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { ReportFactJson } from '../../contract/annual-report-filing/text-json.ts'
import type { Cell, Cells } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { referenceTarget } from '../../law/annual-report/narrative/reference.ts'
import { type ReportFigures, referenceText } from '../../law/annual-report/narrative/render-text.ts'
import { reportFact } from '../../law/annual-report/narrative/report-fact.ts'

/** What a reference shows. */
export interface ShownReference {
  /** The number; null where the reference names nothing, `…` while it is fetched. */
  readonly text: string | null
  readonly label: string
}

export interface FigureSource {
  readonly shown: (key: string) => ShownReference
  readonly setFigures: (figures: ReportFigures, areFactsKnown: boolean) => void
  /** @returns how to end it */
  readonly onChange: (listener: () => void) => () => void
}

export const figuresOf = (filing: FilingJson, facts: readonly ReportFactJson[]): ReportFigures => {
  const cells: Cells = Object.fromEntries(
    filing.figures.map(({ cell, value, text }): [string, Cell] => [
      cell,
      { state: 'number', value, printed: text },
    ]),
  )
  const known = facts.flatMap(({ key, value }): [string, number][] =>
    value === null ? [] : [[key.replace(/^fact:/, ''), value]],
  )
  return { form: filing.form, cells, facts: Object.fromEntries(known) }
}

const labelOf = (form: ReportFigures['form'], key: string): string => {
  const target = referenceTarget(form, key)
  if (target === null) return `无法识别的引用：${key}`
  return target.kind === 'cell' ? cellLabel(target.cell) : (reportFact(target.fact)?.label ?? key)
}

export const makeFigureSource = (first: ReportFigures): FigureSource => {
  let figures = first
  let areFactsKnown = false
  const listeners = new Set<() => void>()
  const textOf = (key: string): string | null => {
    const text = referenceText(figures, key)
    if (text !== null || areFactsKnown) return text
    return referenceTarget(figures.form, key) === null ? null : '…'
  }
  return {
    shown: (key) => ({ text: textOf(key), label: labelOf(figures.form, key) }),
    setFigures: (next, known) => {
      figures = next
      areFactsKnown = known
      for (const listener of listeners) listener()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
