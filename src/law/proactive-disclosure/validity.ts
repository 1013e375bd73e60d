/** How a document stands on a day: never stored, always derived from its days. */
import { addCalendarDays, type LocalDate } from '../time/local-date.ts'
import type { Validity } from './disclosure-kind.ts'

export interface EndDays {
  /** Its last day. */
  readonly expiresOn: LocalDate | null
  /** The first day on which it is repealed. */
  readonly repealedOn: LocalDate | null
  /** The first day for which it was declared to have lapsed (宣布失效). */
  readonly lapsedOn?: LocalDate | null
}

export interface ValidityDays extends EndDays {
  readonly effectiveOn: LocalDate | null
  /** The first day on which it is amended. */
  readonly amendedOn: LocalDate | null
}

export interface DocumentEnd {
  readonly on: LocalDate
  readonly as: 'repealed' | 'expired'
}

const earliest = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.reduce<LocalDate | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  )

/** The first day on which it is no longer in force, and why; null while no end is known. Repeal tells where both fall on one day. */
export const endOf = ({ expiresOn, repealedOn, lapsedOn = null }: EndDays): DocumentEnd | null => {
  const afterLastDay = expiresOn === null ? null : addCalendarDays(expiresOn, 1)
  const on = earliest([repealedOn, lapsedOn, afterLastDay])
  if (on === null) return null
  return { on, as: on === repealedOn ? 'repealed' : 'expired' }
}

/** What ends a document goes before what changes it; a document without days is in force, and one that is amended goes on being so. */
export const validityOn = (days: ValidityDays, today: LocalDate): Validity => {
  const end = endOf(days)
  if (end !== null && end.on <= today) return end.as
  if (days.effectiveOn !== null && days.effectiveOn > today) return 'notYetEffective'
  return days.amendedOn !== null && days.amendedOn <= today ? 'amended' : 'inForce'
}
