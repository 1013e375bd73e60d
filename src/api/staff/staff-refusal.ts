/** Refusals of the staff interface, as they cross the wire. */
import type { SourceId } from '../../law/sources.ts'

export interface StaffRefusal {
  /** Of the closed sets of the actions, of law/request, or of the interface itself. */
  readonly code: string
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429
  /** One sentence in Chinese for the person who acts. */
  readonly message: string
  readonly source?: SourceId
  /** Fields of the form that are to be mended → what is wrong with each, in Chinese. */
  readonly fields?: Readonly<Record<string, string>>
  readonly facts?: Readonly<Record<string, string | number>>
  /** What happened to a case since it was seen: `MeanwhileJson`. */
  readonly meanwhile?: unknown
}
