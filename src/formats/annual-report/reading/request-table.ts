/** Reads table three: its rows by their labels, each with seven figures. */
import type { RequestRowKey } from '../../../law/annual-report/form.ts'
import {
  areFiguresHeaped,
  areFiguresShifted,
  compactStreaks,
  figuresBefore,
  hasFiguresUnderHeads,
} from './figures-first.ts'
import { type Anchor, findAnchors } from './label-chain.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { HEAD_WORDS, headsLikeRows, REQUEST_HEADS } from './request-heads.ts'
import { REQUEST_GROUP_WORDS, REQUEST_LABELS } from './request-labels.ts'
import { type Readings, WIDTH } from './request-readings.ts'
import { doubtDisplaced, settleByOrder, settleShortRows, settleSurplus } from './request-settling.ts'
import { isSurplus, readField, type Surplus } from './row-figures.ts'
import type { RowReading } from './slot.ts'
import { tableColumns } from './table-columns.ts'
import { type Field, tableFields } from './table-fields.ts'

const UNDIVIDED = REQUEST_LABELS.findIndex(({ key }) => key === 'otherUndivided')
/** The three rows of （六） follow their head in the list of labels. */
const DIVIDED_ROWS = 3

export interface RequestTable {
  readonly rows: ReadonlyMap<RequestRowKey, RowReading>
  /** Rows recognised although letters of their labels are lost or wrong. */
  readonly damagedLabels: readonly RequestRowKey[]
  /** Rows whose label occurs twice, or with the figures of two rows on one line. */
  readonly rowsPrintedTwice: number
  /** Rows the form does not know, as printed. */
  readonly strangers: readonly string[]
}

/** （六）其他处理 heads three rows in the 2021 form and is a row itself in the 2019 form. */
const withoutGroupHead = (anchors: readonly Anchor[]): readonly Anchor[] => {
  const divided = anchors.some(({ label }) => label > UNDIVIDED && label <= UNDIVIDED + DIVIDED_ROWS)
  return divided ? anchors.filter(({ label }) => label !== UNDIVIDED) : anchors
}

const countPrintedTwice = (tokens: readonly Token[], fields: readonly Field[]): number => {
  const text = tokens.map(({ key }) => key).join('')
  return fields.filter(({ label, chunks }) => {
    const isDouble = chunks.some(({ values }) => values.length === 2 * WIDTH)
    return isDouble || text.split(label.official).length > 2
  }).length
}

/** @param tokens of the region from the heads of table three to the beginning of table four */
export const readRequestTable = (tokens: readonly Token[], rows: readonly PrintedRow[]): RequestTable => {
  const heads = headsLikeRows(tokens)
  const anchors = withoutGroupHead(findAnchors(tokens, REQUEST_LABELS, (token) => heads.has(token)))
  const fields = tableFields(tokens, rows, anchors, REQUEST_LABELS, REQUEST_GROUP_WORDS)
  const firstAnchor = anchors[0]?.firstToken ?? 0
  const columns = tableColumns(fields, tokens.slice(0, firstAnchor), rows, REQUEST_HEADS)
  const readings: Readings = new Map()
  const surpluses = new Map<RequestRowKey, Surplus>()
  for (const field of fields) {
    const reading = readField(field, columns)
    if (isSurplus(reading)) surpluses.set(field.label.key, reading)
    else readings.set(field.label.key, reading)
  }
  settleSurplus(readings, surpluses)
  const preamble = figuresBefore(tokens, firstAnchor)
  settleByOrder(readings, fields, preamble)
  settleShortRows(readings, fields)
  const isApart =
    hasFiguresUnderHeads(tokens, (token) => heads.has(token) || HEAD_WORDS.test(token.key)) ||
    areFiguresHeaped(fields, WIDTH)
  if (preamble.length > 0 || areFiguresShifted(fields, tokens.slice(0, firstAnchor), WIDTH)) {
    doubtDisplaced(readings, fields, new Set())
  } else if (isApart) doubtDisplaced(readings, fields, compactStreaks(fields, WIDTH))
  return {
    rows: readings,
    rowsPrintedTwice: countPrintedTwice(tokens, fields),
    damagedLabels: fields.filter(({ exact }) => !exact).map(({ label }) => label.key),
    strangers: fields.flatMap(({ strangers }) => strangers.map(({ words }) => words)),
  }
}
