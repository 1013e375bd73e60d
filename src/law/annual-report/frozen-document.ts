/** What a signature freezes beside figures and words: everything else that is printed, and what went into the figures. */
import type { OrganKind } from '../organ/organ-kind.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { AnnualReport } from './annual-report.ts'
import type { PartState } from './compile/area-report.ts'

/** As printed on the day of signature, whatever the organ is called later. */
export interface FrozenPrint {
  readonly organ: string
  readonly kind: OrganKind
  readonly region: string
  readonly title: string
  readonly headings: AnnualReport['headings']
  readonly signedOn: LocalDate
}

/** A report that was added up, as it stood. */
export interface FrozenPart {
  readonly organId: number
  readonly organ: string
  readonly state: PartState
  /** Number of its signature; null where it was not signed here. */
  readonly freeze: number | null
  /** Its version in the library, where that was counted; else null. */
  readonly version: number | null
  /** The organs whose records stood in it. */
  readonly organIds: readonly number[]
}

export interface FrozenComposition {
  /** The last day of which records counted. */
  readonly asOf: LocalDate
  /** The organs whose own records were counted, the reporting one first. */
  readonly ownIds: readonly number[]
  /** Of an area: the government itself first; empty for an organ's own report. */
  readonly parts: readonly FrozenPart[]
}

/**
 * Edition of the document under the hash. 1: figures, records, words and findings. 2: also what is printed beside them,
 * and what the figures were added up from.
 */
export type FrozenBeside =
  | { readonly edition: 1; readonly printed: null; readonly composition: null }
  | { readonly edition: 2; readonly printed: FrozenPrint; readonly composition: FrozenComposition }
