/** Checks of one report's table three, each run for every column (K3). */
import { type AnnualReport, APPLICANT_COLUMNS, type CellPath, TOTAL_COLUMN } from '../annual-report.ts'
import { applicantColumnLabel, requestRowLabel } from '../cell-label.ts'
import { countedValue, isBlank, printedValue, sumOf } from '../cell-value.ts'
import { requestCell } from '../form-cells.ts'
import { resultRowsOf, rowsOf } from '../report-rows.ts'
import { type Breach, type Check, check } from './check.ts'

const PERSON_COLUMNS = APPLICANT_COLUMNS.map((_, column) => column).filter(
  (column) => column !== TOTAL_COLUMN,
)

const eachColumn = (breachOf: (column: number) => Breach | null): readonly Breach[] =>
  APPLICANT_COLUMNS.flatMap((_, column) => breachOf(column) ?? [])

/** （七）总计 as printed; when it is blank, what its rows add up to (the blank itself is K3-2's matter). */
const processedIn = (report: AnnualReport, column: number): number | null => {
  const total = report.cells[requestCell('totalProcessed', column)]
  if (!isBlank(total)) return countedValue(total)
  return sumOf(
    report.cells,
    resultRowsOf(report).map((row) => requestCell(row.key, column)),
  )
}

const k3Balance: Check = check(
  {
    id: 'K3-1',
    severity: 'error',
    source: 'FORM-2021-HEAD',
    rule: '第一项加第二项之和，等于第三项加第四项之和（每一列）',
  },
  (report) =>
    eachColumn((column) => {
      const cells: readonly CellPath[] = [
        requestCell('newReceived', column),
        requestCell('carriedOver', column),
        requestCell('totalProcessed', column),
        requestCell('carriedForward', column),
      ]
      const [received, over, , forward] = cells.map((path) => countedValue(report.cells[path]))
      const processed = processedIn(report, column)
      if (received == null || over == null || forward == null || processed === null) return null
      if (received + over === processed + forward) return null
      return {
        cells,
        expected: received + over,
        actual: processed + forward,
        message: `表三“${applicantColumnLabel(column)}”列：本年新收${received}加上年结转${over}为${received + over}，办理总计${processed}加结转下年度${forward}为${processed + forward}，两者应相等。`,
      }
    }),
)

const k3Total: Check = check(
  {
    id: 'K3-2',
    severity: 'error',
    source: 'TABLE-LOGIC',
    rule: '（七）总计等于各办理结果之和（每一列）',
  },
  (report) => {
    const rows = resultRowsOf(report)
    return eachColumn((column) => {
      const path = requestCell('totalProcessed', column)
      const parts = rows.map((row) => requestCell(row.key, column))
      const sum = sumOf(report.cells, parts)
      const total = countedValue(report.cells[path])
      if (sum === null || total === null || sum === total) return null
      const name = `表三“${applicantColumnLabel(column)}”列`
      if (isBlank(report.cells[path])) {
        return {
          cells: [path],
          expected: sum,
          actual: null,
          message: `${name}的（七）总计空白，各办理结果之和为${sum}，总计缺失。`,
          severity: 'warning',
        }
      }
      return {
        cells: [path, ...parts.filter((part) => printedValue(report.cells[part]))],
        expected: sum,
        actual: total,
        message: `${name}：各办理结果之和为${sum}，（七）总计填写为${total}。`,
      }
    })
  },
)

const k3RowSum: Check = check(
  {
    id: 'K3-3',
    severity: 'error',
    source: 'TABLE-LOGIC',
    rule: '每一行：自然人加各类法人或其他组织等于总计',
  },
  (report) =>
    rowsOf(report).flatMap((row): readonly Breach[] => {
      const path = requestCell(row.key, TOTAL_COLUMN)
      const parts = PERSON_COLUMNS.map((column) => requestCell(row.key, column))
      const sum = sumOf(report.cells, parts)
      const total = countedValue(report.cells[path])
      if (sum === null || total === null || sum === total) return []
      const name = `表三“${requestRowLabel(row.key)}”`
      const cells = [path, ...parts.filter((part) => printedValue(report.cells[part]))]
      if (isBlank(report.cells[path])) {
        const message = `${name}的总计空白，各列之和为${sum}，总计缺失。`
        return [{ cells: [path], expected: sum, actual: null, message, severity: 'warning' }]
      }
      const message = `${name}：各列之和为${sum}，总计填写为${total}。`
      return [{ cells, expected: sum, actual: total, message }]
    }),
)

const k3Forward: Check = check(
  {
    id: 'K3-4',
    severity: 'error',
    source: 'TABLE-LOGIC',
    rule: '结转下年度不多于本年新收与上年结转之和（每一列）',
  },
  (report) =>
    eachColumn((column) => {
      const path = requestCell('carriedForward', column)
      const inflow = sumOf(report.cells, [
        requestCell('newReceived', column),
        requestCell('carriedOver', column),
      ])
      const forward = countedValue(report.cells[path])
      if (inflow === null || forward === null || forward <= inflow) return null
      return {
        cells: [path],
        expected: inflow,
        actual: forward,
        message: `表三“${applicantColumnLabel(column)}”列：结转下年度${forward}件，多于新收与上年结转之和${inflow}件。`,
      }
    }),
)

export const TABLE_THREE_CHECKS: readonly Check[] = [k3Balance, k3Total, k3RowSum, k3Forward]
