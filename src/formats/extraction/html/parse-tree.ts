import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { ok, type Result, refused } from '../../../law/result.ts'
import { MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from '../limits.ts'
import { hasTooManyLines, TOO_MANY_LINES } from '../text/count-lines.ts'
import type { Parent } from './element.ts'

interface TreeRefusal {
  readonly code: 'file-too-large'
  readonly facts: { readonly limit: number; readonly of: 'nesting' | 'elements' | 'lines' }
}

class TreeLimit extends Error {
  readonly refusal: TreeRefusal
  constructor(of: TreeRefusal['facts']['of'], limit: number) {
    super(of)
    this.refusal = { code: 'file-too-large', facts: { limit, of } }
  }
}

/** The parser's own tree, given up when it grows past the limits. */
const boundedAdapter = (): TreeAdapter<DefaultTreeAdapterMap> => {
  let depth = 0
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attrs) => {
      elements += 1
      if (elements > MAX_HTML_ELEMENTS) throw new TreeLimit('elements', MAX_HTML_ELEMENTS)
      return defaultTreeAdapter.createElement(tagName, namespace, attrs)
    },
    onItemPush: () => {
      depth += 1
      if (depth > MAX_HTML_DEPTH) throw new TreeLimit('nesting', MAX_HTML_DEPTH)
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

const parseBounded = (html: string): Result<Parent, TreeRefusal> => {
  try {
    return ok(parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false }))
  } catch (error) {
    if (error instanceof TreeLimit) return refused(error.refusal)
    throw error
  }
}

const NESTING_ONLY =
  /<\/?(?:div|span|font|b|i|u|em|strong|big|small|a|center|section|article|ul|ol|dl|dd|form|blockquote|nobr|tt|s|code|o:p|st1:[a-z]+)\b[^<>]*>/gi

/**
 * Parses as browsers do (HTML standard). A page nested deeper than any browser shows is parsed again
 * without the elements that only nest; refuses what is even then too deep, or has too many elements or lines.
 */
export const parseTree = (html: string): Result<Parent, TreeRefusal> => {
  if (hasTooManyLines(html)) return refused(TOO_MANY_LINES)
  const tree = parseBounded(html)
  if (tree.ok || tree.refusal.facts.of !== 'nesting') return tree
  return parseBounded(html.replace(NESTING_ONLY, '<br>'))
}
