import type { FlowItem } from '../flow.ts'
import { MAX_TABLE_DEPTH } from '../limits.ts'
import { scanXml } from './scan-xml.ts'
import type { Numbering } from './word-numbering.ts'
import {
  begin,
  enterStory,
  isWithinLimits,
  leaveStory,
  newParagraph,
  newReading,
  type Reading,
  write,
} from './word-reading.ts'
import {
  believedColumns,
  closeCell,
  closedTable,
  closeRow,
  newTable,
  type OpenTable,
  openCell,
  openRow,
} from './word-table.ts'

/** Revisions taken out, second drawings of what was read already, and text that only programs see. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'rt',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
])

export type WordFlow =
  | { readonly kind: 'flow'; readonly items: readonly FlowItem[] }
  | { readonly kind: 'no-body' }
  | { readonly kind: 'too-large' }

type Attributes = Readonly<Record<string, string>>
type Handler = (reading: Reading, attributes: Attributes) => void

const breakLine: Handler = (reading) => {
  if (!reading.story.inRun) return
  begin(reading)
  reading.story.line.endLine()
}

const isOn = ({ val }: Attributes): boolean => val !== '0' && val !== 'false' && val !== 'off'
const tableOf = (reading: Reading): OpenTable | undefined => reading.tables.at(-1)

const mergeDown: Handler = (reading, { val }) => {
  const cell = tableOf(reading)?.cell
  if (cell) cell.merge = val === 'restart' ? 'restart' : 'continue'
}
const mergeAcross: Handler = (reading, { val }) => {
  const cell = tableOf(reading)?.cell
  if (cell) cell.continuesLeft = val !== 'restart'
}

/** `vmerge` and `hmerge` are the spelling of Word 2003 XML. */
const OPENED: Readonly<Record<string, Handler>> = {
  p: ({ story }) => {
    story.line.endLine()
    story.paragraph = newParagraph()
  },
  pStyle: ({ story }, { val }) => {
    story.paragraph.style = val ?? ''
  },
  numId: ({ story }, { val }) => {
    story.paragraph.list = val
  },
  ilvl: ({ story }, { val }) => {
    story.paragraph.level = Number(val) || 0
  },
  r: ({ story }) => {
    story.inRun = true
    story.runHidden = false
  },
  vanish: ({ story }, attributes) => {
    if (story.inRun) story.runHidden = isOn(attributes)
  },
  t: (reading) => {
    reading.inText = true
  },
  tab: (reading) => {
    if (reading.story.inRun) write(reading, '\t')
  },
  ptab: (reading) => write(reading, '\t'),
  br: breakLine,
  cr: breakLine,
  noBreakHyphen: (reading) => write(reading, '-'),
  txbxContent: (reading) => enterStory(reading, reading.story.items),
  tbl: (reading) => {
    reading.story.line.endLine()
    reading.tables.push(newTable())
  },
  tr: (reading) => {
    const table = tableOf(reading)
    if (table !== undefined) openRow(table)
  },
  trPr: (reading) => {
    reading.inRowProperties = true
  },
  gridBefore: (reading, { val }) => {
    const table = tableOf(reading)
    if (table !== undefined && val !== '0') table.column += believedColumns(val, table.column)
  },
  tc: (reading) => {
    const table = tableOf(reading)
    if (table !== undefined) enterStory(reading, openCell(table))
  },
  gridSpan: (reading, { val }) => {
    const table = tableOf(reading)
    if (table?.cell) table.cell.columnSpan = believedColumns(val, table.column)
  },
  vMerge: mergeDown,
  vmerge: mergeDown,
  hMerge: mergeAcross,
  hmerge: mergeAcross,
}

const CLOSED: Readonly<Record<string, (reading: Reading) => void>> = {
  p: (reading) => {
    if (reading.story.paragraph.list !== undefined) begin(reading)
    reading.story.line.endLine()
  },
  r: ({ story }) => {
    story.inRun = false
    story.runHidden = false
  },
  t: (reading) => {
    reading.inText = false
  },
  txbxContent: leaveStory,
  trPr: (reading) => {
    reading.inRowProperties = false
  },
  tc: (reading) => {
    const table = tableOf(reading)
    if (table?.cell == null) return
    leaveStory(reading)
    closeCell(table)
  },
  tr: (reading) => {
    const table = tableOf(reading)
    if (table !== undefined) closeRow(table)
  },
  tbl: (reading) => {
    const table = reading.tables.pop()
    if (table !== undefined) reading.story.items.push(closedTable(table))
  },
}

const mustSkip = (reading: Reading, name: string): boolean =>
  SKIPPED.has(name) || (name === 'tbl' && reading.tables.length >= MAX_TABLE_DEPTH)

/** Paragraphs and tables of a document's body in reading order, text boxes where they are anchored. */
export const collectWordFlow = (xml: Uint8Array, numbering: Numbering): WordFlow => {
  const items: FlowItem[] = []
  const reading = newReading(items, numbering)
  let tooLarge = false
  let skipDepth = 0
  const isWhole = scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'body') {
        reading.inBody = true
        reading.hasBody = true
      }
      if (!reading.inBody) return
      tooLarge ||= !isWithinLimits(reading, name)
      if (tooLarge) return
      const table = tableOf(reading)
      if (name === 'del' && reading.inRowProperties && table !== undefined) table.rowDeleted = true
      if (skipDepth > 0 || mustSkip(reading, name)) skipDepth += 1
      else OPENED[name]?.(reading, attributes)
    },
    close: (name) => {
      if (!reading.inBody || tooLarge) return
      if (name === 'body') reading.inBody = false
      if (skipDepth > 0) skipDepth -= 1
      else CLOSED[name]?.(reading)
    },
    text: (text) => {
      if (skipDepth === 0 && reading.inText && !tooLarge) write(reading, text)
    },
  })
  if (tooLarge || !isWhole) return { kind: 'too-large' }
  reading.story.line.endLine()
  return reading.hasBody ? { kind: 'flow', items } : { kind: 'no-body' }
}
