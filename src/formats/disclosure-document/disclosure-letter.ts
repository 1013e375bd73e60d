/** A published document in the layout of official documents: the same text as on its page, for Word and for print. */
import type { LocalDate } from '../../law/time/local-date.ts'
import type {
  Letter,
  LetterBlock,
  LetterCell,
  LetterTable,
  ParagraphStyle,
} from '../request-document/letter.ts'
import { printDate } from '../request-document/print-date.ts'
import type { Block, Cell, Row, Run, Table } from '../rich-text/block.ts'
import { readBlocks } from '../rich-text/read-blocks.ts'

export interface DisclosureText {
  readonly organ: string
  readonly title: string
  readonly documentNumber: string
  /** Sanitised; empty for plain text alone. */
  readonly html: string
  /** The words, paragraphs on lines of their own. */
  readonly text: string
  readonly formedOn: LocalDate
  /** Names of attachments. */
  readonly attachments: readonly string[]
}

const runText = (run: Run): string => {
  if (run.kind === 'text') return run.text
  return run.kind === 'break' ? '\n' : `（图：${run.alt === '' ? '见网页' : run.alt}）`
}

const textOf = (runs: readonly Run[]): string => runs.map(runText).join('')

const paragraphs = (text: string, style: ParagraphStyle): readonly LetterBlock[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', id: 'text', style, text: line }))

const plain = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(blockParts)
    .map((part) =>
      part.kind === 'paragraph'
        ? part.text
        : part.rows
            .flat()
            .map((cell) => cell.text)
            .join(' '),
    )
    .join('\n')

const letterCell = (cell: Cell): LetterCell => ({
  text: plain(cell.blocks),
  columnSpan: cell.colspan,
  rowSpan: cell.rowspan,
  head: cell.tag === 'th',
  height: 0,
})

const columnsOf = (row: Row): number => row.reduce((sum, { colspan }) => sum + colspan, 0)

/** Characters a column holds at most in a cell of its own; what spans several says nothing about one. */
const widthsOf = (rows: readonly Row[], columns: number): readonly number[] => {
  const longest = Array.from({ length: columns }, () => 2)
  for (const row of rows) {
    let column = 0
    for (const cell of row) {
      if (cell.colspan === 1 && column < columns) {
        longest[column] = Math.max(longest[column] ?? 2, Math.min(plain(cell.blocks).length, 20))
      }
      column += cell.colspan
    }
  }
  return longest
}

const letterTable = ({ head, body }: Table): readonly LetterTable[] => {
  const rows = [...head, ...body]
  const columns = Math.max(0, ...rows.map(columnsOf))
  if (columns === 0) return []
  return [{ kind: 'table', widths: widthsOf(rows, columns), rows: rows.map((row) => row.map(letterCell)) }]
}

const blockParts = (block: Block): readonly LetterBlock[] => {
  switch (block.kind) {
    case 'text':
      return paragraphs(textOf(block.runs), block.tag === 'p' ? 'body' : 'heading')
    case 'rule':
      return []
    case 'quote':
      return block.blocks.flatMap(blockParts)
    case 'list':
      return block.items.flatMap((item, index) => {
        const [first, ...rest] = item.flatMap(blockParts)
        if (first === undefined) return []
        const mark = block.tag === 'ol' ? `${index + 1}．` : '· '
        return first.kind === 'paragraph'
          ? [{ ...first, style: 'item', text: `${mark}${first.text}` }, ...rest]
          : [first, ...rest]
      })
    case 'table':
      return [...paragraphs(textOf(block.caption), 'heading'), ...letterTable(block)]
  }
}

const CLOSING_BLOCKS = 4

/** Texts that bring their own signature get no second one. */
const isSigned = (blocks: readonly LetterBlock[], organ: string): boolean =>
  blocks.slice(-CLOSING_BLOCKS).some((block) => block.kind === 'paragraph' && block.text === organ)

export const disclosureLetter = (given: DisclosureText): Letter => {
  const blocks =
    given.html === '' ? paragraphs(given.text, 'body') : readBlocks(given.html).flatMap(blockParts)
  return {
    kind: 'disclosure',
    dated: given.formedOn,
    redHead: null,
    documentNumber: given.documentNumber === '' ? null : given.documentNumber,
    title: [given.title],
    addressee: null,
    blocks,
    attachments: given.attachments,
    signature: isSigned(blocks, given.organ) ? null : { organ: given.organ, date: printDate(given.formedOn) },
    contact: null,
    sources: [],
  }
}
