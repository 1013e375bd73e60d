/** Checks of one organ's report against its report of the year before (KY, K2-3). Plain values in, so live data serves as well as files. */
import { type AnnualReport, APPLICANT_COLUMNS, type CellPath, REMEDY_GROUPS } from '../annual-report.ts'
import { applicantColumnLabel } from '../cell-label.ts'
import { countedValue } from '../cell-value.ts'
import { REMEDY_GROUP_LABELS } from '../form.ts'
import { requestCell } from '../form-cells.ts'
import { type Breach, type Check, check, runChecks } from './check.ts'

export interface YearPair {
  /** Report of the year directly before. */
  readonly previous: AnnualReport
  readonly current: AnnualReport
  /** Where both years come from: figures made in the system bind harder than imported ones. */
  readonly origin: 'made' | 'imported'
}

const DOCUMENT_ROWS = [
  ['governmentRules', '规章'],
  ['normativeDocuments', '行政规范性文件'],
] as const

interface DocumentStock {
  readonly row: string
  readonly label: string
  readonly before: number
  readonly issued: number
  readonly repealed: number
  readonly inForce: number
}

/** The chain of 现行有效 does not cross the change of forms: the 2019 form has no such figure. */
const stocksOf = ({ previous, current }: YearPair): readonly DocumentStock[] => {
  if (previous.form !== '2021' || current.form !== '2021') return []
  return DOCUMENT_ROWS.flatMap(([row, label]): readonly DocumentStock[] => {
    const before = countedValue(previous.cells[`proactive.${row}.inForce`])
    const issued = countedValue(current.cells[`proactive.${row}.issued`])
    const repealed = countedValue(current.cells[`proactive.${row}.repealed`])
    const inForce = countedValue(current.cells[`proactive.${row}.inForce`])
    if (before === null || issued === null || repealed === null || inForce === null) return []
    return [{ row, label, before, issued, repealed, inForce }]
  })
}

const k2Repealed: Check<YearPair> = check(
  {
    id: 'K2-3',
    severity: 'warning',
    source: 'TABLE-LOGIC',
    rule: '本年废止件数不多于上年现行有效件数与本年制发件数之和',
  },
  (pair) =>
    stocksOf(pair).flatMap(({ row, label, before, issued, repealed }): readonly Breach[] => {
      if (repealed <= before + issued) return []
      const message = `${label}本年废止${repealed}件，多于上年现行有效${before}件加本年制发${issued}件。`
      return [{ cells: [`proactive.${row}.repealed`], expected: before + issued, actual: repealed, message }]
    }),
)

const kyInForce: Check<YearPair> = check(
  {
    id: 'KY-1',
    severity: 'warning',
    source: 'REVIEW-PRACTICE',
    rule: '现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数',
  },
  (pair) =>
    stocksOf(pair).flatMap(({ row, label, before, issued, repealed, inForce }): readonly Breach[] => {
      const expected = before + issued - repealed
      if (inForce === expected) return []
      const message = `${label}：上年现行有效${before}件，加本年制发${issued}件，减本年废止${repealed}件，应为${expected}件，现行有效填写为${inForce}件。`
      const severity = pair.origin === 'made' ? 'error' : 'warning'
      return [{ cells: [`proactive.${row}.inForce`], expected, actual: inForce, message, severity }]
    }),
)

const kyCarriedOver: Check<YearPair> = check(
  {
    id: 'KY-2',
    severity: 'error',
    source: 'CARRY-LOGIC',
    rule: '上年结转等于上一年度报告的结转下年度（每一列）',
  },
  ({ previous, current }) =>
    APPLICANT_COLUMNS.flatMap((_, column): readonly Breach[] => {
      const path = requestCell('carriedOver', column)
      const expected = countedValue(previous.cells[requestCell('carriedForward', column)])
      const actual = countedValue(current.cells[path])
      if (expected === null || actual === null || expected === actual) return []
      const message = `表三“${applicantColumnLabel(column)}”列：上年结转填写为${actual}件，上一年度报告的结转下年度为${expected}件。`
      return [{ cells: [path], expected, actual, message }]
    }),
)

const kyPending: Check<YearPair> = check(
  {
    id: 'KY-3',
    severity: 'warning',
    source: 'TABLE-LOGIC',
    rule: '表四各组总计不少于上一年度尚未审结件数',
  },
  ({ previous, current }) =>
    REMEDY_GROUPS.flatMap((group): readonly Breach[] => {
      const path: CellPath = `remedies.${group}.total`
      const pending = countedValue(previous.cells[`remedies.${group}.pending`])
      const total = countedValue(current.cells[path])
      if (pending === null || total === null || total >= pending) return []
      const message = `表四“${REMEDY_GROUP_LABELS[group]}”：上一年度尚未审结${pending}件，本年度总计只有${total}件。`
      return [{ cells: [path], expected: pending, actual: total, message }]
    }),
)

export const YEAR_CHECKS: readonly Check<YearPair>[] = [k2Repealed, kyInForce, kyCarriedOver, kyPending]

/** Nothing to compare unless `current` is the report of the year right after `previous`. */
export const checkAcrossYears = (pair: YearPair): ReturnType<typeof runChecks> => {
  const { previous, current } = pair
  if (previous.year === null || current.year !== previous.year + 1) return []
  return runChecks(YEAR_CHECKS, pair)
}
