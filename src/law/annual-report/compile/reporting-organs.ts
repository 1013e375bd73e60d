/** Whose records a report counts: the organ's own, those of units without a duty of their own (AR-10), those of predecessors (AR-11). */
import { existsOn, hasEnded } from '../../organ/organ-change.ts'
import { AREA_GOVERNMENTS, type OrganKind } from '../../organ/organ-kind.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { ReportScope } from '../compiled-report.ts'
import { lastDayOf } from './counted-cases.ts'

export interface ReportingOrgan {
  readonly id: number
  readonly parentId: number | null
  readonly kind: OrganKind
  readonly validFrom: LocalDate | null
  /** Last day; null while no end is set. */
  readonly validTo: LocalDate | null
  readonly owesReport: boolean
  /** Of several the first, by day and id; null where nobody succeeded. */
  readonly successorId: number | null
}

/** Every organ by its id. */
export type OrganRegister = ReadonlyMap<number, ReportingOrgan>

/** Chains of mergers and trees are far shorter; a loop that slipped in ends here. */
const LONGEST_CHAIN = 50

const AREAS: readonly OrganKind[] = AREA_GOVERNMENTS

/** A county, city or province government reports over all organs below it. */
export const scopeOf = ({ kind }: Pick<ReportingOrgan, 'kind'>): ReportScope =>
  AREAS.includes(kind) ? 'area' : 'own'

/** Whether the organ makes a report of its own for the year: it has the duty and existed on 31 December. */
export const owesReportFor = (organ: ReportingOrgan, year: number): boolean =>
  organ.owesReport && existsOn(organ, lastDayOf(year))

/** Who answers next for what an organ cannot report: its successor once it has ended, else the organ above. */
const nextInCharge = (organ: ReportingOrgan, year: number): number | null =>
  hasEnded(organ, lastDayOf(year)) ? (organ.successorId ?? organ.parentId) : organ.parentId

/** The organ in whose report the records of this one stand; null where nobody reports them. */
export const reporterOf = (organs: OrganRegister, organId: number, year: number): number | null => {
  let organ = organs.get(organId)
  for (let step = 0; organ !== undefined && step < LONGEST_CHAIN; step += 1) {
    if (owesReportFor(organ, year)) return organ.id
    const next = nextInCharge(organ, year)
    organ = next === null ? undefined : organs.get(next)
  }
  return null
}

/** Reporting organ → the organs whose records its report counts, itself first, then by id. */
export const reportingGroups = (
  organs: OrganRegister,
  year: number,
): ReadonlyMap<number, readonly number[]> => {
  const groups = new Map<number, number[]>()
  for (const id of [...organs.keys()].sort((a, b) => a - b)) {
    const reporter = reporterOf(organs, id, year)
    if (reporter === null) continue
    const group = groups.get(reporter) ?? [reporter]
    if (id !== reporter) group.push(id)
    groups.set(reporter, group)
  }
  return groups
}

/** The government in whose area report the organ's report is added up; null at the top. */
export const areaOf = (organs: OrganRegister, organId: number, year: number): number | null => {
  let above = organs.get(organId)?.parentId ?? null
  for (let step = 0; above !== null && step < LONGEST_CHAIN; step += 1) {
    const organ = organs.get(above)
    if (organ === undefined) return null
    if (scopeOf(organ) === 'area' && owesReportFor(organ, year)) return organ.id
    above = organ.parentId
  }
  return null
}

/** Reporting organs whose reports an area report adds up, those of the governments below among them; by id. */
export const organsOfArea = (organs: OrganRegister, areaId: number, year: number): readonly number[] =>
  [...organs.values()]
    .filter((organ) => owesReportFor(organ, year) && areaOf(organs, organ.id, year) === areaId)
    .map(({ id }) => id)
    .sort((a, b) => a - b)
