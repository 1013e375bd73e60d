/** What an organ may change in a template: its own words around the statutory parts. Plain data, kept per organ and kind. */
export interface Adjustment {
  /** Printed before everything else. */
  readonly opening?: string
  /** Printed after the statutory parts. */
  readonly extra?: string
  /** Own wording of paragraphs that are not statutory, by id; null takes one out. */
  readonly paragraphs?: Readonly<Record<string, string | null>>
  /** Contact block instead of address and phone. */
  readonly contact?: string
  /** 机关代字 for this kind of document, instead of the organ's. */
  readonly codeWord?: string
}
