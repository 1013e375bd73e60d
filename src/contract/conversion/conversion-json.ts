/** Proposals to publish what was asked for, as staff see them. */
export interface ConversionJson {
  readonly id: number
  readonly organ: { readonly id: number; readonly name: string }
  readonly origin: 'applicant' | 'similar'
  readonly originName: string
  readonly foundOn: string
  readonly decision: 'converted' | 'declined' | null
  readonly decisionName: string
  readonly reason: string
  readonly decidedByName: string
  readonly manuscriptId: number | null
  readonly requests: readonly {
    readonly id: number
    readonly number: string
    readonly subject: string
    readonly closedOn: string | null
  }[]
  /** Whether whoever asks may decide. */
  readonly mayDecide: boolean
}

export interface ConversionListJson {
  readonly items: readonly ConversionJson[]
  readonly next: string | null
}
