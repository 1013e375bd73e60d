/** Who makes an annual report of its own for a year (Art. 49; townships and offices as the region sets it, AR-9). */
import { existsOn } from '../../organ/organ-change.ts'
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
