import { ENOUGH_MARKS, reportMarks } from '../report-words.ts'
import { attribute, type Element, isText, type Parent, visitTree } from './element.ts'

/** Shorter strings hold no report. */
const SHORTEST_REPORT = 300
/** Word's paste puts every few characters into an element of its own. */
const TAGS = /<[^<>]*>/g

const SINGLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '\n', v: ' ' }

const unescapeQuoted = (text: string): string =>
  text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_whole, braced?: string, four?: string, two?: string, single?: string) => {
      const hex = braced ?? four ?? two
      if (hex !== undefined) {
        const code = Number.parseInt(hex, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      }
      return SINGLE_ESCAPES[single ?? ''] ?? single ?? ''
    },
  )

const unescapePercent = (text: string): string => {
  if (!/%(?:u[0-9a-f]{4}|e[4-9]%)/i.test(text)) return text
  try {
    return decodeURIComponent(
      text.replace(/%u([0-9a-f]{4})/gi, (_whole, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    )
  } catch {
    return text
  }
}

/** HTML that was escaped once more before it was put into the page. */
const unescapeMarkup = (text: string): string =>
  /&lt;(?:p|table|div|span|td)\b/i.test(text)
    ? text
        .replace(/&lt;/gi, '<')
        .replace(/&gt;/gi, '>')
        .replace(/&quot;/gi, '"')
        .replace(/&#0?39;/g, "'")
        .replace(/&amp;/gi, '&')
    : text

/** Where the string that opens at `start` closes; null when the line or the script ends before. */
const closingQuote = (script: string, start: number): { readonly at: number; readonly closed: boolean } => {
  const quote = script[start]
  for (let at = start + 1; at < script.length; at += 1) {
    const char = script[at]
    if (char === quote) return { at, closed: true }
    if (char === '\\') at += 1
    else if (char === '\n' && quote !== '`') return { at, closed: false }
  }
  return { at: script.length, closed: false }
}

/** Long string literals of a script or of JSON, with their escapes undone. */
const quotedStrings = (script: string): readonly string[] => {
  const found: string[] = []
  const opening = /["'`]/g
  for (let match = opening.exec(script); match !== null; match = opening.exec(script)) {
    const { at, closed } = closingQuote(script, match.index)
    opening.lastIndex = at + 1
    if (!closed || at - match.index < SHORTEST_REPORT) continue
    const literal = script.slice(match.index + 1, at)
    found.push(unescapeMarkup(unescapePercent(unescapeQuoted(literal))))
  }
  return found
}

const richest = (candidates: readonly string[]): string | null => {
  let best: string | null = null
  let bestMarks = ENOUGH_MARKS - 1
  for (const html of candidates) {
    const marks = html.length < SHORTEST_REPORT ? 0 : reportMarks(html.replace(TAGS, ''))
    if (marks <= bestMarks) continue
    best = html
    bestMarks = marks
  }
  return best
}

/** HTML of a report inside a file that is JSON or script throughout; null for any other text. */
export const reportHtmlInScript = (text: string): string | null =>
  /^\s*[^<\s]/.test(text) && /\\"|<\\\/|\\u[0-9a-f]{4}/i.test(text) ? richest(quotedStrings(text)) : null

const rawTextIn = (parent: Parent): string =>
  parent.childNodes.map((child) => (isText(child) ? child.value : '')).join('')

/** A script that is not a program holds a piece of the page itself. */
const scriptCandidates = (script: Element): readonly string[] => {
  const type = attribute(script, 'type') ?? ''
  const raw = rawTextIn(script)
  return /html|template/i.test(type) ? [raw] : quotedStrings(raw)
}

/**
 * HTML of a report that a page carries in a script string, a hidden field or a text area and shows only by
 * script. Null when no such string has the words of a report.
 */
export const embeddedReportHtml = (root: Parent): string | null => {
  const candidates: string[] = []
  visitTree(root, {
    enter: (element) => {
      if (element.tagName === 'script') candidates.push(...scriptCandidates(element))
      if (element.tagName === 'textarea') candidates.push(unescapeMarkup(rawTextIn(element)))
      if (element.tagName === 'input') candidates.push(unescapeMarkup(attribute(element, 'value') ?? ''))
      if (element.tagName === 'iframe') candidates.push(attribute(element, 'srcdoc') ?? '')
      return true
    },
    leave: () => undefined,
    text: () => undefined,
  })
  return richest(candidates)
}
