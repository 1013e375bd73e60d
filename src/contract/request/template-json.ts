/** Templates of documents as an organ's administrator sees and adjusts them. */

/** The organ's own words around the statutory parts, as in formats/request-document/adjustment. */
export interface AdjustmentJson {
  readonly opening?: string
  readonly extra?: string
  /** Own wording by id of the paragraph; null takes it out. */
  readonly paragraphs?: Readonly<Record<string, string | null>>
  readonly contact?: string
  readonly codeWord?: string
}

export interface TemplateListJson {
  readonly items: readonly {
    readonly kind: string
    readonly name: string
    readonly isAdjusted: boolean
  }[]
}

export interface TemplateParagraphJson {
  readonly id: string
  readonly text: string
  /** Nobody may change it. */
  readonly statutory: boolean
}

export interface TemplateJson {
  readonly kind: string
  readonly name: string
  /** Counts adjustments; 0 where nothing was adjusted yet. Send it back as `expectedVersion`. */
  readonly version: number
  readonly paragraphs: readonly TemplateParagraphJson[]
  readonly adjustment: AdjustmentJson
  /** What stands in each named place, in Chinese: `{number}` → 登记编号. */
  readonly places: Readonly<Record<string, string>>
  /** Most characters of each field. */
  readonly limits: Readonly<Record<'opening' | 'extra' | 'contact' | 'codeWord' | 'paragraph', number>>
}
