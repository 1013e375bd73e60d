/** A hand-over list as a table, and as a paper on which both sides sign. */
import { type HandoverDetailJson, RECEIVER_NAMES } from '../../contract/handover/handover-json.ts'
import type { Letter, LetterCell } from '../../formats/request-document/letter.ts'
import { printDate } from '../../formats/request-document/print-date.ts'
import { ok, type Result } from '../../law/result.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { organEntry } from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import { type TableFile, tableFile } from '../normative-document/table-file.ts'
import { readHandover } from './hand-over.ts'

const COLUMNS = [
  { name: '序号', width: 8 },
  { name: '索引号', width: 26 },
  { name: '名称', width: 60 },
  { name: '文号', width: 24 },
  { name: '公开日期', width: 14 },
  { name: '版本', width: 8 },
] as const

const rowsOf = ({ documents }: HandoverDetailJson) =>
  documents.map((item, index) => [
    index + 1,
    item.indexNumber,
    item.title,
    item.documentNumber,
    item.publishedOn,
    item.version,
  ])

const cell = (text: string, head = false, columnSpan = 1): LetterCell => ({
  text,
  head,
  columnSpan,
  rowSpan: 1,
  height: 0,
})

const WIDTHS = [4, 12, 24, 11, 8, 4]

const letterOf = (organ: string, handover: HandoverDetailJson): Letter => {
  const period = `${printDate(handover.from as LocalDate)}至${printDate(handover.to as LocalDate)}`
  const signed = [
    [
      cell('移送单位（盖章）', true, 2),
      cell(organ),
      cell('接收单位（盖章）', true),
      cell(handover.receiverName, false, 2),
    ],
    [
      cell('移送人', true, 2),
      cell(handover.handedBy),
      cell('接收人', true),
      cell(handover.receivedBy, false, 2),
    ],
    [
      cell('移送日期', true, 2),
      cell(handover.handedOn === null ? '' : printDate(handover.handedOn as LocalDate)),
      cell('回执', true),
      cell(handover.receipt, false, 2),
    ],
  ]
  return {
    kind: 'handover',
    dated: handover.to as LocalDate,
    redHead: null,
    documentNumber: null,
    title: [`${organ}政府公开信息移送清单`],
    addressee: null,
    blocks: [
      {
        kind: 'paragraph',
        id: 'intro',
        style: 'body',
        text: `向${RECEIVER_NAMES[handover.receiver]}移送${period}公开、更正的政府信息${handover.items}件。`,
      },
      {
        kind: 'table',
        widths: WIDTHS,
        rows: [
          COLUMNS.map(({ name }) => cell(name, true)),
          ...rowsOf(handover).map((row) => row.map((value) => cell(String(value)))),
          ...signed,
        ],
      },
    ],
    attachments: [],
    signature: null,
    contact: null,
    sources: ['OGI-25'],
  }
}

/** Null when the organ has none of that id. Refuses while the threads that set pages are busy. */
export const handoverFile = async (
  context: ActContext,
  { organId, handoverId }: { readonly organId: number; readonly handoverId: number },
  format: 'xlsx' | 'csv' | 'pdf',
): Promise<Result<TableFile, DrawingRefusal> | null> => {
  const [organ, handover] = await Promise.all([
    organEntry(context.db, organId),
    readHandover(context, organId, handoverId),
  ])
  if (organ === null || handover === null) return null
  const name = `${organ.name}移送清单-${handover.receiverName}-${handover.to}`
  if (format !== 'pdf') return ok(await tableFile({ name, columns: COLUMNS, rows: rowsOf(handover) }, format))
  const made = await context.drawing.letter({ letter: letterOf(organ.name, handover), format: 'pdf' })
  return made.ok ? ok({ name: `${name}.pdf`, media: 'application/pdf', bytes: made.value }) : made
}
