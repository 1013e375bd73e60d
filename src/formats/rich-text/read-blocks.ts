/** Second pass: the tree that browsers would see, put into blocks and runs. */
import { parseFragment } from 'parse5'
import { allowedHref, isOwnFile, TEXT_BLOCK_TAGS } from './allowed-html.ts'
import { type Block, MARKS, type Mark, type Marks, type Run, type TextBlock } from './block.ts'
import { dropForeignMarkup } from './drop-foreign-markup.ts'
import { readTable } from './read-table.ts'
import { legible, tidyRuns } from './tidy-runs.ts'
import { type Around, attributeOf, blockClassOf, type Element, isElement, type Node } from './tree.ts'

const OUTSIDE: Around = { marks: { href: null, names: [] }, tag: 'p', blockClass: null }

const isTextBlock = (tag: string): tag is TextBlock['tag'] =>
  (TEXT_BLOCK_TAGS as readonly string[]).includes(tag)
const isMark = (tag: string): tag is Mark => (MARKS as readonly string[]).includes(tag)

const withMark = (marks: Marks, name: Mark): Marks => ({
  ...marks,
  names: MARKS.filter((mark) => mark === name || marks.names.includes(mark)),
})

const marksInside = (element: Element, marks: Marks): Marks => {
  if (isMark(element.tagName)) return withMark(marks, element.tagName)
  if (element.tagName !== 'a') return marks
  return { ...marks, href: allowedHref(attributeOf(element, 'href')) ?? marks.href }
}

/** Collects blocks; runs wait until the block ends in which they stand. */
class BlockCollector {
  readonly blocks: Block[] = []
  private runs: Run[] = []
  private around: Around = OUTSIDE

  run(run: Run, around: Around): void {
    this.around = around
    this.runs.push(run)
  }

  endText(): void {
    const runs = tidyRuns(this.runs)
    this.runs = []
    if (runs.length === 0) return
    const { tag, blockClass } = this.around
    this.blocks.push({ kind: 'text', tag, blockClass, runs })
  }

  block(block: Block | null): void {
    this.endText()
    if (block !== null) this.blocks.push(block)
  }
}

const readList = (element: Element, tag: 'ul' | 'ol', around: Around): Block | null => {
  const items: (readonly Block[])[] = []
  for (const child of element.childNodes) {
    const blocks =
      isElement(child) && child.tagName === 'li' ? readInside(child, around) : readAll([child], around)
    if (blocks.length > 0) items.push(blocks)
  }
  return items.length === 0 ? null : { kind: 'list', tag, items }
}

const readQuote = (element: Element, around: Around): Block | null => {
  const blocks = readInside(element, around)
  return blocks.length === 0 ? null : { kind: 'quote', blocks }
}

const collectImage = (element: Element, around: Around, into: BlockCollector): void => {
  const src = attributeOf(element, 'src')
  if (!isOwnFile(src)) return
  const alt = legible(attributeOf(element, 'alt')).replace(/\s+/g, ' ').trim()
  into.run({ kind: 'image', src, alt, marks: around.marks }, around)
}

const collectOwnBlock = (element: Element, around: Around, into: BlockCollector): void => {
  into.endText()
  const tag = isTextBlock(element.tagName) ? element.tagName : around.tag
  const blockClass = blockClassOf(element) ?? around.blockClass
  for (const child of element.childNodes) collect(child, { ...around, tag, blockClass }, into)
  into.endText()
}

const collectElement = (element: Element, around: Around, into: BlockCollector): void => {
  const { tagName } = element
  const inside = { ...around, tag: 'p', blockClass: null } as const
  if (tagName === 'br') into.run({ kind: 'break' }, around)
  else if (tagName === 'img') collectImage(element, around, into)
  else if (tagName === 'hr') into.block({ kind: 'rule' })
  else if (tagName === 'ul' || tagName === 'ol') into.block(readList(element, tagName, inside))
  else if (tagName === 'blockquote') into.block(readQuote(element, inside))
  else if (tagName === 'table') into.block(readTable(element, inside, readInside))
  else if (tagName === 'a' || isMark(tagName)) {
    const marks = marksInside(element, around.marks)
    for (const child of element.childNodes) collect(child, { ...around, marks }, into)
  } else collectOwnBlock(element, around, into)
}

const collect = (node: Node, around: Around, into: BlockCollector): void => {
  if (isElement(node)) collectElement(node, around, into)
  else if ('value' in node) into.run({ kind: 'text', text: node.value, marks: around.marks }, around)
}

const readAll = (nodes: readonly Node[], around: Around): readonly Block[] => {
  const collector = new BlockCollector()
  for (const node of nodes) collect(node, around, collector)
  collector.endText()
  return collector.blocks
}

const readInside = (element: Element, around: Around): readonly Block[] => readAll(element.childNodes, around)

/** Reads any markup, whole or torn; whatever is not on the list is left out, its words stay. */
export const readBlocks = (html: string): readonly Block[] =>
  readAll(parseFragment(dropForeignMarkup(html)).childNodes, OUTSIDE)
