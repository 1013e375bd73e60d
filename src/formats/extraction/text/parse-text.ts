import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { Block, ReadRefusalCode, SourceDocument } from '../../source-document.ts'
import { collectFlow } from '../html/collect-flow.ts'
import { parseTree } from '../html/parse-tree.ts'
import { placeBlocks } from '../place-blocks.ts'
import { hasTooManyLines, TOO_MANY_LINES } from './count-lines.ts'
import { withoutUnprinted } from './join-text.ts'

const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029\v]/

interface Segment {
  readonly kind: 'lines' | 'table'
  readonly text: string
}

/** Cuts out tables that are written as HTML, as OCR programs do inside Markdown. */
const cutSegments = (text: string): readonly Segment[] => {
  const segments: Segment[] = []
  const opening = /<table\b/gi
  const closing = /<\/table\s*>/gi
  let from = 0
  for (;;) {
    opening.lastIndex = from
    const start = opening.exec(text)?.index
    closing.lastIndex = start ?? text.length
    const end = start === undefined || closing.exec(text) === null ? undefined : closing.lastIndex
    segments.push({ kind: 'lines', text: text.slice(from, end === undefined ? undefined : start) })
    if (start === undefined || end === undefined) return segments
    segments.push({ kind: 'table', text: text.slice(start, end) })
    from = end
  }
}

interface Position {
  line: number
  page: number
  tables: number
  readonly paged: boolean
}

const lineBlocks = (text: string, at: Position, isPart: boolean): readonly Block[] => {
  const blocks: Block[] = []
  for (const [index, raw] of text.split(LINE_BREAK).entries()) {
    if (index > 0) at.line += 1
    const sheets = raw.split('\f')
    at.page += sheets.length - 1
    if (isPart && raw.trim() === '') continue
    const place = at.paged ? { page: at.page, line: at.line } : { line: at.line }
    blocks.push({ kind: 'line', text: sheets.join(''), spans: null, place })
  }
  return blocks
}

const tableBlocks = (html: string, at: Position): readonly Block[] => {
  const tree = parseTree(html)
  if (!tree.ok) return lineBlocks(html, at, true)
  const { line, tables } = at
  at.line += html.split(LINE_BREAK).length - 1
  return placeBlocks(collectFlow(tree.value, { withHidden: false }).items).map((block): Block => {
    if (block.kind === 'line') return { ...block, place: { line } }
    at.tables = tables + (block.place.table ?? 0)
    return { ...block, place: { ...block.place, table: at.tables, line } }
  })
}

/**
 * Reads text or Markdown: every line as it stands, blank ones too. A form feed starts a new page. Only
 * tables written as HTML are laid out; pipes and tabs are left to the reader.
 */
export const parseText = (
  raw: string,
  media: 'text' | 'markdown',
): Result<SourceDocument, Refusal<ReadRefusalCode>> => {
  if (hasTooManyLines(raw)) return refused(TOO_MANY_LINES)
  const text = withoutUnprinted(raw)
  const at: Position = { line: 1, page: 1, tables: 0, paged: text.includes('\f') }
  const blocks: Block[] = []
  const segments = cutSegments(text)
  for (const segment of segments) {
    const added =
      segment.kind === 'table'
        ? tableBlocks(segment.text, at)
        : lineBlocks(segment.text, at, segments.length > 1)
    for (const block of added) blocks.push(block)
  }
  return ok({ media, metaTitle: null, blocks })
}
