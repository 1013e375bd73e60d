/** How a row of a statutory table is recognised. */

export interface RowLabel<Key extends string = string> {
  readonly key: Key
  /** Matching key of the official label, without its number. */
  readonly official: string
  /** Number printed before the label; '' when there is none. */
  readonly number: string
  /**
   * Wordings met in reports, as matching keys, the most telling first. Each must be telling inside the table:
   * no wording of one row is part of another row's.
   */
  readonly wordings: readonly string[]
  /** Short labels that also occur inside other words: they count only where a cell or a line begins and ends with them. */
  readonly standsAlone: boolean
}
