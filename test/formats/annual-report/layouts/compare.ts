/** What is wrong in a report that was read back, in words. */
import type { AnnualReport, Cell, CellPath } from '../../../../src/law/annual-report/annual-report.ts'
import type { Certainty, Layout } from './layout.ts'

const said = (cell: Cell | undefined): string => {
  if (cell === undefined) return 'nothing'
  return 'value' in cell ? `${cell.state} ${cell.value}` : cell.state
}

const isFigure = (cell: Cell | undefined): boolean => cell !== undefined && 'value' in cell

const sameCell = (written: Cell, read: Cell | undefined): boolean => {
  if (read === undefined) return false
  if (written.state === 'notApplicable' && /^[-—]$/.test(written.printed)) {
    return read.state === 'notApplicable' || read.state === 'blank'
  }
  if (!('value' in written)) return read.state === written.state
  if (!('value' in read)) return false
  return read.value === written.value && read.state === written.state && read.unit === written.unit
}

/** A blank counts as 0 in sums, so it may stand for a written 0 only. */
const isHarmless = (written: Cell, read: Cell | undefined): boolean => {
  if (read === undefined || read.state === 'unreadable') return true
  if (isFigure(read)) return false
  return !('value' in written) || written.value === 0
}

const isRight = (written: Cell, read: Cell | undefined, certainty: Certainty): boolean =>
  sameCell(written, read) || (certainty === 'cautious' && isHarmless(written, read))

export const wrongCells = (
  written: AnnualReport,
  read: AnnualReport,
  certainty: (path: CellPath) => Certainty,
): readonly string[] => {
  const paths = Object.keys(written.cells) as CellPath[]
  const wrong = paths.flatMap((path) => {
    const cell = written.cells[path] as Cell
    if (isRight(cell, read.cells[path], certainty(path))) return []
    return [`${path}: written ${said(cell)} (${cell.printed}), read ${said(read.cells[path])}`]
  })
  const invented = (Object.keys(read.cells) as CellPath[]).filter(
    (path) => !(path in written.cells) && isFigure(read.cells[path]),
  )
  return [...wrong, ...invented.map((path) => `${path}: never written, read ${said(read.cells[path])}`)]
}

export const wrongIdentity = (
  layout: Layout,
  written: AnnualReport,
  read: AnnualReport,
): readonly string[] => {
  const expected = layout.identity(written)
  return (['organ', 'year', 'form'] as const)
    .filter((key) => expected[key] !== null && expected[key] !== read[key])
    .map((key) => `${key}: written ${expected[key]}, read ${read[key]}`)
}
