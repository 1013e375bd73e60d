/** How a cell is named to a reader: 表三“（一）予以公开”·总计. */
import { APPLICANT_COLUMNS, type CellPath, type RemedyGroup, type RemedyResult } from './annual-report.ts'
import {
  APPLICANT_COLUMN_LABELS,
  REMEDY_GROUP_LABELS,
  REMEDY_RESULT_LABELS,
  REQUEST_GROUP_LABELS,
  type RequestRow,
} from './form.ts'
import { FORM_2019 } from './form-2019.ts'
import { FORM_2021 } from './form-2021.ts'

const REQUEST_ROWS = new Map<string, RequestRow>(
  [...FORM_2019.requests, ...FORM_2021.requests].map((row) => [row.key, row]),
)

const ITEM_GROUP_LABELS = new Map<string, string>(Object.entries(REQUEST_GROUP_LABELS))

const PROACTIVE_LABELS = new Map<string, string>(
  [FORM_2019, FORM_2021].flatMap((form) =>
    form.proactive.flatMap((block) =>
      block.rows.flatMap((row) =>
        row.measures.map((measure): [string, string] => [measure.path, `${row.label}·${measure.label}`]),
      ),
    ),
  ),
)

/** Printed label of a row of table three, with its group where the item alone would not say enough. */
export const requestRowLabel = (key: string): string => {
  const row = REQUEST_ROWS.get(key)
  if (row === undefined) return key
  if (row.key === 'otherUndivided' || row.group === null) return row.label
  return `${ITEM_GROUP_LABELS.get(row.group) ?? ''}${row.label}`
}

/** Column heading of table three. @param column 0–6 */
export const applicantColumnLabel = (column: number): string => {
  const key = APPLICANT_COLUMNS[column]
  if (key === undefined) return ''
  return key === 'otherOrganisation' ? '其他组织' : APPLICANT_COLUMN_LABELS[key]
}

/** Full name of a cell, in Chinese; the path itself when no form has such a cell. */
export const cellLabel = (path: CellPath): string => {
  const [table, first = '', second = ''] = path.split('.')
  if (table === 'requests') return `表三“${requestRowLabel(first)}”·${applicantColumnLabel(Number(second))}`
  if (table === 'remedies') {
    return `表四“${REMEDY_GROUP_LABELS[first as RemedyGroup] ?? first}”·${REMEDY_RESULT_LABELS[second as RemedyResult] ?? second}`
  }
  return `表二“${PROACTIVE_LABELS.get(path) ?? path}”`
}
