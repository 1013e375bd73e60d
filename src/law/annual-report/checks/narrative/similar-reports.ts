/** Reports that repeat their own last year or a sibling organ (KX-7). */
import type { Cited } from '../../../sources.ts'
import type { AnnualReport, Finding, Narrative } from '../../annual-report.ts'
import { type Breach, type Check, check, runChecks } from '../check.ts'
import { quoted } from './quoted-sentence.ts'
import { type Similarity, textSimilarity } from './text-similarity.ts'

/** What a report is compared with: the organ's own earlier report, or another organ's of the same year. */
export interface ReportText {
  readonly organ: string
  readonly year: number
  readonly narrative: Narrative
}

/** Share of a chapter that may repeat another report. */
export const SIMILARITY_THRESHOLD: Cited<number> = { source: 'SIMILARITY-POLICY', value: 0.5 }

/** Chapters two to four are tables, and chapter six is a set phrase in most reports. */
const COMPARED = [
  ['overview', '第一部分'],
  ['problems', '第五部分'],
] as const
/** A chapter of a few sentences says the same in many reports without having been copied. */
const SHORTEST_CHAPTER = 100

const percent = (share: number): number => Math.round(share * 100)

const breach = (
  name: string,
  other: ReportText,
  { share, passages }: Similarity,
  threshold: number,
): Breach => ({
  cells: [],
  expected: threshold,
  actual: Math.round(share * 100) / 100,
  message: `${name}有${percent(share)}%的文字与${other.organ}${other.year}年年度报告相同，超过${percent(threshold)}%，请检查是否雷同。例如：${quoted(passages[0] ?? '')}`,
})

const breachesOf = ({ narrative }: AnnualReport, other: ReportText, threshold: number): readonly Breach[] =>
  COMPARED.flatMap(([section, name]): readonly Breach[] => {
    const [ours, theirs] = [narrative[section] ?? '', other.narrative[section] ?? '']
    if (ours.length < SHORTEST_CHAPTER || theirs.length < SHORTEST_CHAPTER) return []
    const similarity = textSimilarity(ours, theirs)
    return similarity.share > threshold ? [breach(name, other, similarity, threshold)] : []
  })

interface Comparison {
  readonly report: AnnualReport
  readonly others: readonly ReportText[]
  readonly threshold: Cited<number>
}

const kxSimilarity: Check<Comparison> = check(
  {
    id: 'KX-7',
    severity: 'warning',
    source: 'FORM-2021-SIMILARITY',
    rule: '年度报告不与本机关上年报告或者其他机关报告雷同',
  },
  ({ report, others, threshold }) => others.flatMap((other) => breachesOf(report, other, threshold.value)),
)

/** Warns once for each chapter and each other report above the threshold. */
export const checkSimilarity = (
  report: AnnualReport,
  others: readonly ReportText[],
  threshold: Cited<number> = SIMILARITY_THRESHOLD,
): readonly Finding[] => runChecks([kxSimilarity], { report, others, threshold })
