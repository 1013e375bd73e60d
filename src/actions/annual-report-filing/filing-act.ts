/** What somebody asks to have done with a report being made, and what comes of it. */
import type { FilingCommand } from '../../law/annual-report/filing/filing-event.ts'
import type { FilingRefusal } from '../../law/annual-report/filing/filing-refusal.ts'
import type { FilingState } from '../../law/annual-report/filing/filing-state.ts'
import type { Refusal } from '../../law/result.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import type { CompileRefusal } from './compile-report.ts'

/** As it is sent; the numbers of freezes and of versions are the server's to give. */
export type AskedFilingAct =
  | Exclude<FilingCommand, { readonly type: 'signed' | 'published' | 'opened' }>
  | { readonly type: 'signed'; readonly hash: string }
  | { readonly type: 'published' }

export interface FilingAct {
  readonly organId: number
  readonly year: number
  readonly act: AskedFilingAct
  /** Version that was seen; null for the program itself. */
  readonly expectedVersion: number | null
}

export interface FilingActed {
  readonly version: number
  readonly state: FilingState
}

/** A figure or a chapter that is another one than when it was last sent in. */
export interface FilingDifference {
  readonly place: string
  readonly label: string
  readonly before: string
  readonly now: string
}

export type FilingActRefusal = (
  | Refusal<'filing-unknown' | 'filing-changed' | 'organ-unknown'>
  | FilingRefusal
  | CompileRefusal
  | DrawingRefusal
) & {
  /** What changed since it was sent in, for refusals that say so. */
  readonly differences?: readonly FilingDifference[]
}
