/** Remedy cases of the year and of the year before, as table four has them: at each organ whose act is attacked. */
import type { DashboardRemediesJson } from '../../contract/dashboard/dashboard-json.ts'
import { REMEDY_GROUPS, type RemedyGroup } from '../../law/annual-report/annual-report.ts'
import { lastDayOf } from '../../law/annual-report/compile/counted-cases.ts'
import { REMEDY_GROUP_LABELS } from '../../law/annual-report/form.ts'
import { correctionRate, NO_REMEDY_RESULTS, type RemedyResults } from '../../law/remedy/correction-figures.ts'
import { resultInYear } from '../../law/remedy/table-four.ts'
import { type RemedyForTable, remediesOfOrgans } from '../../store/remedy-figures.ts'
import type { ActContext } from '../act-context.ts'
import type { DashboardYear } from './dashboard-scope.ts'

/** One case at one of the organs whose act it attacks. */
export interface OrganRemedy {
  readonly id: number
  readonly organId: number
  readonly group: RemedyGroup
  readonly result: keyof RemedyResults
  readonly isLastYear: boolean
}

const placesOf = (remedy: RemedyForTable, organIds: ReadonlySet<number>, year: number): OrganRemedy[] =>
  [year, year - 1].flatMap((each) => {
    const result = resultInYear(remedy, each)
    if (result === null) return []
    return remedy.respondents
      .map(Number)
      .filter((id) => organIds.has(id))
      .map((organId) => ({ id: remedy.id, organId, group: remedy.group, result, isLastYear: each < year }))
  })

export const remediesOf = async (
  { db }: ActContext,
  { organIds, year }: DashboardYear,
): Promise<readonly OrganRemedy[]> => {
  const cases = await remediesOfOrgans(db, organIds, lastDayOf(year))
  const known = new Set(organIds)
  return cases.flatMap((each) => placesOf(each, known, year))
}

export const addUpRemedies = (remedies: readonly OrganRemedy[]): RemedyResults => {
  const sums: { -readonly [Result in keyof RemedyResults]: number } = { ...NO_REMEDY_RESULTS }
  for (const { result } of remedies) sums[result] += 1
  return sums
}

/** A case against several of the organs is one case of them together, as in table four. */
const eachOnce = (remedies: readonly OrganRemedy[]): readonly OrganRemedy[] => [
  ...new Map(remedies.map((remedy) => [remedy.id, remedy])).values(),
]

export const presentRemedies = (all: readonly OrganRemedy[]): DashboardRemediesJson => {
  const ofYear = eachOnce(all.filter(({ isLastYear }) => !isLastYear))
  const ofLastYear = eachOnce(all.filter(({ isLastYear }) => isLastYear))
  return {
    groups: REMEDY_GROUPS.map((group) => ({
      group,
      label: REMEDY_GROUP_LABELS[group],
      ...addUpRemedies(ofYear.filter((each) => each.group === group)),
    })),
    total: ofYear.length,
    correctionRate: correctionRate(addUpRemedies(ofYear)),
    lastYearRate: correctionRate(addUpRemedies(ofLastYear)),
  }
}
