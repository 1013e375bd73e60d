/** 纠错率: how often acts of an organ were put right in reconsideration or in court. */
import type { RemedyGroup } from '../annual-report/annual-report.ts'
import type { CountedRemedy } from './table-four.ts'
import { resultInYear } from './table-four.ts'

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
  /** Corrected ÷ decided in the year (upheld, corrected and other); null where none was decided. */
  readonly rate: number | null
}

export interface CorrectionFigures {
  readonly all: CorrectionFigure
  readonly byGroup: Readonly<Partial<Record<RemedyGroup, CorrectionFigure>>>
  /** By what was attacked, most cases first; `null` key as ''. */
  readonly byAttacked: readonly { readonly attacked: string; readonly figure: CorrectionFigure }[]
}

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
  const decided = sorted.upheld.length + sorted.corrected.length + sorted.other.length
  return { ...sorted, rate: decided === 0 ? null : sorted.corrected.length / decided }
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
