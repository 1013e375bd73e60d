/** A refusal of the staff interface as it crosses the wire: problem details (RFC 9457). */

export interface StaffProblem {
  readonly type: string
  /** One sentence in Chinese for the person who acts. */
  readonly title: string
  readonly status: number
  readonly code: string
  readonly requestId: string
  /** Id in law/sources of what the refusal rests on. */
  readonly source?: string
  /** Field of the form → what is to be mended, in Chinese. */
  readonly fields?: Readonly<Record<string, string>>
  readonly facts?: Readonly<Record<string, string | number>>
  /** What happened to a case since it was seen: `MeanwhileJson` of contract/request. */
  readonly meanwhile?: unknown
}

export const staffProblemOf = (
  refusal: Pick<StaffProblem, 'status' | 'code' | 'source' | 'fields' | 'facts' | 'meanwhile'> & {
    readonly message: string
  },
  requestId: string,
): StaffProblem => ({
  type: `urn:sunlit:refusal:${refusal.code}`,
  title: refusal.message,
  status: refusal.status,
  code: refusal.code,
  requestId,
  ...(refusal.source === undefined ? {} : { source: refusal.source }),
  ...(refusal.fields === undefined ? {} : { fields: refusal.fields }),
  ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
  ...(refusal.meanwhile === undefined ? {} : { meanwhile: refusal.meanwhile }),
})
