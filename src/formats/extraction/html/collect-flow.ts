import type { FlowItem } from '../flow.ts'
import { MAX_TABLE_DEPTH } from '../limits.ts'
import { createLineWriter } from '../text/line-writer.ts'
import type { Element, Parent, Visitor } from './element.ts'
import { attribute, breaksLine, isHidden, isNeverPrinted, isPreformatted, visitTree } from './element.ts'
import { layOutRows } from './table-grid.ts'

export interface FlowOptions {
  /** Elements that a style or attribute hides are read as well. */
  readonly withHidden: boolean
}

export interface HtmlFlow {
  readonly items: readonly FlowItem[]
  /** Something hidden was left out. */
  readonly leftOut: boolean
}

interface Collecting extends FlowOptions {
  leftOut: boolean
}

const FIELD_TYPES = new Set(['', 'text', 'number'])

/** What a form field shows: some sites print their tables as read-only forms. */
const fieldText = (element: Element): string =>
  FIELD_TYPES.has((attribute(element, 'type') ?? '').toLowerCase()) ? (attribute(element, 'value') ?? '') : ''

const collect = (root: Parent, collecting: Collecting, depth: number): readonly FlowItem[] => {
  const items: FlowItem[] = []
  const line = createLineWriter((text) => items.push({ kind: 'paragraph', text }))
  const isShown = (element: Element): boolean => {
    if (collecting.withHidden || !isHidden(element)) return true
    collecting.leftOut = true
    return false
  }
  let preformatted = 0

  const addTable = (table: Element): void => {
    line.endLine()
    const { captions, rows } = layOutRows(table, {
      contentOf: (cell) => collect(cell, collecting, depth + 1),
      isShown,
    })
    for (const caption of captions) {
      for (const item of collect(caption, collecting, depth + 1)) items.push(item)
    }
    items.push({ kind: 'table', rows })
  }
  const visitor: Visitor = {
    enter: (element) => {
      if (isNeverPrinted(element) || !isShown(element)) return false
      if (element.tagName === 'table' && depth < MAX_TABLE_DEPTH) {
        addTable(element)
        return false
      }
      if (element.tagName === 'input') line.write(fieldText(element))
      if (breaksLine(element)) line.endLine()
      if (isPreformatted(element)) preformatted += 1
      return true
    },
    leave: (element) => {
      if (isPreformatted(element)) preformatted -= 1
      if (breaksLine(element)) line.endLine()
    },
    text: ({ value }) => (preformatted > 0 ? line.writeLines(value) : line.write(value)),
  }
  visitTree(root, visitor)
  line.endLine()
  return items
}

/** Paragraphs and tables of an HTML tree in document order, as a reader of the page would see them. */
export const collectFlow = (root: Parent, options: FlowOptions): HtmlFlow => {
  const collecting: Collecting = { ...options, leftOut: false }
  const items = collect(root, collecting, 0)
  return { items, leftOut: collecting.leftOut }
}
