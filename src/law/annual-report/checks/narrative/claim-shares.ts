/** Percentages of the prose against the tables (KX-2). */
import type { Cited } from '../../../sources.ts'
import type { AnnualReport } from '../../annual-report.ts'
import { type Metric, metricName, metricOf } from '../../metrics.ts'
import { type Breach, type Check, check } from '../check.ts'
import type { StatedClaim } from './claim-agreement.ts'
import { figuresOfYear, hasOtherScope } from './claim-scope.ts'
import { quoted } from './quoted-sentence.ts'
import { tableReadings } from './table-readings.ts'

/** How far a printed percentage may be from the computed one, in points, besides its own rounding. */
const SHARE_TOLERANCE: Cited<number> = { source: 'NARRATIVE-POLICY', value: 0.05 }
/** What binary fractions may add to a difference of two decimal places. */
const FLOAT_ERROR = 1e-9

/** A share may be of what was done, what was answered, what was received, or all that was to be done. */
const BASES = ['requests.totalProcessed', 'requests.answered', 'requests.handled'] as const

const basesOf = (report: AnnualReport): readonly number[] =>
  BASES.flatMap((id) => {
    const base = metricOf(id)
    return base === null ? [] : tableReadings(report, base.metric).map(({ value }) => value)
  }).filter((value) => value > 0)

const sharesOf = (report: AnnualReport, metric: Metric): readonly number[] => {
  const bases = basesOf(report)
  return tableReadings(report, metric).flatMap(({ value }) => bases.map((base) => (value / base) * 100))
}

const isTold = (share: number, { value, step = 1 }: StatedClaim): boolean =>
  Math.abs(share - value) <= Math.max(SHARE_TOLERANCE.value, step) + FLOAT_ERROR

const breachOf = (report: AnnualReport, claim: StatedClaim): readonly Breach[] => {
  const reference = metricOf(claim.metric)
  if (reference?.derived !== 'share' || claim.qualifier !== 'exact') return []
  const { metric } = reference
  if (metric.kind !== 'outcome' && metric.kind !== 'applicant') return []
  const shares = sharesOf(report, metric)
  const [usual] = shares
  if (usual === undefined || shares.some((share) => isTold(share, claim))) return []
  const expected = Math.round(usual * 100) / 100
  return [
    {
      cells: tableReadings(report, metric)[0]?.cells ?? [],
      expected,
      actual: claim.value,
      message: `正文中“${metricName(claim.metric)}”为${claim.value}%，按表三以总计为基数计算为${expected}%，以答复数、收到数为基数也不相符。原文：${quoted(claim.text)}`,
      ...(hasOtherScope(report, claim) ? { severity: 'note' as const } : {}),
    },
  ]
}

export const kxShares: Check = check(
  {
    id: 'KX-2',
    severity: 'warning',
    source: 'REVIEW-PRACTICE',
    rule: '正文中的百分比与表格一致',
  },
  (report) => figuresOfYear(report).flatMap((claim) => breachOf(report, claim)),
)
