import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode
export type Text = DefaultTreeAdapterTypes.TextNode

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is Text => node.nodeName === '#text'

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null

/** Never printed, or a gloss on what is printed, or struck out by an editor. */
const UNPRINTED_TAGS = new Set(
  'head script style template iframe object embed svg math canvas audio video map datalist xml rt rp del nav select'.split(
    ' ',
  ),
)
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i

export const isNeverPrinted = (element: Element): boolean => UNPRINTED_TAGS.has(element.tagName)

export const isHidden = (element: Element): boolean => {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true
    if (name === 'style' && HIDDEN_STYLE.test(value)) return true
    if (name === 'role' && value === 'navigation') return true
  }
  return false
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol option p pre section summary table tbody td textarea tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

/** Starts and ends a line of its own. */
export const breaksLine = (element: Element): boolean => BLOCK_TAGS.has(element.tagName)

/** Keeps its line breaks as written. */
export const isPreformatted = ({ tagName }: Element): boolean =>
  tagName === 'pre' || tagName === 'textarea' || tagName === 'xmp'

export interface Visitor {
  /** Returns false to leave out what the element contains (`leave` is not called then). */
  readonly enter: (element: Element) => boolean
  readonly leave: (element: Element) => void
  readonly text: (text: Text) => void
}

/** Visits everything under a node in document order, however deep, without recursion. */
export const visitTree = (root: Parent, visitor: Visitor): void => {
  const path: { readonly parent: Parent; next: number }[] = [{ parent: root, next: 0 }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const node = top.parent.childNodes[top.next]
    top.next += 1
    if (node === undefined) {
      path.pop()
      if (path.length > 0 && 'tagName' in top.parent) visitor.leave(top.parent)
    } else if (isText(node)) visitor.text(node)
    else if (isElement(node) && visitor.enter(node)) path.push({ parent: node, next: 0 })
  }
}
