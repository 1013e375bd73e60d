/** Finds where a table three begins in a document: at its first row, not where prose uses the same words. */
import type { DocumentKeys } from './document-keys.ts'
import { REQUEST_LABELS } from './request-labels.ts'

/** Words with which table three begins, the surest first. */
export const REQUEST_STARTS: readonly (readonly string[])[] = [
  ['本年新收', '本年度新收', '新收政府信息公开申请'],
  ['上年结转政府信息公开', '申请人情况'],
  ['予以公开'],
]
/** Words with which table four begins. */
export const REMEDY_STARTS = ['结果维持', '政府信息公开行政复议', '尚未审结', '行政复议行政诉讼']

/** A table three has at least so many rows that are recognised by whole labels. */
const ENOUGH_ROWS = 4
const MAX_STARTS = 50

const allOffsets = (text: string, words: readonly string[]): readonly number[] => {
  const offsets = new Set<number>()
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0 && offsets.size < MAX_STARTS; at = text.indexOf(word, at + 1)) {
      offsets.add(at)
    }
  }
  return [...offsets].sort((a, b) => a - b)
}

/** Where the first of the words stands from an offset on; -1 when none does. */
export const firstOffset = (text: string, words: readonly string[], from: number): number => {
  const found = words.map((word) => text.indexOf(word, from)).filter((at) => at >= 0)
  return found.length === 0 ? -1 : Math.min(...found)
}

const TELLING = REQUEST_LABELS.filter(({ official }) => official.length >= 6)

const countRows = (text: string): number =>
  TELLING.filter(({ wordings }) => wordings.slice(0, 3).some((wording) => text.includes(wording))).length

/** Longest stretch, in characters of keys, that a table three fills. */
const MAX_REGION = 8_000

interface Start {
  readonly at: number
  readonly end: number
  readonly rows: number
}

const startsOf = (joined: string, words: readonly string[]): readonly Start[] => {
  const starts: Start[] = []
  for (const at of allOffsets(joined, words)) {
    const next = firstOffset(joined, REMEDY_STARTS, at)
    const end = Math.min(next < 0 ? joined.length : next, at + MAX_REGION)
    const rows = countRows(joined.slice(at, end))
    if (rows >= ENOUGH_ROWS) starts.push({ at, end, rows })
  }
  return starts
}

/** Rows that prose before the table may name as well, so that a start in the prose counts more of them. */
const NAMED_IN_PROSE = 3

/**
 * One start for every table: places of one table end where the same table four begins. The last one counts, as
 * prose before the table may use the same words.
 */
const startsOfTables = (starts: readonly Start[]): readonly Start[] => {
  const found: Start[] = []
  for (const start of starts) {
    const last = found.at(-1)
    if (last === undefined || start.at >= last.end) found.push(start)
    else if (start.rows + NAMED_IN_PROSE >= last.rows) found[found.length - 1] = start
  }
  return found
}

/** Offsets of the first row of every table three in the document, in order. */
export const requestTableStarts = ({ joined }: DocumentKeys): readonly number[] => {
  for (const words of REQUEST_STARTS) {
    const starts = startsOfTables(startsOf(joined, words))
    const most = Math.max(0, ...starts.map(({ rows }) => rows))
    if (starts.length > 0) return starts.filter(({ rows }) => rows * 2 > most).map(({ at }) => at)
  }
  return []
}
