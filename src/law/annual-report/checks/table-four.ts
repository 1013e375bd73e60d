/** Checks of one report's table four (K4). */

import { SOURCES } from '../../sources.ts'
import { type CellPath, REMEDY_GROUPS } from '../annual-report.ts'
import { countedValue, isBlank, sumOf } from '../cell-value.ts'
import { REMEDY_GROUP_LABELS } from '../form.ts'
import { type Breach, type Check, check } from './check.ts'

/** Report year from which a denied applicant must go to reconsideration first. */
const MANDATORY_RECONSIDERATION_FROM = Number(SOURCES['RECONSIDERATION-23'].from.slice(0, 4))

const k4GroupSum: Check = check(
  {
    id: 'K4-1',
    severity: 'error',
    source: 'TABLE-LOGIC',
    rule: '每一组：结果维持、结果纠正、其他结果、尚未审结之和等于总计',
  },
  (report) =>
    REMEDY_GROUPS.flatMap((group): readonly Breach[] => {
      const path: CellPath = `remedies.${group}.total`
      const parts = (['upheld', 'corrected', 'other', 'pending'] as const).map(
        (result): CellPath => `remedies.${group}.${result}`,
      )
      const sum = sumOf(report.cells, parts)
      const total = countedValue(report.cells[path])
      if (sum === null || total === null || sum === total) return []
      const name = `表四“${REMEDY_GROUP_LABELS[group]}”`
      if (isBlank(report.cells[path])) {
        const message = `${name}的总计空白，各结果之和为${sum}，总计缺失。`
        return [{ cells: [path], expected: sum, actual: null, message, severity: 'warning' }]
      }
      const message = `${name}：各结果之和为${sum}，总计填写为${total}。`
      return [{ cells: [...parts, path], expected: sum, actual: total, message }]
    }),
)

const k4DirectSuit: Check = check(
  {
    id: 'K4-2',
    severity: 'warning',
    source: 'RECONSIDERATION-23',
    rule: '2024年起对不予公开决定应先申请行政复议，“未经复议直接起诉”需要说明',
  },
  (report) => {
    const path: CellPath = 'remedies.litigationDirect.total'
    const total = countedValue(report.cells[path])
    if (report.year === null || report.year < MANDATORY_RECONSIDERATION_FROM || !total) return []
    return [
      {
        cells: [path],
        expected: 0,
        actual: total,
        message: `表四有${total}件未经复议直接起诉。自${MANDATORY_RECONSIDERATION_FROM}年起，对不予公开决定不服应先申请行政复议，请核对是否属于其他答复。`,
      },
    ]
  },
)

export const TABLE_FOUR_CHECKS: readonly Check[] = [k4GroupSum, k4DirectSuit]
