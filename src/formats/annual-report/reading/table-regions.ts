/** Finds where the three statutory tables stand in a document, and cuts them into tokens. */
import { blockAt, type DocumentKeys } from './document-keys.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { REQUEST_LABELS } from './request-labels.ts'
import { splitGridRow } from './split-grid-row.ts'
import { splitLine } from './split-line.ts'
import { type WordStream, wordStream } from './word-stream.ts'

export interface TableRegions {
  readonly rows: readonly PrintedRow[]
  readonly proactive: readonly Token[]
  readonly requests: readonly Token[]
  readonly remedies: readonly Token[]
  /** First and last block that hold a part of the tables. */
  readonly firstBlock: number
  readonly lastBlock: number
  /** Block of each row. */
  readonly blockOfRow: readonly number[]
}

const REQUEST_STARTS = [
  '本年新收',
  '本年度新收',
  '新收政府信息公开申请',
  '上年结转政府信息公开申请',
  '申请人情况',
  '予以公开',
]
const REMEDY_STARTS = ['结果维持', '政府信息公开行政复议', '尚未审结', '行政复议行政诉讼']
const NEXT_CHAPTERS = [
  '存在的主要问题',
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

/** Offset of the first row of table three; -1 when the document has no such table. */
export const requestTableStart = ({ joined }: DocumentKeys): number => {
  let best = -1
  let most = ENOUGH_ROWS - 1
  for (const group of [REQUEST_STARTS.slice(0, 3), REQUEST_STARTS.slice(3, 5), REQUEST_STARTS.slice(5)]) {
    for (const at of allOffsets(joined, group)) {
      const end = firstOffset(joined, REMEDY_STARTS, at)
      const rows = countRows(joined.slice(at, Math.min(end < 0 ? joined.length : end, at + MAX_REGION)))
      if (rows <= most) continue
      most = rows
      best = at
    }
    if (best >= 0) return best
  }
  return best
}

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

/** Null when the document has no table three. */
export const findRegions = (document: DocumentKeys): TableRegions | null => {
  const start = requestTableStart(document)
  if (start < 0) return null
  const requestBlock = blockAt(document, start)
  const firstBlock = proactiveStart(document, requestBlock)
  const { rows, blockOfRow } = splitBlocks(document, firstBlock, requestBlock + TABLE_BLOCKS)
  const tokens = rows.flatMap((row) => row.tokens)
  const stream = wordStream(tokens)
  const word = REQUEST_STARTS.find((each) => document.joined.startsWith(each, start)) ?? ''
  const rowToken = tokens.findIndex(({ row }) => (blockOfRow[row] ?? 0) >= requestBlock)
  const requestOffset = stream.text.indexOf(word, stream.offsets[rowToken] ?? 0)
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
    firstBlock,
    lastBlock: blockOfRow[tokens[nextToken - 1]?.row ?? 0] ?? firstBlock,
    blockOfRow,
  }
}
