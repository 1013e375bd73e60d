/** Which documents of a register are meant: for the desk, the public list and the exports alike. */
import { plainDocumentNumber } from '../../law/proactive-disclosure/accept-document.ts'
import type { Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import {
  type RegisteredKind,
  registeredValidityOn,
} from '../../law/proactive-disclosure/registered-document.ts'
import { endOf } from '../../law/proactive-disclosure/validity.ts'
import { type LocalDate, yearOf } from '../../law/time/local-date.ts'
import type { RegisteredEntry } from '../../store/registered-document.ts'

export interface RegisterFilter {
  readonly kind?: RegisteredKind | undefined
  readonly validity?: Validity | undefined
  /** Year in which it was made. */
  readonly year?: number | undefined
  /** Quarter of that year, 1 to 4. */
  readonly quarter?: number | undefined
  /** Year in which it was repealed, declared void or ran out. */
  readonly endedIn?: number | undefined
  /** Part of the title or of the number. */
  readonly q?: string | undefined
  readonly isUnconfirmed?: boolean | undefined
}

const MONTHS_OF_QUARTER = 3

const quarterOf = (day: LocalDate): number => Math.ceil(Number(day.slice(5, 7)) / MONTHS_OF_QUARTER)

const matchesText = (entry: RegisteredEntry, q: string): boolean => {
  const wanted = q.trim()
  if (wanted === '') return true
  const plain = plainDocumentNumber(wanted)
  return entry.title.includes(wanted) || plainDocumentNumber(entry.documentNumber).includes(plain)
}

const isMade = (entry: RegisteredEntry, { year, quarter }: RegisterFilter): boolean =>
  (year === undefined || yearOf(entry.formedOn) === year) &&
  (quarter === undefined || quarterOf(entry.formedOn) === quarter)

/** @param day on which the validity is asked for */
export const filterRegister = (
  entries: readonly RegisteredEntry[],
  filter: RegisterFilter,
  day: LocalDate,
): readonly RegisteredEntry[] =>
  entries.filter((entry) => {
    if (filter.kind !== undefined && entry.kind !== filter.kind) return false
    if (filter.validity !== undefined && registeredValidityOn(entry, day) !== filter.validity) return false
    if (filter.isUnconfirmed === true && entry.isConfirmed) return false
    if (filter.endedIn !== undefined) {
      const end = endOf(entry)
      if (end === null || yearOf(end.on) !== filter.endedIn) return false
    }
    return isMade(entry, filter) && matchesText(entry, filter.q ?? '')
  })
