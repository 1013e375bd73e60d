/** Holds compiled reports against the rows of the SQL by hand, cell by cell, before anything is timed. */
import { APPLICANT_COLUMNS, type CellPath } from '../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../src/law/annual-report/cell-value.ts'
import type { CompiledReport } from '../../src/law/annual-report/compiled-report.ts'
import { formCells, formOf } from '../../src/law/annual-report/form-cells.ts'
import { type BareRows, COUNTED_ROWS } from './bare-report.ts'

type Add = (cell: string, value: number) => void

const TOTAL = APPLICANT_COLUMNS.indexOf('total')
const DOCUMENTS = { governmentRule: 'governmentRules', normativeDocument: 'normativeDocuments' } as const
const FEES = 'administrativeFees'

const addRequests = ({ requests, forward }: BareRows, add: Add): void => {
  for (const row of requests) {
    const column = APPLICANT_COLUMNS.indexOf(row.applicant)
    for (const name of COUNTED_ROWS) {
      for (const place of [column, TOTAL]) add(`requests.${name}.${place}`, row[name])
    }
  }
  for (const { columns } of forward) {
    for (const [column, value] of columns.entries()) add(`requests.carriedOver.${column}`, value ?? 0)
  }
}

const addRest = ({ documents, statistics, remedies }: BareRows, add: Add): void => {
  for (const { kind, issued, repealed, inForce } of documents) {
    for (const [measure, value] of Object.entries({ issued, repealed, inForce }))
      add(`proactive.${DOCUMENTS[kind]}.${measure}`, value)
  }
  for (const { metric, total } of statistics)
    add(`proactive.${metric === FEES ? `${FEES}WanYuan` : metric}`, total)
  for (const { group, result, count } of remedies) {
    add(`remedies.${group}.${result}`, count)
    add(`remedies.${group}.total`, count)
  }
}

const figuresOf = (rows: BareRows): ReadonlyMap<string, number> => {
  const figures = new Map<string, number>()
  const add: Add = (cell, value) => figures.set(cell, (figures.get(cell) ?? 0) + value)
  addRequests(rows, add)
  addRest(rows, add)
  return figures
}

const ofOrgans = (rows: BareRows, organIds: readonly number[]): BareRows => {
  const those = <Row extends { readonly organ: number }>(all: readonly Row[]): readonly Row[] =>
    all.filter(({ organ }) => organIds.includes(organ))
  return {
    requests: those(rows.requests),
    documents: those(rows.documents),
    statistics: those(rows.statistics),
    remedies: those(rows.remedies),
    forward: those(rows.forward),
  }
}

/**
 * Throws where a cell of the report is not what the rows of its organs add up to.
 * @returns how many cells were compared, and how many of them are not zero
 */
export const mustEqual = (
  report: CompiledReport,
  rows: BareRows,
): { readonly cells: number; readonly filled: number } => {
  const figures = figuresOf(ofOrgans(rows, report.organIds))
  const cells = formCells(formOf(report.form))
  let filled = 0
  for (const cell of cells) {
    const [own, bare] = [countedValue(report.cells[cell as CellPath]), figures.get(cell) ?? 0]
    if (own !== bare) throw new Error(`${cell} of organ ${report.organId}: ${own}, by hand ${bare}`)
    if (own !== 0) filled += 1
  }
  return { cells: cells.length, filled }
}
