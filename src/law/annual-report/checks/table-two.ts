/** Checks of one report's table two, and of the figures as such (K2). */
import { amountDecimals } from '../amount.ts'
import type { AnnualReport, Cell, CellPath } from '../annual-report.ts'
import { cellLabel } from '../cell-label.ts'
import { countedValue, isBlank } from '../cell-value.ts'
import type { ProactiveMeasure } from '../form.ts'
import { formOf } from '../form-cells.ts'
import { levelOfOrgan } from '../organ-level.ts'
import { cellsOf } from '../report-rows.ts'
import { type Breach, type Check, check } from './check.ts'
import { FEE_DECIMALS, type FigureFault, figureFault } from './figure-fault.ts'

const measuresOf = (report: AnnualReport): ReadonlyMap<CellPath, ProactiveMeasure> =>
  new Map(
    formOf(report.form).proactive.flatMap((block) =>
      block.rows.flatMap((row) => row.measures.map((measure) => [measure.path, measure] as const)),
    ),
  )

const FAULTS: Readonly<Record<FigureFault, string>> = {
  negative: '为负数',
  'too-fine': `超过${FEE_DECIMALS}位小数`,
  'not-whole': '不是整数',
}

const valueBreach = (path: CellPath, cell: Cell, unit: ProactiveMeasure['unit'] | 'count'): Breach | null => {
  if (!('value' in cell)) return null
  const fault = figureFault(unit, cell.value, unit === 'wanYuan' ? amountDecimals(cell) : 0)
  if (fault === null) return null
  const message = `${cellLabel(path)}${FAULTS[fault]}：${cell.printed}。`
  return { cells: [path], actual: cell.printed, expected: null, message }
}

const presenceBreach = (path: CellPath, cell: Cell | undefined): Breach | null => {
  if (cell === undefined) {
    return { cells: [path], expected: null, actual: null, message: `${cellLabel(path)}没有数据。` }
  }
  if (cell.state !== 'unreadable') return null
  return {
    cells: [path],
    expected: null,
    actual: cell.printed,
    message: `${cellLabel(path)}无法读取：${cell.reason}。`,
  }
}

const blanksBreach = (report: AnnualReport): readonly Breach[] => {
  const blanks = cellsOf(report).filter((path) => isBlank(report.cells[path]))
  if (blanks.length === 0) return []
  return [
    {
      cells: blanks,
      expected: 0,
      actual: null,
      message: `有${blanks.length}个单元格为空白或斜线，求和时按0计。零报告应当明确填写0。`,
      severity: 'note',
    },
  ]
}

const k2Figures: Check = check(
  {
    id: 'K2-1',
    severity: 'error',
    source: 'FORM-2021',
    rule: '每个单元格都有数据，件数为非负整数，金额非负且不超过4位小数',
  },
  (report) => {
    const measures = measuresOf(report)
    const breaches = cellsOf(report).flatMap((path) => {
      const cell = report.cells[path]
      const unit = measures.get(path)?.unit ?? 'count'
      return presenceBreach(path, cell) ?? (cell && valueBreach(path, cell, unit)) ?? []
    })
    return [...breaches, ...blanksBreach(report)]
  },
)

const GOVERNMENT_RULE_CELLS = (report: AnnualReport): readonly CellPath[] =>
  [...measuresOf(report).keys()].filter((path) => path.startsWith('proactive.governmentRules.'))

const k2GovernmentRules: Check = check(
  {
    id: 'K2-2',
    severity: 'error',
    source: 'LEGISLATION-93',
    rule: '县级及以下机关没有规章制定权，“规章”一行应为0',
  },
  (report) => {
    const level = levelOfOrgan(report.organ)
    if (level === 'province' || level === 'prefecture') return []
    return GOVERNMENT_RULE_CELLS(report).flatMap((path): readonly Breach[] => {
      const value = countedValue(report.cells[path])
      if (value === null || value === 0) return []
      const message =
        level === 'unknown'
          ? `${cellLabel(path)}为${value}。县级及以下机关没有规章制定权，请核对机关层级。`
          : `${cellLabel(path)}为${value}，县级及以下机关没有规章制定权，应为0。`
      const severity = level === 'unknown' ? 'warning' : 'error'
      return [{ cells: [path], expected: 0, actual: value, message, severity }]
    })
  },
)

const IN_FORCE_ROWS = ['governmentRules', 'normativeDocuments'] as const

const k2InForce: Check = check(
  {
    id: 'K2-4',
    severity: 'warning',
    source: 'TABLE-LOGIC',
    rule: '本年制发多于废止时，现行有效件数不应为0',
  },
  (report) =>
    report.form === '2019'
      ? []
      : IN_FORCE_ROWS.flatMap((row): readonly Breach[] => {
          const inForcePath: CellPath = `proactive.${row}.inForce`
          const issued = countedValue(report.cells[`proactive.${row}.issued`])
          const repealed = countedValue(report.cells[`proactive.${row}.repealed`])
          const inForce = countedValue(report.cells[inForcePath])
          if (issued === null || repealed === null || inForce !== 0 || issued <= repealed) return []
          return [
            {
              cells: [inForcePath],
              expected: issued - repealed,
              actual: 0,
              message: `${cellLabel(inForcePath)}为0，但本年制发${issued}件、废止${repealed}件，请核对。`,
            },
          ]
        }),
)

export const TABLE_TWO_CHECKS: readonly Check[] = [k2Figures, k2GovernmentRules, k2InForce]
