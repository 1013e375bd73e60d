import type { DefaultTreeAdapterTypes } from 'parse5'
import { ALLOWED_CLASSES, type BlockClass } from './allowed-html.ts'
import type { Block, Marks, TextBlock } from './block.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

/** What holds for whatever stands at a place of the tree. */
export interface Around {
  readonly marks: Marks
  readonly tag: TextBlock['tag']
  readonly blockClass: BlockClass | null
}

export type ReadInside = (element: Element, around: Around) => readonly Block[]

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attributeOf = (element: Element, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? ''

export const blockClassOf = (element: Element): BlockClass | null =>
  ALLOWED_CLASSES.find((name) => attributeOf(element, 'class') === name) ?? null
