/** Reads table three: its rows by their labels, each with seven figures. */
import { APPLICANT_COLUMNS } from '../../../law/annual-report/annual-report.ts'
import type { RequestRowKey } from '../../../law/annual-report/form.ts'
import { assignByOrder } from './displaced-figures.ts'
import {
  areFiguresHeaped,
  compactStreaks,
  displacedRow,
  figuresBefore,
  hasFiguresUnderHeads,
  isBesideItsLabel,
} from './figures-first.ts'
import { type Anchor, findAnchors } from './label-chain.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { REQUEST_GROUP_WORDS, REQUEST_LABELS } from './request-labels.ts'
import { isSurplus, readField, type Surplus } from './row-figures.ts'
import { endsWithTotal, readPartsOnly, readTotalOnly } from './short-rows.ts'
import { countOf, plainReading, type RowReading, type Slot, sumHolds, unreadableRow } from './slot.ts'
import { chooseFigures } from './surplus-figures.ts'
import { tableColumns } from './table-columns.ts'
import { type Field, tableFields } from './table-fields.ts'

const WIDTH = APPLICANT_COLUMNS.length
const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

const INDEX_OF = new Map(REQUEST_LABELS.map(({ key }, index) => [key, index]))
const indexOf = (key: RequestRowKey): number => INDEX_OF.get(key) ?? -1
const UNDIVIDED = indexOf('otherUndivided')
const DIVIDED: readonly RequestRowKey[] = ['otherNoSupplement', 'otherFeeUnpaid', 'otherMisc']

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
  const divided = anchors.some(({ label }) => label > UNDIVIDED && label <= UNDIVIDED + DIVIDED.length)
  return divided ? anchors.filter(({ label }) => label !== UNDIVIDED) : anchors
}

type Readings = Map<RequestRowKey, RowReading>

const RESULT_KEYS = REQUEST_LABELS.map(({ key }) => key).filter(
  (key) => !['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'].includes(key),
)

const sumOf = (readings: Readings, keys: readonly RequestRowKey[], column: number): number | null => {
  const parts = keys
    .map((key) => readings.get(key))
    .filter((reading) => reading !== undefined)
    .map(({ slots }) => countOf(slots[column] as Slot))
  return parts.includes(null) ? null : parts.reduce((sum: number, part) => sum + (part ?? 0), 0)
}

const COLUMNS = Array.from({ length: WIDTH }, (_, column) => column)

/** Whether every column adds up to （七）总计; false as well when a figure needed for it is missing. */
const columnsAddUp = (readings: Readings, columns: readonly number[] = COLUMNS): boolean =>
  readings.has('totalProcessed') &&
  columns.every((column) => {
    const sum = sumOf(readings, RESULT_KEYS, column)
    return sum !== null && sum === sumOf(readings, ['totalProcessed'], column)
  })

/** Whether what came in equals what went out and what is left, in every column. */
const flowsAddUp = (readings: Readings, columns: readonly number[] = COLUMNS): boolean =>
  columns.every((column) => {
    const inflow = sumOf(readings, ['newReceived', 'carriedOver'], column)
    return inflow !== null && inflow === sumOf(readings, ['totalProcessed', 'carriedForward'], column)
  })

const settleSurplus = (readings: Readings, surpluses: ReadonlyMap<RequestRowKey, Surplus>): void => {
  const byLength = new Map<number, RequestRowKey[]>()
  for (const [key, { surplus }] of surpluses) {
    byLength.set(surplus.length, [...(byLength.get(surplus.length) ?? []), key])
  }
  const keys = [...byLength.values()]
  const classes = keys.map((own) => ({ rows: own.map((key) => surpluses.get(key)?.surplus ?? []) }))
  const chosen = chooseFigures(classes, WIDTH, (slots) => {
    const tried: Readings = new Map(readings)
    for (const [at, own] of keys.entries()) {
      for (const [index, key] of own.entries())
        tried.set(key, { slots: slots[at]?.[index] ?? [], mode: 'plain' })
    }
    return columnsAddUp(tried) && flowsAddUp(tried)
  })
  for (const [at, own] of keys.entries()) {
    for (const [index, key] of own.entries()) readings.set(key, chosen[at]?.[index] as RowReading)
  }
}

