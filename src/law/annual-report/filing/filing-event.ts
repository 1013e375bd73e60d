/** What can happen to the making of an organ's report for a year (报送). The filing is the list of its events. */
import type { LocalDateTime } from '../../time/local-date.ts'

/** What a remark of the supervising office (主管部门) is about. */
export interface FilingRemark {
  /** A cell (`requests.granted.6`), a section (`overview`), or empty: the whole report. */
  readonly place: string
  readonly text: string
}

interface FilingEventData {
  /** The year was opened for the organ. */
  opened: Record<never, never>
  /** A warning was explained; `key` is `findingKey` of the finding. */
  explained: { readonly key: string; readonly explanation: string }
  /** The explanation was taken back. */
  unexplained: { readonly key: string }
  /** Somebody answers for it that every figure of the year is zero. */
  nilConfirmed: Record<never, never>
  /** `hash`: of the figures and words as they were. */
  submitted: { readonly hash: string }
  returned: { readonly remarks: readonly FilingRemark[] }
  accepted: { readonly note: string }
  /** Figures, the records behind them and the words are frozen under this number. */
  signed: { readonly freeze: number; readonly hash: string }
  /** Went into the public library as this version. */
  published: { readonly version: number }
  /** A signed report is made anew; the one before stays public until then. */
  correctionOpened: { readonly reason: string }
  noted: { readonly text: string }
}

export type FilingEventType = keyof FilingEventData
export type FilingEventOf<Type extends FilingEventType> = {
  readonly type: Type
  readonly at: LocalDateTime
  /** Id of the account, or `system`. */
  readonly by: string
} & FilingEventData[Type]
export type FilingEvent = { [Type in FilingEventType]: FilingEventOf<Type> }[FilingEventType]
export type FilingCommand = {
  [Type in FilingEventType]: { readonly type: Type } & FilingEventData[Type]
}[FilingEventType]

export const FILING_PHASES = ['drafting', 'submitted', 'returned', 'accepted', 'signed', 'published'] as const
/** 起草中, 已报送, 已退回, 已审核, 已签发, 已公布. */
export type FilingPhase = (typeof FILING_PHASES)[number]
