/** A rich text as it is understood: blocks, and in them runs of text under marks. There is one way only to write each. */
import type { BlockClass, TEXT_BLOCK_TAGS } from './allowed-html.ts'

/** In the order in which they are written, the outermost first. */
export const MARKS = ['strong', 'em', 'u', 's', 'sub', 'sup'] as const
export type Mark = (typeof MARKS)[number]

export interface Marks {
  /** Where a link leads; null outside links. */
  readonly href: string | null
  readonly names: readonly Mark[]
}

export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string; readonly marks: Marks }

export interface TextBlock {
  readonly kind: 'text'
  readonly tag: (typeof TEXT_BLOCK_TAGS)[number]
  readonly blockClass: BlockClass | null
  readonly runs: readonly Run[]
}

export interface Cell {
  readonly tag: 'th' | 'td'
  readonly blockClass: BlockClass | null
  /** 1 for a cell of its own row and column only. */
  readonly colspan: number
  readonly rowspan: number
  readonly blocks: readonly Block[]
}

export type Row = readonly Cell[]

export interface Table {
  readonly kind: 'table'
  readonly caption: readonly Run[]
  readonly head: readonly Row[]
  readonly body: readonly Row[]
}

export type Block =
  | TextBlock
  | Table
  | { readonly kind: 'rule' }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly tag: 'ul' | 'ol'; readonly items: readonly (readonly Block[])[] }
