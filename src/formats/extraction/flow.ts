/** What HTML and Word are turned into before places are given: paragraphs and tables, nested as in the source. */

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
}

export interface FlowCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly content: readonly FlowItem[]
}

export interface FlowTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly FlowCell[])[]
}

export type FlowItem = Paragraph | FlowTable
