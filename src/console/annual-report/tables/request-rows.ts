/** How the rows of table three stand under each other. */
import { REQUEST_GROUP_LABELS, type RequestRow } from '../../../law/annual-report/form.ts'

export interface PlacedRow {
  readonly row: RequestRow
  readonly id: string
  /** True for what stands under 三、本年度办理结果. */
  readonly isResult: boolean
  /** How many results there are: on the first of them, 0 on the others. */
  readonly resultSpan: number
  readonly group: { readonly id: string; readonly label: string } | null
  /** Rows of the group: on its first row, 0 on the others. */
  readonly groupSpan: number
}

const isResult = ({ kind }: RequestRow): boolean => kind === 'result' || kind === 'total'

const groupOf = (rows: readonly RequestRow[], { group }: RequestRow): PlacedRow['group'] => {
  if (group === null || !(group in REQUEST_GROUP_LABELS)) return null
  if (rows.filter((each) => each.group === group).length === 1) return null
  return { id: `g-${group}`, label: REQUEST_GROUP_LABELS[group as keyof typeof REQUEST_GROUP_LABELS] }
}

export const placedRows = (rows: readonly RequestRow[]): readonly PlacedRow[] => {
  const results = rows.filter(isResult)
  return rows.map((row, index) => {
    const group = groupOf(rows, row)
    const isFirstOfGroup = group !== null && rows[index - 1]?.group !== row.group
    return {
      row,
      id: `q-${row.key}`,
      isResult: isResult(row),
      resultSpan: row === results[0] ? results.length : 0,
      group,
      groupSpan: isFirstOfGroup ? rows.filter((each) => each.group === row.group).length : 0,
    }
  })
}

/** Ids of the heads that apply to a row. */
export const rowHeaders = ({ id, isResult: stands, group }: PlacedRow): string =>
  [stands ? 'q-results' : null, group?.id ?? null, id].filter((each) => each !== null).join(' ')
