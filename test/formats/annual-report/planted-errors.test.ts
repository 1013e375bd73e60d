import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { AnnualReport, Cell, CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { checkReport } from '../../../src/law/annual-report/checks/check-report.ts'
import { utf8 } from './layouts/layout.ts'
import { blankCell, numberCell, wanYuanCell } from './layouts/printed-cells.ts'
import { type Edition, reportOf } from './layouts/report-plan.ts'
import { makeReportText } from './makers/make-report-text.ts'

const sound = (edition: Edition, year: number): AnnualReport =>
  reportOf({
    edition,
    year,
    organ: '云岭县水利局',
    outcomes: [
      { row: 0, column: 0, count: 5 },
      { row: 5, column: 1, count: 2 },
      { row: 10, column: 4, count: 1 },
    ],
    open: [1, 0, 0, 0, 0, 0],
    oldShare: [20, 0, 0, 0, 0, 0],
    remedies: [
      [1, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 1, 0, 0],
    ],
    proactive: {},
    style: 'plain',
    wording: 1,
  })

const withCells = (report: AnnualReport, cells: Readonly<Record<string, Cell>>): AnnualReport => ({
  ...report,
  cells: { ...report.cells, ...cells },
})

const raised = (report: AnnualReport, paths: readonly CellPath[], by: number): AnnualReport =>
  withCells(
    report,
    Object.fromEntries(
      paths.map((path) => {
        const cell = report.cells[path]
        return [path, numberCell((cell !== undefined && 'value' in cell ? cell.value : 0) + by)]
      }),
    ),
  )

const SOUND = sound('2021', 2022)

interface Plant {
  readonly check: string
  readonly error: string
  readonly report: AnnualReport
  readonly cell: CellPath | null
}

const PLANTS: readonly Plant[] = [
  {
    check: 'K2-1',
    error: 'five decimals in the fee',
    report: withCells(SOUND, { 'proactive.administrativeFeesWanYuan': wanYuanCell(1234567, 5, '') }),
    cell: 'proactive.administrativeFeesWanYuan',
  },
  {
    check: 'K2-1',
    error: 'a figure nobody can read',
    report: withCells(SOUND, {
      'proactive.licenceDecisions': { state: 'unreadable', printed: '??', reason: '' },
    }),
    cell: 'proactive.licenceDecisions',
  },
  {
    check: 'K2-1',
    error: 'a blank among the figures',
    report: withCells(SOUND, { 'proactive.penaltyDecisions': blankCell }),
    cell: 'proactive.penaltyDecisions',
  },
  {
    check: 'K2-2',
    error: 'a county bureau with rules of its own',
    report: withCells(SOUND, { 'proactive.governmentRules.inForce': numberCell(2) }),
    cell: 'proactive.governmentRules.inForce',
  },
  {
    check: 'K2-4',
    error: 'documents issued but none in force',
    report: withCells(SOUND, { 'proactive.normativeDocuments.issued': numberCell(3) }),
    cell: 'proactive.normativeDocuments.inForce',
  },
  {
    check: 'K3-1',
    error: 'one application too many received',
    report: raised(SOUND, ['requests.newReceived.0', 'requests.newReceived.6'], 1),
    cell: 'requests.newReceived.0',
  },
  {
    check: 'K3-2',
    error: 'one outcome too many',
    report: raised(SOUND, ['requests.granted.1', 'requests.granted.6'], 1),
    cell: 'requests.granted.1',
  },
  {
    check: 'K3-3',
    error: 'a row that does not add up',
    report: raised(SOUND, ['requests.deniedDeliberative.6'], 1),
    cell: 'requests.deniedDeliberative.6',
  },
  {
    check: 'K3-4',
    error: 'more carried forward than came in',
    report: raised(SOUND, ['requests.carriedForward.0', 'requests.carriedForward.6'], 40),
    cell: 'requests.carriedForward.0',
  },
  {
    check: 'K4-1',
    error: 'a remedy total that is not the sum',
    report: raised(SOUND, ['remedies.litigationAfterReconsideration.total'], 1),
    cell: 'remedies.litigationAfterReconsideration.total',
  },
  {
    check: 'K4-2',
    error: 'a direct suit in 2024',
    report: raised(
      sound('2021', 2024),
      ['remedies.litigationDirect.upheld', 'remedies.litigationDirect.total'],
      1,
    ),
    cell: 'remedies.litigationDirect.total',
  },
  { check: 'KF-1', error: 'the old form in a new year', report: sound('2019', 2023), cell: null },
  {
    check: 'KF-2',
    error: 'one row under （六） in the new form',
    report: sound('hybrid', 2022),
    cell: 'requests.otherUndivided.6',
  },
]

const findingsOf = async (report: AnnualReport) => {
  const result = await readAnnualReport(utf8(makeReportText(report)), 'report.txt')
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return checkReport(result.value)
}

describe('an error planted in a file', () => {
  test.each(PLANTS)('$check finds $error', async ({ check, report, cell }) => {
    const found = (await findingsOf(report)).filter((finding) => finding.check === check)
    expect(found).not.toEqual([])
    if (cell !== null) expect(found.flatMap(({ cells }) => cells)).toContain(cell)
  })

  test('is the only thing that is found: the sound report has no error and no warning', async () => {
    const found = (await findingsOf(SOUND)).filter(({ severity }) => severity !== 'note')
    expect(found).toEqual([])
  })
})
