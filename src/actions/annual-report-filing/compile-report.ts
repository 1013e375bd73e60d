/** The report of an organ for a year, or of many organs, worked out from what the records say now. */
import { type AreaPart, type AreaReport, addUpArea } from '../../law/annual-report/compile/area-report.ts'
import {
  type CompiledYear,
  type YearRefusal,
  yearToCompile,
} from '../../law/annual-report/compile/assemble.ts'
import { organsOfArea, reporterOf, scopeOf } from '../../law/annual-report/compile/reporting-organs.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { type OrganRows, registerForYear } from '../../store/reporting-organs.ts'
import { type StandingReport, standingReports } from '../../store/standing-report.ts'
import type { ActContext } from '../act-context.ts'
import { compileOwn } from './compile-own.ts'

export type CompileRefusal = YearRefusal | Refusal<'organ-unknown' | 'report-not-owed'>

/** Reports by organ, and for the governments among them how theirs add up. */
export interface CompiledReports {
  readonly reports: ReadonlyMap<number, CompiledReport>
  readonly areas: ReadonlyMap<number, AreaReport>
}

const isArea = (organs: OrganRows, id: number): boolean => {
  const organ = organs.get(id)
  return organ !== undefined && scopeOf(organ) === 'area'
}

/** The organs and all whose reports theirs add up. */
const withParts = (organs: OrganRows, organIds: readonly number[], year: number): readonly number[] => {
  const found = new Set(organIds)
  for (const id of found) {
    if (!isArea(organs, id)) continue
    for (const part of organsOfArea(organs, id, year)) found.add(part)
  }
  return [...found]
}

/** Reports over their own records, each by the values of its region. */
export const compileByRegion = async (
  context: ActContext,
  organs: OrganRows,
  { reporters, year, compiled }: { reporters: readonly number[]; year: number; compiled: CompiledYear },
): Promise<ReadonlyMap<number, CompiledReport>> => {
  const regionOf = (id: number): string => organs.get(id)?.region ?? ''
  const found = new Map<number, CompiledReport>()
  for (const region of new Set(reporters.map(regionOf))) {
    const ofRegion = reporters.filter((id) => regionOf(id) === region)
    const policy = await context.policy(region)
    const own = await compileOwn(context, { organs, reporters: ofRegion, year, compiled, policy })
    for (const [id, report] of own) found.set(id, report)
  }
  return found
}

interface Found {
  readonly own: ReadonlyMap<number, CompiledReport>
  readonly standing: ReadonlyMap<number, StandingReport>
}

/** A county stands in a city's report with its own area. */
const addUp = (
  organs: OrganRows,
  areaIds: readonly number[],
  year: number,
  { own, standing }: Found,
): ReadonlyMap<number, AreaReport> => {
  const areas = new Map<number, AreaReport>()
  const reportOf = (id: number): CompiledReport | undefined => {
    const report = own.get(id)
    if (report === undefined || !isArea(organs, id)) return report
    const known = areas.get(id) ?? addUpArea(report, organsOfArea(organs, id, year).map(partOf))
    areas.set(id, known)
    return known.report
  }
  const partOf = (organId: number): AreaPart => {
    const live = reportOf(organId)
    const known = live?.organIds ?? [organId]
    const stands = standing.get(organId)
    if (stands === undefined)
      return {
        organId,
        state: 'live',
        cells: live?.cells ?? {},
        organIds: known,
        freeze: null,
        version: null,
      }
    const { state, cells, freeze, version } = stands
    return { organId, state, cells, organIds: stands.organIds ?? known, freeze, version }
  }
  for (const id of areaIds) reportOf(id)
  return areas
}

/**
 * Reports of many organs at once. Organs that owe none for the year are left out. A government's report is over its area:
 * its own records, and of each organ below what was signed, else what was imported, else its records as they are.
 */
export const compileReports = async (
  context: ActContext,
  organIds: readonly number[],
  year: number,
): Promise<Result<CompiledReports, YearRefusal>> => {
  const compiled = yearToCompile(year, dateOf(context.now()))
  if (!compiled.ok) return compiled
  const organs = await registerForYear(context.db, year)
  const asked = organIds.filter((id) => reporterOf(organs, id, year) === id)
  const reporters = withParts(organs, asked, year)
  const areaIds = reporters.filter((id) => isArea(organs, id))
  const [own, standing] = await Promise.all([
    compileByRegion(context, organs, { reporters, year, compiled: compiled.value }),
    areaIds.length === 0 ? [] : standingReports(context.db, reporters, year),
  ])
  const stands = new Map(standing.map((report) => [report.organId, report]))
  const areas = addUp(organs, areaIds, year, { own, standing: stands })
  const reports = new Map<number, CompiledReport>()
  for (const id of asked) {
    const report = areas.get(id)?.report ?? own.get(id)
    if (report !== undefined) reports.set(id, report)
  }
  return ok({ reports, areas })
}

/** The report with how it adds up, for a government. */
export interface CompiledWithArea {
  readonly report: CompiledReport
  /** Null where the report is over the organ's own records. */
  readonly area: AreaReport | null
}

/** As `compileReport`, with what the organs below contribute. */
export const compileWithArea = async (
  context: ActContext,
  organId: number,
  year: number,
): Promise<Result<CompiledWithArea, CompileRefusal>> => {
  const compiled = await compileReports(context, [organId], year)
  if (!compiled.ok) return compiled
  const { reports, areas } = compiled.value
  const report = reports.get(organId)
  if (report !== undefined) return ok({ report, area: areas.get(organId) ?? null })
  const organs = await registerForYear(context.db, year)
  const organ = organs.get(organId)
  if (organ === undefined) return refused({ code: 'organ-unknown', facts: { organ: organId } })
  const reporter = reporterOf(organs, organId, year)
  const name = reporter === null ? '' : (organs.get(reporter)?.name ?? '')
  return refused({ code: 'report-not-owed', source: 'OGI-49', facts: { year, reporter: name } })
}

/**
 * The organ's report for the year as of now. Refuses `organ-unknown`, `report-not-owed` (facts: `reporter`, the organ in whose
 * report its records stand), `form-not-compiled` and `year-not-begun`.
 */
export const compileReport = async (
  context: ActContext,
  organId: number,
  year: number,
): Promise<Result<CompiledReport, CompileRefusal>> => {
  const compiled = await compileWithArea(context, organId, year)
  return compiled.ok ? ok(compiled.value.report) : compiled
}
