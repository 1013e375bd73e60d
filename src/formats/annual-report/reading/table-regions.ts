/** Finds where the three statutory tables stand in a document, and cuts them into tokens. */
import { isBrowserMark } from './browser-mark.ts'
import { blockAt, type DocumentKeys } from './document-keys.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { REQUEST_LABELS } from './request-labels.ts'
import { splitGridRow } from './split-grid-row.ts'
import { splitLine } from './split-line.ts'
import { parseTitle } from './title.ts'
import { type WordStream, wordStream } from './word-stream.ts'

export interface TableRegions {
  readonly rows: readonly PrintedRow[]
  readonly proactive: readonly Token[]
  readonly requests: readonly Token[]
  readonly remedies: readonly Token[]
  /** First and last block that hold a part of the tables. */
  readonly firstTable: number
  readonly lastBlock: number
  /** Block of each row. */
  readonly blockOfRow: readonly number[]
}

/** Words with which table three begins, the surest first. */
const REQUEST_STARTS: readonly (readonly string[])[] = [
  ['本年新收', '本年度新收', '新收政府信息公开申请'],
  ['上年结转政府信息公开', '申请人情况'],
  ['予以公开'],
]
const REMEDY_STARTS = ['结果维持', '政府信息公开行政复议', '尚未审结', '行政复议行政诉讼']
const NEXT_CHAPTERS = [
  '存在的主要问题',
  '主要问题及改进',
  '存在的不足',
  '需要说明的',
  '存在主要问题',
  '存在的问题',
  '存在问题',
  '问题及改进',
  '其他需要报告',
  '需要报告的其他',
]
const PROACTIVE_STARTS = ['第二十条第', '信息内容', '制发件数', '新制作数量', '对外公开总数量', '废止件数']

/** Blocks before the first row of table three among which table two is looked for. */
const PROACTIVE_BLOCKS = 400
/** Blocks after the first row of table three among which tables three and four end. */
const TABLE_BLOCKS = 1_500
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

const firstOffset = (text: string, words: readonly string[], from: number): number => {
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

/** What is printed on every page: the title, or the marks of a browser. */
const isHeadOfPage = (text: string): boolean => isBrowserMark(text) || parseTitle(text) !== null

const splitBlocks = (
  document: DocumentKeys,
  from: number,
  to: number,
): { readonly rows: readonly PrintedRow[]; readonly blockOfRow: readonly number[] } => {
  const rows: PrintedRow[] = []
  const blockOfRow: number[] = []
  for (let index = from; index < to; index++) {
    const block = document.blocks[index]
    if (block === undefined) break
    if (block.kind === 'line' && isHeadOfPage(block.text)) continue
    const row = block.kind === 'line' ? splitLine(block, rows.length) : splitGridRow(block, rows.length)
    if (row === null) continue
    rows.push(row)
    blockOfRow.push(index)
  }
  return { rows, blockOfRow }
}

const proactiveStart = (document: DocumentKeys, requestBlock: number): number => {
  const earliest = Math.max(0, requestBlock - PROACTIVE_BLOCKS)
  for (let index = earliest; index <= requestBlock; index++) {
    if (PROACTIVE_STARTS.some((word) => document.keys[index]?.includes(word)))
      return Math.max(earliest, index - 2)
  }
  return Math.max(0, requestBlock - 60)
}

const tokenFrom = (stream: WordStream, offset: number): number =>
  offset < 0 ? stream.tokens.length : (stream.tokenAt[offset] ?? stream.tokens.length)

/** Where the heads of table three begin: after the last row of table two. */
const headsStart = (tokens: readonly Token[], requestToken: number): number => {
  const last = tokens
    .slice(0, requestToken)
    .findLastIndex(({ key }) => /收费|采购|强制|处罚|许可|规范性文件|规章/.test(key) && key.length < 12)
  return Math.max(last + 1, requestToken - 120)
}

const LONGEST_HEAD = 12

/** Where table two begins: its first head or row. Prose that mentions the same words is longer. */
const firstTableBlock = (
  rows: readonly PrintedRow[],
  blockOfRow: readonly number[],
  requestBlock: number,
): number => {
  const first = rows.findIndex(({ tokens }) => {
    const first = tokens.find(({ key }) => key !== '')?.key ?? ''
    return first.length <= LONGEST_HEAD && PROACTIVE_STARTS.some((word) => first.startsWith(word))
  })
  return Math.min(requestBlock, blockOfRow[first] ?? requestBlock)
}

/** Where the last figure of table four stands. */
const lastTableBlock = (tokens: readonly Token[], blockOfRow: readonly number[]): number | undefined =>
  blockOfRow[tokens.findLast(({ kind }) => kind === 'value')?.row ?? -1]

/** Offset of a word's occurrence after so many others; -1 when there are fewer. */
const occurrence = (text: string, word: string, from: number, others: number): number => {
  let at = text.indexOf(word, from)
  for (let count = 0; count < others && at >= 0; count++) at = text.indexOf(word, at + word.length)
  return at
}

/** Block after the one in which the chapter after table four begins. */
const endOfTables = (document: DocumentKeys, start: number, requestBlock: number): number => {
  const remedies = firstOffset(document.joined, REMEDY_STARTS, start)
  const next = firstOffset(document.joined, NEXT_CHAPTERS, Math.max(start, remedies))
  const farthest = requestBlock + TABLE_BLOCKS
  return next < 0 ? farthest : Math.min(farthest, blockAt(document, next) + 1)
}

/** @param start one of `requestTableStarts` */
export const findRegions = (document: DocumentKeys, start: number): TableRegions => {
  const requestBlock = blockAt(document, start)
  const firstBlock = proactiveStart(document, requestBlock)
  const { rows, blockOfRow } = splitBlocks(document, firstBlock, endOfTables(document, start, requestBlock))
  const tokens = rows.flatMap((row) => row.tokens)
  const stream = wordStream(tokens, () => false)
  const word = REQUEST_STARTS.flat().find((each) => document.joined.startsWith(each, start)) ?? ''
  const rowToken = tokens.findIndex(({ row }) => (blockOfRow[row] ?? 0) >= requestBlock)
  const before = document.joined.slice(document.starts[requestBlock] ?? 0, start).split(word).length - 1
  const requestOffset = occurrence(stream.text, word, stream.offsets[rowToken] ?? 0, before)
  const requestToken = tokenFrom(stream, requestOffset)
  const remedyOffset = firstOffset(stream.text, REMEDY_STARTS, requestOffset)
  const nextOffset = firstOffset(stream.text, NEXT_CHAPTERS, remedyOffset < 0 ? requestOffset : remedyOffset)
  const nextToken = tokenFrom(stream, nextOffset)
  const remedyToken = Math.min(tokenFrom(stream, remedyOffset), nextToken)
  return {
    rows,
    proactive: tokens.slice(0, requestToken),
    requests: tokens.slice(headsStart(tokens, requestToken), remedyToken),
    remedies: tokens.slice(remedyToken, nextToken),
    firstTable: firstTableBlock(rows, blockOfRow, requestBlock),
    lastBlock: lastTableBlock(tokens.slice(0, nextToken), blockOfRow) ?? requestBlock,
    blockOfRow,
  }
}
