/** Sums within the prose (KX-3): 共582条，其中540条、36条、6条 must add up. */
import type { AnnualReport } from '../../annual-report.ts'
import { metricName } from '../../metrics.ts'
import { type Breach, type Check, check } from '../check.ts'
import type { StatedClaim } from './claim-agreement.ts'
import { quoted } from './quoted-sentence.ts'

interface Enumeration {
  readonly total: number
  readonly complete: boolean
  readonly parts: readonly StatedClaim[]
}

const enumerationsOf = ({ claims }: AnnualReport): readonly Enumeration[] => {
  const lists = new Map<number, { total: number; complete: boolean; parts: StatedClaim[] }>()
  for (const claim of claims) {
    const { partOf, value } = claim
    if (partOf === undefined || value === null) continue
    const list = lists.get(partOf.list) ?? { total: partOf.total, complete: partOf.complete, parts: [] }
    list.parts.push({ ...claim, value })
    lists.set(partOf.list, list)
  }
  return [...lists.values()]
}

/** What rounding (1.2万条) may add to or take from the sum. */
const roundingOf = (parts: readonly StatedClaim[]): number =>
  parts.reduce((sum, { step = 1 }) => sum + (step > 1 ? step : 0), 0)

const isHedged = ({ qualifier }: StatedClaim): boolean => qualifier !== 'exact'
const isUpperBound = ({ qualifier }: StatedClaim): boolean =>
  qualifier === 'lessThan' || qualifier === 'about'

const sumOf = (parts: readonly StatedClaim[]): number => parts.reduce((added, { value }) => added + value, 0)

const certain = (parts: readonly StatedClaim[]): readonly StatedClaim[] =>
  parts.filter(({ partOf }) => partOf?.doubtful !== true)

/**
 * A list that nothing closes may leave things out, so only a sum above the whole contradicts it. Doubtful parts
 * count as either: inside the whole or beside it.
 */
const isBroken = ({ total, complete, parts }: Enumeration): boolean => {
  const rounding = roundingOf(parts)
  if (parts.some(isUpperBound)) return false
  if (sumOf(certain(parts)) > total + rounding) return true
  if (!complete || parts.some(isHedged)) return false
  return [parts, certain(parts)].every((added) => Math.abs(sumOf(added) - total) > rounding)
}

/** The same item may be published by several channels. */
const mayOverlap = (parts: readonly StatedClaim[]): boolean =>
  parts.every(({ metric }) => metric === 'published.byChannel')

const partName = ({ label, metric }: StatedClaim): string => label ?? metricName(metric)

const breachOf = (list: Enumeration): readonly Breach[] => {
  const { total, parts } = list
  const [first] = parts
  if (first === undefined || !isBroken(list)) return []
  const sum = sumOf(parts)
  const terms = parts.map((part) => `${partName(part)}${part.value}`).join('、')
  const overlap = !list.complete && mayOverlap(parts)
  return [
    {
      cells: [],
      expected: sum,
      actual: total,
      message: `正文列出的各项（${terms}）合计${sum}，与总数${total}不符${overlap ? '，同一信息在多个渠道发布的请说明' : ''}。原文：${quoted(first.text)}`,
      ...(overlap ? { severity: 'note' as const } : {}),
    },
  ]
}

export const kxSums: Check = check(
  {
    id: 'KX-3',
    severity: 'warning',
    source: 'REVIEW-PRACTICE',
    rule: '正文列出的各项之和与总数一致',
  },
  (report) => enumerationsOf(report).flatMap(breachOf),
)
