/** Which reports an area report adds up: organs with a duty below it, a government below with its own area. */
import type { LocalDate } from '../../time/local-date.ts'
import { lastDayOf } from '../compile/counted-cases.ts'
import {
  areaOf,
  type OrganRegister,
  owesReportFor,
  type ReportingOrgan,
  reporterOf,
  reportingGroups,
  scopeOf,
} from '../compile/reporting-organs.ts'

export interface AreaTree {
  /** Government → organs whose reports it adds up, by id; itself not among them. */
  readonly areas: ReadonlyMap<number, readonly number[]>
  /** Reporting organ → the organs whose records its report counts, itself first. */
  readonly groups: ReadonlyMap<number, readonly number[]>
}

export const areaTree = (organs: OrganRegister, year: number): AreaTree => {
  const areas = new Map<number, number[]>()
  const owing = [...organs.values()].filter((organ) => owesReportFor(organ, year)).sort((a, b) => a.id - b.id)
  for (const organ of owing) {
    if (scopeOf(organ) === 'area' && !areas.has(organ.id)) areas.set(organ.id, [])
    const above = areaOf(organs, organ.id, year)
    if (above === null) continue
    const below = areas.get(above)
    if (below === undefined) areas.set(above, [organ.id])
    else below.push(organ.id)
  }
  return { areas, groups: reportingGroups(organs, year) }
}

export type OrganLevel = 'government' | 'office' | 'department' | 'township' | 'area'

/** Level at which an organ stands in the report of the area. @param areaId the government that adds up */
export const levelIn = (organ: Pick<ReportingOrgan, 'id' | 'kind'>, areaId: number): OrganLevel => {
  if (organ.id === areaId) return 'government'
  if (scopeOf(organ) === 'area') return 'area'
  if (organ.kind === 'governmentOffice') return 'office'
  return organ.kind === 'township' ? 'township' : 'department'
}

/** An organ that makes no report of its own for the year; its records stand in another's. */
export interface IncludedOrgan {
  readonly organId: number
  readonly reporterId: number
  /** Last day, where it ended in the year; null: it has no duty of its own. */
  readonly endedOn: LocalDate | null
}

const endedIn = ({ validTo }: ReportingOrgan, year: number): boolean =>
  validTo !== null && validTo >= lastDayOf(year - 1) && validTo < lastDayOf(year)

/** Those whose records stand in one of the reports, in the order of the reports. Organs that ended in earlier years are left out. */
export const includedOrgans = (
  organs: OrganRegister,
  { groups }: AreaTree,
  reporterIds: readonly number[],
  year: number,
): readonly IncludedOrgan[] =>
  reporterIds.flatMap((reporterId) =>
    (groups.get(reporterId) ?? []).slice(1).flatMap((organId): readonly IncludedOrgan[] => {
      const organ = organs.get(organId)
      if (organ === undefined) return []
      if (endedIn(organ, year)) return [{ organId, reporterId, endedOn: organ.validTo }]
      return organ.validTo === null || organ.validTo >= lastDayOf(year)
        ? [{ organId, reporterId, endedOn: null }]
        : []
    }),
  )

/** Organs whose reports of the year before stand behind this year's report of an organ; null where they covered others too. */
export const reportersBefore = (
  organs: OrganRegister,
  { groups }: AreaTree,
  before: AreaTree,
  organId: number,
  year: number,
): readonly number[] | null => {
  const members = groups.get(organId) ?? [organId]
  const expected = [...new Set(members.flatMap((id) => reporterOf(organs, id, year - 1) ?? []))]
  const isWhole = expected.every((id) => before.groups.get(id)?.every((each) => members.includes(each)))
  return isWhole ? expected : null
}
