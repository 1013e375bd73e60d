/** A consistent report of an invented county office, and ways to damage it. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type Cell,
  type CellPath,
  type Cells,
  type FormEdition,
} from '../../../src/law/annual-report/annual-report.ts'
import { formCells, formOf, requestCell } from '../../../src/law/annual-report/form-cells.ts'

export const number = (value: number, printed = String(value)): Cell => ({ state: 'number', value, printed })
export const BLANK: Cell = { state: 'blank', printed: '' }
export const STROKE: Cell = { state: 'notApplicable', printed: '/' }
export const UNREADABLE: Cell = { state: 'unreadable', printed: '8?', reason: '两种读法都成立' }

/** Seven columns of each row that is not zero; columns and rows add up. */
const REQUESTS: Readonly<Record<string, readonly number[]>> = {
  newReceived: [31, 6, 0, 1, 2, 0, 40],
  carriedOver: [3, 0, 0, 0, 1, 0, 4],
  granted: [15, 3, 0, 1, 1, 0, 20],
  partiallyGranted: [4, 1, 0, 0, 0, 0, 5],
  deniedThirdPartyRights: [1, 0, 0, 0, 1, 0, 2],
  unableNotHeld: [8, 1, 0, 0, 1, 0, 10],
  notProcessedPetition: [2, 0, 0, 0, 0, 0, 2],
  totalProcessed: [30, 5, 0, 1, 3, 0, 39],
  carriedForward: [4, 1, 0, 0, 0, 0, 5],
}

const FIGURES: Readonly<Record<string, number>> = {
  'proactive.normativeDocuments.issued': 3,
  'proactive.normativeDocuments.repealed': 1,
  'proactive.normativeDocuments.inForce': 17,
  'proactive.normativeDocuments.made': 3,
  'proactive.licenceDecisions': 214,
  'proactive.administrativeFeesWanYuan': 103_387_900,
  'remedies.reconsideration.upheld': 2,
  'remedies.reconsideration.pending': 1,
  'remedies.reconsideration.total': 3,
}

/** Zeros everywhere but in the figures above. */
export const sampleReport = (
  changes: Partial<AnnualReport> = {},
  form: FormEdition = '2021',
): AnnualReport => {
  const cells: Partial<Record<CellPath, Cell>> = {}
  for (const path of formCells(formOf(form))) cells[path] = number(FIGURES[path] ?? 0)
  for (const [row, values] of Object.entries(REQUESTS)) {
    APPLICANT_COLUMNS.forEach((_, column) => {
      cells[`requests.${row}.${column}`] = number(values[column] ?? 0)
    })
  }
  return {
    organ: '云岭县水利局',
    year: form === '2019' ? 2020 : 2023,
    form,
    title: null,
    headings: [],
    cells,
    narrative: { overview: null, problems: null, other: null },
    claims: [],
    ...changes,
  }
}

/** The sample with some cells replaced. */
export const withCells = (report: AnnualReport, changes: Partial<Record<CellPath, Cell>>): AnnualReport => ({
  ...report,
  cells: { ...report.cells, ...changes },
})

/** The sample with one undivided row for （六）, as hybrids print it. */
export const asHybrid = (report: AnnualReport): AnnualReport => {
  const kept = Object.entries(report.cells).filter(
    ([path]) => !/^requests\.other(NoSupplement|FeeUnpaid|Misc)\./.test(path),
  )
  const undivided = APPLICANT_COLUMNS.map((_, column) => [requestCell('otherUndivided', column), number(0)])
  return { ...report, cells: Object.fromEntries([...kept, ...undivided]) as Cells }
}
