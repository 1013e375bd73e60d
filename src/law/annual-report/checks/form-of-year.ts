/** Whether the report uses the form prescribed for its year (KF). */
import { TOTAL_COLUMN } from '../annual-report.ts'
import { formForYear, formOf, requestCell } from '../form-cells.ts'
import { hasUndividedOther } from '../report-rows.ts'
import { type Check, check } from './check.ts'

const kfEdition: Check = check(
  {
    id: 'KF-1',
    severity: 'warning',
    source: 'FORM-2021',
    rule: '年度报告使用该年度规定的格式',
  },
  (report) => {
    const prescribed = report.year === null ? null : formForYear(report.year)
    if (report.year === null || prescribed === null || prescribed.edition === report.form) return []
    return [
      {
        cells: [],
        expected: prescribed.edition,
        actual: report.form,
        message: `${report.year}年度报告应使用${prescribed.edition}年格式，实际表格为${formOf(report.form).edition}年格式。`,
      },
    ]
  },
)

const kfOtherRows: Check = check(
  {
    id: 'KF-2',
    severity: 'warning',
    source: 'FORM-2021',
    rule: '2021年格式的（六）其他处理分为三行',
  },
  (report) =>
    report.form === '2021' && hasUndividedOther(report.cells)
      ? [
          {
            cells: [requestCell('otherUndivided', TOTAL_COLUMN)],
            expected: 3,
            actual: 1,
            message:
              '（六）其他处理只有一行，没有按2021年格式分为逾期不补正、逾期不缴费、其他三行；不作拆分。',
          },
        ]
      : [],
)

export const FORM_CHECKS: readonly Check[] = [kfEdition, kfOtherRows]
