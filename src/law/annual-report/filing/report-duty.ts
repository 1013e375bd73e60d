/** Who makes an annual report of its own for a year (Art. 49; townships and offices as the region sets it, AR-9). */
import { existsOn } from '../../organ/organ-change.ts'
import { AREA_GOVERNMENTS, type OrganKind } from '../../organ/organ-kind.ts'
import { ok, type Refusal, type Result, refused } from '../../result.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { lastDayOf } from '../compile/counted-cases.ts'

/** `ended`: its successor reports its figures (AR-11); the name is empty where nobody succeeded. */
export type ReportDuty =
  | { readonly kind: 'owes' | 'exempt' | 'notYet' }
  | { readonly kind: 'ended'; readonly on: LocalDate; readonly successor: string }

export interface OrganOfYear {
  readonly owesReport: boolean
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  /** Name of the organ that stands in for it on the last day of the year; empty where none does. */
  readonly successor: string
}

/** A report speaks of a whole year: who exists on its last day makes it. */
export const reportDuty = (organ: OrganOfYear, year: number): ReportDuty => {
  const last = lastDayOf(year)
  const { validTo, successor, owesReport } = organ
  if (validTo !== null && validTo < last) return { kind: 'ended', on: validTo, successor }
  if (!existsOn(organ, last)) return { kind: 'notYet' }
  return { kind: owesReport ? 'owes' : 'exempt' }
}

/** Whether an organ of the kind makes a report of its own until somebody settles otherwise: offices sent out go into that of their organ (POLICY-REPORT-DUTY). */
export const usualReportDuty = (kind: OrganKind): boolean => kind !== 'dispatchedOffice'

const GOVERNMENTS: readonly OrganKind[] = AREA_GOVERNMENTS

export type ReportDutyRefusal = Refusal<'government-reports' | 'report-needs-organ-above'>

/**
 * Refuses to relieve the government of an area, whose report is the one that the others go into (Art. 49), and an organ
 * without one above it, whose records would be in no report.
 */
export const maySetReportDuty = (
  { kind, parentId }: { readonly kind: OrganKind; readonly parentId: number | null },
  owesReport: boolean,
): Result<null, ReportDutyRefusal> => {
  if (owesReport) return ok(null)
  if (GOVERNMENTS.includes(kind)) return refused({ code: 'government-reports', source: 'OGI-49' })
  return parentId === null
    ? refused({ code: 'report-needs-organ-above', source: 'POLICY-REPORT-DUTY' })
    : ok(null)
}
