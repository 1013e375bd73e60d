/** What the prose says of the information processing fee, against the tables (KX-1, K3-5) and of supplements (K3-6). */
import { FEN_PER_YUAN, makeWanYuan } from '../../amount.ts'
import { type AnnualReport, type CellPath, TOTAL_COLUMN } from '../../annual-report.ts'
import { cellLabel } from '../../cell-label.ts'
import { countedValue } from '../../cell-value.ts'
import type { RequestRowKey } from '../../form.ts'
import { requestCell } from '../../form-cells.ts'
import { type Breach, type Check, check } from '../check.ts'
import { figuresOfYear, hasOtherScope } from './claim-scope.ts'
import { quoted } from './quoted-sentence.ts'

const FEES: CellPath = 'proactive.administrativeFeesWanYuan'

/** The cell counts 分, unless its unit is not printed. */
const feesInTable = ({ cells }: AnnualReport): number | null => {
  const cell = cells[FEES]
  return cell !== undefined && 'unit' in cell && cell.unit === 'unknown' ? null : countedValue(cell)
}

export const kxFees: Check = check(
  {
    id: 'KX-1',
    severity: 'warning',
    source: 'FEE-109',
    rule: '信息处理费属于行政事业性收费，正文所报金额不多于表二收费金额',
  },
  (report) => {
    const fen = report.form === '2021' ? feesInTable(report) : null
    if (fen === null) return []
    return figuresOfYear(report)
      .filter(({ metric, qualifier }) => metric === 'fee.processing' && qualifier !== 'lessThan')
      .flatMap((claim): readonly Breach[] => {
        const told = Math.round(claim.value * FEN_PER_YUAN)
        if (told <= fen) return []
        const message = `正文所报信息处理费为${claim.value}元，多于${cellLabel(FEES)}的${makeWanYuan(fen)}万元；信息处理费应计入行政事业性收费。原文：${quoted(claim.text)}`
        const severity = hasOtherScope(report, claim) ? 'note' : 'warning'
        return [{ cells: [FEES], expected: fen, actual: told, message, severity }]
      })
  },
)

/** Rows that count something the prose says did not happen. */
const deniedRows = (
  report: AnnualReport,
  metric: string,
  rows: readonly RequestRowKey[],
): readonly Breach[] => {
  const denial = figuresOfYear(report).find((claim) => claim.metric === metric && claim.value === 0)
  if (denial === undefined) return []
  return rows.flatMap((row): readonly Breach[] => {
    const path = requestCell(row, TOTAL_COLUMN)
    const value = countedValue(report.cells[path])
    if (value === null || value === 0) return []
    const message = `${cellLabel(path)}为${value}，但正文称没有相应的通知或者收费，请核对。原文：${quoted(denial.text)}`
    return [{ cells: [path], expected: 0, actual: value, message }]
  })
}

export const k3FeeDenied: Check = check(
  {
    id: 'K3-5',
    severity: 'warning',
    source: 'FEE-109',
    rule: '有逾期不缴费的申请时，正文不应称没有收费',
  },
  (report) => deniedRows(report, 'fee.processing', ['otherFeeUnpaid']),
)

export const k3SupplementDenied: Check = check(
  {
    id: 'K3-6',
    severity: 'warning',
    source: 'OGI-30',
    rule: '有逾期不补正、补正后仍不明确的申请时，正文不应称没有要求补正',
  },
  (report) => deniedRows(report, 'requests.supplemented', ['unableStillUnclear', 'otherNoSupplement']),
)
