/** How a document stands on a day: never stored, always derived from its days. */
import type { LocalDate } from '../time/local-date.ts'
import type { Validity } from './disclosure-kind.ts'

export interface ValidityDays {
  readonly effectiveOn: LocalDate | null
  /** Its last day. */
  readonly expiresOn: LocalDate | null
  /** The first day on which it is repealed or amended. */
  readonly repealedOn: LocalDate | null
  readonly amendedOn: LocalDate | null
}

const hasCome = (day: LocalDate | null, today: LocalDate): boolean => day !== null && day <= today

/** What ends a document goes before what changes it; a document without days is in force. */
export const validityOn = (days: ValidityDays, today: LocalDate): Validity => {
  if (hasCome(days.repealedOn, today)) return 'repealed'
  if (days.expiresOn !== null && days.expiresOn < today) return 'expired'
  if (days.effectiveOn !== null && days.effectiveOn > today) return 'notYetEffective'
  return hasCome(days.amendedOn, today) ? 'amended' : 'inForce'
}
