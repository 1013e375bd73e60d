/** Figures of the prose against the tables (KX-2), and received requests told in words (KX-4). */
import type { Cited } from '../../../sources.ts'
import { makeWanYuan, FEN_PER_YUAN } from '../../amount.ts'
import type { AnnualReport, CellPath, Claim } from '../../annual-report.ts'
import { cellLabel } from '../../cell-label.ts'
import { type Metric, metricName, metricOf } from '../../metrics.ts'
import { type Breach, type Check, check } from '../check.ts'
import { figuresOfYear, hasOtherScope } from './claim-scope.ts'
import { quoted } from './quoted-sentence.ts'
import { type TableReading, tableReadings } from './table-readings.ts'

type StatedClaim = Claim & { readonly value: number }

/** How far 约 and 近 may be from the figure, as a share of it. */
export const ABOUT_TOLERANCE: Cited<number> = { source: 'NARRATIVE-POLICY', value: 0.1 }
/** How far a printed percentage may be from the computed one, in points, besides its own rounding. */
export const SHARE_TOLERANCE: Cited<number> = { source: 'NARRATIVE-POLICY', value: 0.05 }

const RECEIVED = 'requests.newReceived'

const isAmount = (metric: Metric): boolean => metric.kind === 'fee'

/** Amounts are told in 元 and counted in 分. */
const inCellUnits = (metric: Metric, value: number): number => (isAmount(metric) ? value * FEN_PER_YUAN : value)

/** Rounded and cut-off figures both count as told exactly. */
const isTold = (told: number, step: number | undefined, actual: number): boolean =>
  step === undefined ? told === actual : Math.abs(told - actual) < step

const agrees = (metric: Metric, claim: StatedClaim, actual: number): boolean => {
  const told = inCellUnits(metric, claim.value)
  const step = claim.step === undefined ? undefined : inCellUnits(metric, claim.step)
  if (metric.relation === 'within') return claim.qualifier === 'lessThan' || told <= actual
  switch (claim.qualifier) {
    case 'exact':
      return isTold(told, step, actual)
    case 'atLeast':
      return actual >= told
    case 'lessThan':
      return actual <= told
    case 'about':
      return Math.abs(actual - told) <= Math.max(1, told * ABOUT_TOLERANCE.value)
  }
}

/** 废止 includes what expired; a sentence that tells the two apart tells less than the cell. */
const tellsLess = ({ metric, text }: Claim): boolean => metric.endsWith('.repealed') && text.includes('失效')

const namesOf = (cells: readonly CellPath[]): string => cells.map(cellLabel).join('、')

const figureText = (metric: Metric, value: number): string =>
  isAmount(metric) ? `${makeWanYuan(value)}万元` : String(value)

const HEDGES: Readonly<Record<Claim['qualifier'], string>> = {
  exact: '',
  atLeast: '不少于',
  about: '约',
  lessThan: '不足',
}

const SCOPE_REMARK = '该句所说的范围可能与表格口径不同，请核对。'

const MOST_CELLS_NAMED = 4

const contradiction = (metric: Metric, claim: StatedClaim, reading: TableReading, otherScope: boolean): Breach => {
  const told = `${HEDGES[claim.qualifier]}${figureText(metric, inCellUnits(metric, claim.value))}`
  const named = reading.cells.slice(0, MOST_CELLS_NAMED)
  const where = `${namesOf(named)}${named.length < reading.cells.length ? '等' : ''}${reading.cells.length > 1 ? '合计' : ''}`
  return {
    cells: reading.cells,
    expected: reading.value,
    actual: inCellUnits(metric, claim.value),
    message: `正文中${metric.name}为${told}，${where}为${figureText(metric, reading.value)}，两处不一致。${otherScope ? SCOPE_REMARK : ''}原文：${quoted(claim.text)}`,
    ...(otherScope ? { severity: 'note' as const } : {}),
  }
}

/** Whether some were received at all is told apart from how many: KX-4. */
const isAboutNone = (claim: StatedClaim, readings: readonly TableReading[]): boolean =>
  claim.metric === RECEIVED && (claim.value === 0 || readings.every(({ value }) => value === 0))

const figureBreach = (report: AnnualReport, claim: StatedClaim): readonly Breach[] => {
  const reference = metricOf(claim.metric)
  if (reference === null || reference.derived !== null || tellsLess(claim)) return []
  const readings = tableReadings(report, reference.metric)
  const [usual] = readings
  if (usual === undefined || isAboutNone(claim, readings)) return []
  if (readings.some(({ value }) => agrees(reference.metric, claim, value))) return []
  return [contradiction(reference.metric, claim, usual, hasOtherScope(report, claim))]
}

