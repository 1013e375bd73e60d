/** A saved text as the public will read it. Built element by element from the closed list: markup never becomes page by itself. */
import { createElement, type ReactNode, useMemo } from 'react'

const TAGS = new Set(
  'p h2 h3 h4 ul ol li blockquote table caption thead tbody tr th td strong em u s sub sup a br hr img'.split(
    ' ',
  ),
)
const CLASSES = new Set(['center', 'right', 'no-indent'])
const EMPTY_TAGS = new Set(['br', 'hr', 'img'])

interface ViewProps {
  readonly html: string
  /** Where a picture of the text is found while it is not public. */
  readonly shownAt: (src: string) => string
}

const spanOf = (element: Element, name: string): number | undefined =>
  Number(element.getAttribute(name)) || undefined

const cellAttributes = (element: Element): Record<string, unknown> =>
  element.tagName === 'TD' || element.tagName === 'TH'
    ? { colSpan: spanOf(element, 'colspan'), rowSpan: spanOf(element, 'rowspan') }
    : {}

const attributesOf = (
  element: Element,
  tag: string,
  shownAt: ViewProps['shownAt'],
): Record<string, unknown> => {
  if (tag === 'a') {
    const href = element.getAttribute('href') ?? ''
    return /^(?:https?:|mailto:|\/|#)/i.test(href)
      ? { href, rel: 'noopener noreferrer', target: '_blank' }
      : {}
  }
  if (tag === 'img') {
    return { src: shownAt(element.getAttribute('src') ?? ''), alt: element.getAttribute('alt') ?? '' }
  }
  const name = element.className
  return { ...cellAttributes(element), ...(CLASSES.has(name) ? { className: name } : {}) }
}

/** Blanks between rows are no content of a table. */
const isLayout = (parent: Element | null): boolean =>
  parent !== null && ['TABLE', 'THEAD', 'TBODY', 'TR'].includes(parent.tagName)

const shown = (node: Node, key: number, shownAt: ViewProps['shownAt']): ReactNode => {
  if (node.nodeType === node.TEXT_NODE) return isLayout(node.parentElement) ? null : node.textContent
  if (!(node instanceof Element)) return null
  const tag = node.tagName.toLowerCase()
  const inside = [...node.childNodes].map((child, place) => shown(child, place, shownAt))
  if (!TAGS.has(tag)) return inside
  const attributes = { key, ...attributesOf(node, tag, shownAt) }
  return EMPTY_TAGS.has(tag) ? createElement(tag, attributes) : createElement(tag, attributes, ...inside)
}

export const RichTextView = ({ html, shownAt }: ViewProps) => {
  const nodes = useMemo(() => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    return [...page.body.childNodes].map((node, place) => shown(node, place, shownAt))
  }, [html, shownAt])
  return <div className="rich-text">{nodes}</div>
}
