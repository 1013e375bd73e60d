/** Figures of the prose against the tables (KX-2). */
import type { AnnualReport, Claim } from '../../annual-report.ts'
import { type Metric, metricOf } from '../../metrics.ts'
import { type Breach, type Check, check } from '../check.ts'
import {
  agrees,
  cellNames,
  figureText,
  inCellUnits,
  SCOPE_REMARK,
  type StatedClaim,
  toldText,
} from './claim-agreement.ts'
import { figuresOfYear, hasOtherScope } from './claim-scope.ts'
import { isAboutNone } from './none-received.ts'
import { quoted } from './quoted-sentence.ts'
import { type TableReading, tableReadings } from './table-readings.ts'

/** 废止 includes what expired; a sentence that tells the two apart tells less than the cell. */
const tellsLess = ({ metric, text }: Claim): boolean => metric.endsWith('.repealed') && text.includes('失效')

const contradiction = (
  metric: Metric,
  claim: StatedClaim,
  { cells, value }: TableReading,
  otherScope: boolean,
): Breach => ({
  cells,
  expected: value,
  actual: inCellUnits(metric, claim.value),
  message: `正文中“${metric.name}”为${toldText(metric, claim)}，${cellNames(cells)}为${figureText(metric, value)}，两处不一致。${otherScope ? SCOPE_REMARK : ''}原文：${quoted(claim.text)}`,
  ...(otherScope ? { severity: 'note' as const } : {}),
})

const breachOf = (report: AnnualReport, claim: StatedClaim): readonly Breach[] => {
  const reference = metricOf(claim.metric)
  if (reference === null || reference.derived !== null || tellsLess(claim)) return []
  const readings = tableReadings(report, reference.metric)
  const [usual] = readings
  if (usual === undefined || isAboutNone(claim, readings)) return []
  if (readings.some(({ value }) => agrees(reference.metric, claim, value))) return []
  return [contradiction(reference.metric, claim, usual, hasOtherScope(report, claim))]
}

export const kxFigures: Check = check(
  {
    id: 'KX-2',
    severity: 'warning',
    source: 'REVIEW-PRACTICE',
    rule: '正文中的数字与表格一致',
  },
  (report) => figuresOfYear(report).flatMap((claim) => breachOf(report, claim)),
)
