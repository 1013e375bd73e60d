/** Finds where the three statutory tables stand in a document, and cuts them into tokens. */
import { isBrowserMark } from './browser-mark.ts'
import { blockAt, type DocumentKeys } from './document-keys.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { splitGridRow } from './split-grid-row.ts'
import { splitLine } from './split-line.ts'
import { firstOffset, REMEDY_STARTS, REQUEST_STARTS } from './table-starts.ts'
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
