/** Reads table two: its rows by their labels, with as many figures as the form gives each. */
import type { FormEdition } from '../../../law/annual-report/annual-report.ts'
import { sharedStarts } from './cell-columns.ts'
import { displacedRow, figuresBefore, hasFiguresUnderHeads, isBesideItsLabel } from './figures-first.ts'
import { findAnchors } from './label-chain.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { PROACTIVE_LABELS, type ProactiveRowKey } from './proactive-labels.ts'
import { isSurplus, readField, type Surplus, type TableColumns } from './row-figures.ts'
import { type RowReading, slotOf, unreadableRow } from './slot.ts'
import { isRowPerLine, tableColumns } from './table-columns.ts'
import { type Field, tableFields } from './table-fields.ts'

const DOCUMENT_HEADS = {
  '2021': ['本年制发件数', '本年废止件数', '现行有效件数'],
  '2019': ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
} as const
const ITEM_HEADS = ['上一年项目数量', '本年增减', '处理决定数量']

type Widths = readonly (readonly [readonly ProactiveRowKey[], readonly string[]])[]

const WIDTHS: Readonly<Record<FormEdition, Widths>> = {
  '2021': [
    [['governmentRules', 'normativeDocuments'], DOCUMENT_HEADS['2021']],
    [['licences', 'penalties', 'compulsions'], ['本年处理决定数量']],
    [['administrativeFees'], ['本年收费金额']],
  ],
  '2019': [
    [['governmentRules', 'normativeDocuments'], DOCUMENT_HEADS['2019']],
    [['licences', 'otherManagementServices', 'penalties', 'compulsions'], ITEM_HEADS],
    [['administrativeFees'], ['上一年项目数量', '本年增减']],
    [['procurement'], ['采购项目数量', '采购总金额']],
  ],
}

export interface ProactiveTable {
  readonly rows: ReadonlyMap<ProactiveRowKey, RowReading>
  readonly strangers: readonly string[]
}

/** A figure copied into merged cells is one figure. */
const settleSurplus = ({ surplus }: Surplus, width: number): RowReading => {
  const same = new Set(surplus.map(({ text }) => text.trim())).size === 1
  if (same) return { slots: surplus.slice(0, width).map(slotOf), mode: 'surplusDropped' }
  return unreadableRow(width, `本行有${surplus.length}个数字，多于${width}列，不能确定取哪一个`)
}

interface Group {
  readonly fields: readonly Field<ProactiveRowKey>[]
  /** Tokens of the table before the group's first row: its heads are among them. */
  readonly before: readonly Token[]
  readonly heads: readonly string[]
}

/** Rows with three figures show in which cell the figures of the whole table begin. */
const WIDEST = 3

const readGroup = (
  { fields, before, heads }: Group,
  rows: readonly PrintedRow[],
  whole: Pick<TableColumns, 'starts' | 'isRowPerLine'>,
): readonly (readonly [ProactiveRowKey, RowReading])[] => {
  const own = tableColumns(fields, before, rows, heads)
  const columns =
    heads.length === WIDEST ? { ...own, isRowPerLine: whole.isRowPerLine } : { ...own, ...whole }
  return fields.map((field) => {
    const reading = readField(field, columns)
    return [field.label.key, isSurplus(reading) ? settleSurplus(reading, heads.length) : reading]
  })
}

const HEADS = /^(?:第二十条|信息内容|本年|上一年|对外公开|现行有效|处理决定|采购)/

/** @param tokens of the region from the heads of table two to the beginning of table three */
export const readProactiveTable = (
  tokens: readonly Token[],
  rows: readonly PrintedRow[],
  edition: FormEdition,
): ProactiveTable => {
  const anchors = findAnchors(tokens, PROACTIVE_LABELS, () => false)
  const fields = tableFields(tokens, rows, anchors, PROACTIVE_LABELS, [])
  const before = (keys: readonly ProactiveRowKey[]): readonly Token[] => {
    const first = anchors.find(({ label }) => keys.includes(PROACTIVE_LABELS[label]?.key ?? 'procurement'))
    return tokens.slice(0, first?.firstToken ?? 0)
  }
  const groups = WIDTHS[edition].map(
    ([keys, heads]): Group => ({
      fields: fields.filter(({ label }) => keys.includes(label.key)),
      before: before(keys),
      heads,
    }),
  )
  const wide = groups.filter(({ heads }) => heads.length === WIDEST).flatMap((group) => group.fields)
  const starts = sharedStarts(
    wide.flatMap(({ chunks }) => chunks),
    WIDEST,
  )
  const isApart =
    hasFiguresUnderHeads(tokens, ({ key }) => HEADS.test(key)) ||
    groups.some(
      ({ before: own, fields: [first] }) => first !== undefined && figuresBefore(own, own.length).length > 0,
    )
  const readings = groups
    .flatMap((group) => readGroup(group, rows, { starts, isRowPerLine: isRowPerLine(fields) }))
    .map(([key, reading]): readonly [ProactiveRowKey, RowReading] => {
      const field = fields.find(({ label }) => label.key === key)
      const isSure = !isApart || field === undefined || isBesideItsLabel(field)
      return [key, isSure ? reading : displacedRow(reading)]
    })
  return {
    rows: new Map(readings),
    strangers: fields.flatMap((field) => field.strangers.map(({ words }) => words)),
  }
}
