/** What an organ may change in a template: its own wording around the statutory parts. Plain data, kept per organ and kind. */

export interface Adjustment {
  /** Own wording of paragraphs, by paragraph id. Null takes a paragraph out; statutory ones stay. */
  readonly paragraphs?: Readonly<Record<string, string | null>>
  /** Paragraph put in before the decision ends: service hours, thanks, how to ask. */
  readonly extra?: string
  /** Contact block in the organ's own words, instead of address and phone. */
  readonly contact?: string
  /** 机关代字 for this kind of document. */
  readonly codeWord?: string
}
