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
  /** Reports that are in the sum with figures that cannot be counted. */
  readonly uncounted: readonly UncountedReport[]
  /** Reports that are in the sum with （六）其他处理 in one row. */
  readonly undivided: readonly UndividedReport[]
}

export interface UndividedReport {
  readonly organ: string
  /** 总计 of the row; null where nobody can read it. */
  readonly count: number | null
}

export interface UncountedReport {
  readonly organ: string
  /** Unreadable or not found; in the order of the form, never empty. */
  readonly cells: readonly CellPath[]
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
      // Named in words only: two mergers of a year may have the same figures, and each is explained by itself.
      return [{ cells: [], expected, actual, message }]
    }),
)

/** Cells that a finding names of one organ, at most: a report may lack all its figures. */
const MOST_NAMED = 5

/** Named in words only: the figures to mend are another organ's, and each organ's finding is one of its own. */
const uncountedBreach = ({ organ, cells }: UncountedReport): Breach => {
  const named = cells.slice(0, MOST_NAMED)
  const rest = cells.length > named.length ? `等${cells.length}项` : ''
  const message = `${organ}的报告有${cells.length}个数字没有读出，汇总时按零计，合计会偏低：${named.map(cellLabel).join('、')}${rest}。请更正该报告后再汇总。`
  return { cells: [], expected: 0, actual: cells.length, message }
}

const krUncounted: Check<RollUp> = check(
  {
    id: 'KR-5',
    severity: 'error',
    source: 'TABLE-LOGIC',
    rule: '计入汇总的每份报告，每个单元格都有可以相加的数字',
  },
  ({ uncounted }) => uncounted.map(uncountedBreach),
)

const undividedBreach = ({ organ, count }: UndividedReport): readonly Breach[] => {
  if (count === null) return []
  const told = `${organ}的报告把“（六）其他处理”合为一行，没有分项`
  if (count === 0) {
    const message = `${told}；合计为零，汇总不受影响。`
    return [{ cells: [], expected: null, actual: 0, message, severity: 'note' }]
  }
  const message = `${told}；汇总时${count}件全部计入“（六）3.其他”，“逾期不补正”“逾期不缴费”两项不含该机关的数字。请该机关分项更正；无法分项的，说明理由。`
  return [{ cells: [], expected: null, actual: count, message }]
}

const krUndivided: Check<RollUp> = check(
  {
    id: 'KR-6',
    severity: 'warning',
    source: 'FORM-2021',
    rule: '计入汇总的每份报告，（六）其他处理分为三行；没有分行的计入其他，并作提示',
  },
  ({ undivided }) => undivided.flatMap(undividedBreach),
)

export const ROLL_UP_CHECKS: readonly Check<RollUp>[] = [
  krSum,
  krMissing,
  krElsewhere,
  krMerger,
  krUncounted,
  krUndivided,
]

/** Cells in which some child cannot be counted are left out of KR-1, which can state no sum of them: KR-5 names them. */
export const checkRollUp = (rollUp: RollUp): ReturnType<typeof runChecks> => runChecks(ROLL_UP_CHECKS, rollUp)
