/** Requests that the prose denies and the table counts, or the reverse (KX-4). */
import type { AnnualReport, Claim } from '../../annual-report.ts'
import { type Metric, metricOf } from '../../metrics.ts'
import { type Breach, type Check, check } from '../check.ts'
import { agrees, cellNames, SCOPE_REMARK, type StatedClaim, toldText } from './claim-agreement.ts'
import { figuresOfYear, hasOtherScope } from './claim-scope.ts'
import { quoted } from './quoted-sentence.ts'
import { type TableReading, tableReadings } from './table-readings.ts'

const RECEIVED = 'requests.newReceived'

/** Whether some were received at all is told apart from how many were. */
export const isAboutNone = (claim: Claim, readings: readonly TableReading[]): boolean =>
  claim.metric === RECEIVED && (claim.value === 0 || readings.every(({ value }) => value === 0))

/** Carried-over requests are no new ones: none received, and some carried over, is no contradiction. */
const contradicts = (claim: StatedClaim, fresh: TableReading, readings: readonly TableReading[]): boolean => {
  if (claim.qualifier === 'lessThan') return false
  return claim.value === 0 ? fresh.value !== 0 : readings.every(({ value }) => value === 0)
}

const messageOf = (metric: Metric, claim: StatedClaim, fresh: TableReading): string => {
  const told =
    claim.value === 0 ? '没有收到政府信息公开申请' : `收到政府信息公开申请${toldText(metric, claim)}件`
  return `正文称${told}，但${cellNames(fresh.cells)}为${fresh.value}。`
}

const breachOf = (
  report: AnnualReport,
  metric: Metric,
  claim: StatedClaim,
  agreed: boolean,
): readonly Breach[] => {
  const readings = tableReadings(report, metric)
  const [fresh] = readings
  if (fresh === undefined || !contradicts(claim, fresh, readings)) return []
  const otherScope = hasOtherScope(report, claim)
  return [
    {
      cells: fresh.cells,
      expected: fresh.value,
      actual: claim.value,
      message: `${messageOf(metric, claim, fresh)}${otherScope ? SCOPE_REMARK : ''}原文：${quoted(claim.text)}`,
      ...(otherScope ? { severity: 'note' as const } : agreed ? { severity: 'warning' as const } : {}),
    },
  ]
}

/** Where another sentence tells what the table says, the prose contradicts itself, not the table: a warning. */
export const kxNone: Check = check(
  {
    id: 'KX-4',
    severity: 'error',
    source: 'REVIEW-PRACTICE',
    rule: '正文称未收到申请的，表三新收申请为零；称收到申请的，表三不为零',
  },
  (report) => {
    const metric = metricOf(RECEIVED)?.metric
    if (metric === undefined) return []
    const claims = figuresOfYear(report).filter((claim) => claim.metric === RECEIVED)
    const readings = tableReadings(report, metric)
    const agreed = claims.some((claim) => readings.some(({ value }) => agrees(metric, claim, value)))
    return claims.flatMap((claim) => breachOf(report, metric, claim, agreed))
  },
)
