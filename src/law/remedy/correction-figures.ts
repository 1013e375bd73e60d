/** 纠错率: how often acts of an organ were put right in reconsideration or in court. */
import type { RemedyGroup } from '../annual-report/annual-report.ts'
import { percentOf } from '../annual-report/dashboard/shares.ts'
import type { CountedRemedy } from './table-four.ts'
import { resultInYear } from './table-four.ts'

/** Cases of a year by what they came to, as table four counts them. */
export interface RemedyResults {
  readonly upheld: number
  readonly corrected: number
  readonly other: number
  readonly pending: number
}

export const NO_REMEDY_RESULTS: RemedyResults = { upheld: 0, corrected: 0, other: 0, pending: 0 }

/**
 * 纠错率 in percent with one decimal: of the cases that table four has as decided in the year, 结果纠正 over
 * 结果维持 + 结果纠正 + 其他结果. What is pending counts in neither. Null while none was decided.
 */
export const correctionRate = ({ upheld, corrected, other }: RemedyResults): number | null =>
  percentOf(corrected, upheld + corrected + other)

export interface FiguredRemedy extends CountedRemedy {
  readonly id: number
  /** What was attacked (law/remedy/attacked-act.ts); null where it was not told. */
  readonly attacked: string | null
}

/** Cases by their result in the year. */
export interface CorrectionCases {
  readonly upheld: readonly number[]
  readonly corrected: readonly number[]
  readonly other: readonly number[]
  readonly pending: readonly number[]
}

export interface CorrectionFigure extends CorrectionCases {
  /** `correctionRate` of the counts. */
  readonly rate: number | null
}

export interface CorrectionFigures {
  readonly all: CorrectionFigure
  readonly byGroup: Readonly<Partial<Record<RemedyGroup, CorrectionFigure>>>
  /** By what was attacked, most cases first; `null` key as ''. */
  readonly byAttacked: readonly { readonly attacked: string; readonly figure: CorrectionFigure }[]
}

export const countsOf = ({ upheld, corrected, other, pending }: CorrectionCases): RemedyResults => ({
  upheld: upheld.length,
  corrected: corrected.length,
  other: other.length,
  pending: pending.length,
})

const figureOf = (cases: readonly FiguredRemedy[], year: number): CorrectionFigure => {
  const sorted: Record<keyof CorrectionCases, number[]> = {
    upheld: [],
    corrected: [],
    other: [],
    pending: [],
  }
  for (const each of cases) {
    const result = resultInYear(each, year)
    if (result !== null) sorted[result].push(each.id)
  }
  return { ...sorted, rate: correctionRate(countsOf(sorted)) }
}

const grouped = <Key>(cases: readonly FiguredRemedy[], keyOf: (of: FiguredRemedy) => Key) => {
  const groups = new Map<Key, FiguredRemedy[]>()
  for (const each of cases) {
    const key = keyOf(each)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups]
}

/** @param cases each once, against whomever is counted for; those that a year did not touch count in none of its figures */
export const correctionFigures = (cases: readonly FiguredRemedy[], year: number): CorrectionFigures => {
  const touched = cases.filter((each) => each.group !== null && resultInYear(each, year) !== null)
  const byGroup = grouped(touched, ({ group }) => group as RemedyGroup).map(
    ([group, of]) => [group, figureOf(of, year)] as const,
  )
  const byAttacked = grouped(touched, ({ attacked }) => attacked ?? '')
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([attacked, of]) => ({ attacked, figure: figureOf(of, year) }))
  return { all: figureOf(touched, year), byGroup: Object.fromEntries(byGroup), byAttacked }
}