const kxFigures: Check = check(
  {
    id: 'KX-2',
    severity: 'warning',
    source: 'REVIEW-PRACTICE',
    rule: '正文中的数字与表格一致',
  },
  (report) => figuresOfYear(report).flatMap((claim) => figureBreach(report, claim)),
)

/** What a share may be of: what was done, answered, received, or to be done. */
const BASES: readonly string[] = ['requests.totalProcessed', 'requests.answered', 'requests.handled']

const sharesOf = (report: AnnualReport, metric: Metric): readonly number[] => {
  const bases = BASES.flatMap((id) => {
    const base = metricOf(id)?.metric
    return base === undefined ? [] : tableReadings(report, base)
  }).filter(({ value }) => value > 0)
  return tableReadings(report, metric).flatMap((part) => bases.map((base) => (part.value / base.value) * 100))
}

const shareBreach = (report: AnnualReport, claim: StatedClaim): readonly Breach[] => {
  const reference = metricOf(claim.metric)
  if (reference?.derived !== 'share' || claim.qualifier !== 'exact') return []
  const { metric } = reference
  if (metric.kind !== 'outcome' && metric.kind !== 'applicant') return []
  const shares = sharesOf(report, metric)
  const [usual] = shares
  const tolerance = Math.max(SHARE_TOLERANCE.value, claim.step ?? 1) + Number.EPSILON * 100
  if (usual === undefined || shares.some((share) => Math.abs(share - claim.value) <= tolerance)) return []
  const expected = Math.round(usual * 100) / 100
  return [
    {
      cells: tableReadings(report, metric)[0]?.cells ?? [],
      expected,
      actual: claim.value,
      message: `正文中${metricName(claim.metric)}为${claim.value}%，按表格计算为${expected}%（以办结数为基数；以其他基数计算也不相符）。原文：${quoted(claim.text)}`,
      ...(hasOtherScope(report, claim) ? { severity: 'note' as const } : {}),
    },
  ]
}

const kxShares: Check = check(
  {
    id: 'KX-2',
    severity: 'warning',
    source: 'REVIEW-PRACTICE',
    rule: '正文中的百分比与表格一致',
  },
  (report) => figuresOfYear(report).flatMap((claim) => shareBreach(report, claim)),
)

const noneMessage = (claim: StatedClaim, reading: TableReading): string => {
  const table = `${namesOf(reading.cells)}为${reading.value}`
  return claim.value === 0
    ? `正文称没有收到政府信息公开申请，但${table}。原文：${quoted(claim.text)}`
    : `正文称收到政府信息公开申请${HEDGES[claim.qualifier]}${claim.value}件，但${table}。原文：${quoted(claim.text)}`
}

const noneBreach = (report: AnnualReport, claim: StatedClaim, agreed: boolean): readonly Breach[] => {
  const metric = metricOf(RECEIVED)?.metric
  const readings = metric === undefined ? [] : tableReadings(report, metric)
  const [fresh] = readings
  if (claim.metric !== RECEIVED || fresh === undefined) return []
  const contradicts =
    claim.value === 0 ? claim.qualifier === 'exact' && fresh.value !== 0 : readings.every(({ value }) => value === 0)
  if (!contradicts || claim.qualifier === 'lessThan') return []
  const otherScope = hasOtherScope(report, claim)
  return [
    {
      cells: fresh.cells,
      expected: fresh.value,
      actual: claim.value,
      message: `${noneMessage(claim, fresh)}${otherScope ? SCOPE_REMARK : ''}`,
      ...(otherScope ? { severity: 'note' as const } : agreed ? { severity: 'warning' as const } : {}),
    },
  ]
}

/** Another sentence tells what the table says: then the prose contradicts itself, not the table. */
const agreesElsewhere = (report: AnnualReport, claims: readonly StatedClaim[]): boolean => {
  const metric = metricOf(RECEIVED)?.metric
  if (metric === undefined) return false
  const readings = tableReadings(report, metric)
  return claims.some(
    (claim) => claim.metric === RECEIVED && readings.some(({ value }) => agrees(metric, claim, value)),
  )
}

const kxNone: Check = check(
  {
    id: 'KX-4',
    severity: 'error',
    source: 'REVIEW-PRACTICE',
    rule: '正文称未收到申请的，表三新收申请为零；称收到申请的，表三不为零',
  },
  (report) => {
    const claims = figuresOfYear(report)
    const agreed = agreesElsewhere(report, claims)
    return claims.flatMap((claim) => noneBreach(report, claim, agreed))
  },
)

export const CLAIM_CHECKS: readonly Check[] = [kxFigures, kxShares, kxNone]
