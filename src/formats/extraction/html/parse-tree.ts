import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { MAX_HTML_DEPTH, MAX_HTML_NODES } from '../limits.ts'
import type { Parent } from './element.ts'

class TreeLimit extends Error {}

/** The parser's own tree, given up when it grows past the limits. */
const boundedAdapter = (): TreeAdapter<DefaultTreeAdapterMap> => {
  let depth = 0
  let nodes = 0
  const count = (): void => {
    nodes += 1
    if (nodes > MAX_HTML_NODES) throw new TreeLimit()
  }
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attrs) => {
      count()
      return defaultTreeAdapter.createElement(tagName, namespace, attrs)
    },
    insertText: (parent, text) => {
      count()
      defaultTreeAdapter.insertText(parent, text)
    },
    onItemPush: () => {
      depth += 1
      if (depth > MAX_HTML_DEPTH) throw new TreeLimit()
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

const parseBounded = (html: string): Parent | null => {
  try {
    return parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false })
  } catch (error) {
    if (error instanceof TreeLimit) return null
    throw error
  }
}

const NESTING_ONLY =
  /<\/?(?:div|span|font|b|i|u|em|strong|big|small|a|center|section|article|ul|ol|dl|dd|form|blockquote|nobr|tt|s|code|o:p|st1:[a-z]+)\b[^<>]*>/gi

/**
 * Parses as browsers do (HTML standard). A page nested deeper than any browser shows is parsed again
 * without the elements that only nest; null when even that is too deep or too large.
 */
export const parseTree = (html: string): Parent | null =>
  parseBounded(html) ?? parseBounded(html.replace(NESTING_ONLY, '<br>'))
