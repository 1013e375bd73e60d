/** What regions may set, what is in force, and since when. */

export interface PolicyRowJson {
  readonly from: string
  readonly value: unknown
  /** Article or policy, as cited to a reader. */
  readonly source: string
  /** Document in which the region set it; empty for a default. */
  readonly instrument: string
  readonly isInForce: boolean
  /** Set by the region and not in force yet: may be taken back. */
  readonly isWithdrawable: boolean
}

export interface PolicyValueJson {
  readonly name: string
  readonly label: string
  readonly meaning: string
  readonly rows: readonly PolicyRowJson[]
}

export interface PolicyJson {
  readonly region: string
  readonly regions: readonly string[]
  readonly values: readonly PolicyValueJson[]
}
