/** Checks of a summed-up report against the reports it sums (KR). Plain values in. */
import { type AnnualReport, type CellPath, TOTAL_COLUMN } from '../annual-report.ts'
import { cellLabel } from '../cell-label.ts'
import { countedValue } from '../cell-value.ts'
import { requestCell } from '../form-cells.ts'
import { cellsOf } from '../report-rows.ts'
import { type Breach, type Check, check, runChecks } from './check.ts'

export interface RollUp {
  readonly parent: AnnualReport
  readonly children: readonly AnnualReport[]
  /** Full names of the organs that owe a report for the year. */
  readonly duties: readonly string[]
  /** Applications that one child closed as not its own and another answered. */
  readonly answeredElsewhere: number
  /** Mergers of the year: the successor's report against its predecessors' of the year before. */
  readonly mergers: readonly Merger[]
}

export interface Merger {
  readonly successor: AnnualReport
  readonly predecessors: readonly AnnualReport[]
}

const childSum = (children: readonly AnnualReport[], path: CellPath): number | null => {
  let sum = 0
  for (const child of children) {
    const value = countedValue(child.cells[path])
    if (value === null) return null
    sum += value
  }
  return sum
}

/** Cells whose figure is no quantity that sums: the amount of procurement has no fixed unit. */
const NOT_SUMMED = new Set<CellPath>(['proactive.procurement.totalAmount'])

const krSum: Check<RollUp> = check(
  { id: 'KR-1', severity: 'error', source: 'OGI-49', rule: '汇总报告的每个单元格等于各机关报告之和' },
  ({ parent, children }) =>
    cellsOf(parent).flatMap((path): readonly Breach[] => {
      const actual = countedValue(parent.cells[path])
      const expected = NOT_SUMMED.has(path) ? null : childSum(children, path)
      if (actual === null || expected === null || actual === expected) return []
      const message = `${cellLabel(path)}：各机关之和为${expected}，汇总填写为${actual}，相差${actual - expected}。`
      return [{ cells: [path], expected, actual, message }]
    }),
)

const krMissing: Check<RollUp> = check(
  { id: 'KR-2', severity: 'error', source: 'OGI-49', rule: '有报告义务的机关都已报送，且只报送一份' },
  ({ children, duties }) => {
    const filed = children.map((child) => child.organ)
    const seen = new Set<string | null>()
    const twice = new Set<string | null>()
    for (const organ of filed) {
      if (seen.has(organ) && organ !== null) twice.add(organ)
      seen.add(organ)
    }
    const missing = duties.filter((organ) => !seen.has(organ))
    const expected = duties.length
    const actual = seen.size
    const breach = (message: string): Breach => ({ cells: [], expected, actual, message })
    return [
      ...missing.map((organ) => breach(`${organ}尚未报送年度报告。`)),
      ...[...twice].map((organ) =>
        breach(`${organ}报送了不止一份年度报告，只能计入一份，请核对以哪一份为准。`),
      ),
    ]
  },
)

const krElsewhere: Check<RollUp> = check(
  {
    id: 'KR-3',
    severity: 'note',
    source: 'TABLE-LOGIC',
    rule: '一个机关以不属于本机关办结、另一机关予以答复的申请，各计一次，不作抵减',
  },
  ({ answeredElsewhere }) =>
    answeredElsewhere > 0
      ? [
          {
            cells: [requestCell('newReceived', TOTAL_COLUMN)],
            expected: null,
            actual: answeredElsewhere,
            message: `有${answeredElsewhere}件申请先由一个机关告知不属于本机关、后由另一机关答复，两个机关各计一次，不作抵减。`,
          },
        ]
      : [],
)

const krMerger: Check<RollUp> = check(
  {
    id: 'KR-4',
    severity: 'warning',
    source: 'REORGANISATION-14',
    rule: '机构合并后，承接机关的上年结转等于被合并机关结转下年度之和',
  },
  ({ mergers }) =>
    mergers.flatMap(({ successor, predecessors }): readonly Breach[] => {
      const path = requestCell('carriedOver', TOTAL_COLUMN)
      const expected = childSum(predecessors, requestCell('carriedForward', TOTAL_COLUMN))
      const actual = countedValue(successor.cells[path])
      if (expected === null || actual === null || expected === actual) return []
      const message = `${successor.organ ?? '承接机关'}的上年结转为${actual}件，被合并机关结转下年度之和为${expected}件。`
      return [{ cells: [path], expected, actual, message }]
    }),
)

export const ROLL_UP_CHECKS: readonly Check<RollUp>[] = [krSum, krMissing, krElsewhere, krMerger]

/** Cells in which some child cannot be counted are left out of KR-1: their findings stand in the child's own report. */
export const checkRollUp = (rollUp: RollUp): ReturnType<typeof runChecks> => runChecks(ROLL_UP_CHECKS, rollUp)