/** Rows read by order alone stand only when all sums of the table hold. */
const settleByOrder = (
  readings: Readings,
  fields: readonly Field<RequestRowKey>[],
  preamble: readonly Token[],
): void => {
  const labels = fields.map(({ label }) => indexOf(label.key))
  const assigned = assignByOrder(fields, labels, WIDTH, preamble)
  if (assigned.length === 0) return
  const tried: Readings = new Map(readings)
  for (const { label, values, mode } of assigned) {
    const key = REQUEST_LABELS[label]?.key
    if (key !== undefined) tried.set(key, { slots: plainReading(values).slots, mode })
  }
  const rowsHold = assigned.every(({ values }) => sumHolds(plainReading(values).slots) === true)
  const proven = rowsHold && columnsAddUp(tried)
  for (const { label } of assigned) {
    const key = REQUEST_LABELS[label]?.key
    if (key === undefined) continue
    const reading = proven ? tried.get(key) : undefined
    readings.set(key, reading ?? unreadableRow(WIDTH, '数字与行标签错位，勾稽关系不能证明归属'))
  }
}

const valuesOf = (field: Field): readonly Token[] => field.chunks.flatMap(({ values }) => values)

const isUnread = (reading: RowReading | undefined): boolean =>
  reading?.slots.every(({ kind }) => kind === 'unreadable') === true

const PARTS = COLUMNS.slice(0, -1)
const TOTAL = COLUMNS.slice(-1)

/** Rows too short to be placed: their last figures are totals if all totals of the table fit each other. */
const settleShortRows = (readings: Readings, fields: readonly Field<RequestRowKey>[]): void => {
  const short = fields.filter(
    (field) => isUnread(readings.get(field.label.key)) && valuesOf(field).length < WIDTH,
  )
  if (short.length === 0) return
  const rows = short.map(valuesOf)
  const isPartsOnly = rows.every((values) => values.length === PARTS.length) && !rows.every(endsWithTotal)
  const isTotalLast = rows.every((values) => values.length === 0 || endsWithTotal(values))
  if (!isPartsOnly && !isTotalLast) return
  const tried: Readings = new Map(readings)
  for (const [index, { label }] of short.entries()) {
    const values = rows[index] ?? []
    tried.set(label.key, isPartsOnly ? readPartsOnly(values) : readTotalOnly(values, WIDTH))
  }
  const columns = isPartsOnly ? PARTS : TOTAL
  const isFilled =
    isPartsOnly ||
    rows.every(({ length }) => length > 0) ||
    (sumOf(tried, ['newReceived', 'carriedOver'], WIDTH - 1) ?? 0) > 0
  if (!isFilled || !columnsAddUp(tried, columns) || !flowsAddUp(tried, columns)) return
  for (const { label } of short) readings.set(label.key, tried.get(label.key) as RowReading)
}

/** Where figures are printed apart from labels, rows stand only when the whole table adds up, or beside their label. */
const doubtDisplaced = (
  readings: Readings,
  fields: readonly Field<RequestRowKey>[],
  sure: ReadonlySet<Field>,
): void => {
  if (columnsAddUp(readings) && flowsAddUp(readings)) return
  for (const field of fields) {
    const reading = readings.get(field.label.key)
    if (reading === undefined || sure.has(field) || isBesideItsLabel(field)) continue
    readings.set(field.label.key, displacedRow(reading))
  }
}

const HEAD_WORDS = /^(?:申请人情况|自然人|法人或其他组织|商业企业|科研机构|社会公益|法律服务)/
const AMBIGUOUS_HEADS = new Set(['其他', '总计'])

/** Heads that read like rows (其他, 总计), next to heads that do not: the heads may be repeated after a page break. */
const headsLikeRows = (tokens: readonly Token[]): ReadonlySet<Token> => {
  const found = new Set<Token>()
  const isHead = (token: Token | undefined): boolean =>
    token !== undefined && (HEAD_WORDS.test(token.key) || found.has(token))
  const headRows = new Set(tokens.filter(({ key }) => HEAD_WORDS.test(key)).map(({ row }) => row))
  const filled = tokens.filter(({ kind }) => kind === 'words' || kind === 'value')
  for (const [index, token] of filled.entries()) {
    if (!AMBIGUOUS_HEADS.has(token.key)) continue
    if (headRows.has(token.row) || isHead(filled[index - 1]) || isHead(filled[index + 1])) found.add(token)
  }
  return found
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
  const columns = tableColumns(fields, tokens.slice(0, firstAnchor), rows, HEADS)
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
  if (preamble.length > 0) doubtDisplaced(readings, fields, new Set())
  else if (isApart) doubtDisplaced(readings, fields, compactStreaks(fields, WIDTH))
  return {
    rows: readings,
    rowsPrintedTwice: countPrintedTwice(tokens, fields),
    damagedLabels: fields.filter(({ exact }) => !exact).map(({ label }) => label.key),
    strangers: fields.flatMap(({ strangers }) => strangers.map(({ words }) => words)),
  }
}
