/** Reads pages the way a browser does, for tests that look at what is on them. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type PageElement = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is PageElement => 'tagName' in node

export const attribute = (element: PageElement, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null

const walk = (node: Node): readonly Node[] => [
  node,
  ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
]

export const textOf = (node: Node): string =>
  walk(node)
    .flatMap((each) => ('value' in each && each.nodeName === '#text' ? [each.value] : []))
    .join('')

export const elementsIn = (node: Node, tag: string | null = null): readonly PageElement[] =>
  walk(node)
    .filter(isElement)
    .filter((element) => tag === null || element.tagName === tag)

export const pageElements = (html: string, tag: string | null = null): readonly PageElement[] =>
  elementsIn(parse(html), tag)

export const elementById = (html: string, id: string): PageElement => {
  const found = pageElements(html).find((element) => attribute(element, 'id') === id)
  if (found === undefined) throw new Error(`no element with id ${id}`)
  return found
}

/** How many grid columns each row of a table fills, spans from rows above included. */
export const rowWidths = (table: PageElement): readonly number[] => {
  const rows = elementsIn(table, 'tr')
  const open: { columns: number; rowsLeft: number }[] = []
  return rows.map((row) => {
    const carried = open.reduce((sum, { columns, rowsLeft }) => sum + (rowsLeft > 0 ? columns : 0), 0)
    for (const span of open) span.rowsLeft -= 1
    const cells = elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    const own = cells.reduce((sum, cell) => sum + Number(attribute(cell, 'colspan') ?? 1), 0)
    for (const cell of cells) {
      const rowsLeft = Number(attribute(cell, 'rowspan') ?? 1) - 1
      if (rowsLeft > 0) open.push({ columns: Number(attribute(cell, 'colspan') ?? 1), rowsLeft })
    }
    return carried + own
  })
}
