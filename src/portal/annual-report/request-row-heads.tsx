/** The label columns of table three: results stand under 三、, grouped ones under their group as well. */
import { REQUEST_GROUP_LABELS, type RequestRow, TABLE_WORDS } from '../../law/annual-report/form.ts'
import { PrintedHead } from './printed-head.tsx'

export const LABEL_COLUMNS = 3

const isUnderResults = ({ kind }: RequestRow): boolean => kind === 'result' || kind === 'total'

/** A group head of the paper form, where several rows stand under it. */
const groupHeadOf = (rows: readonly RequestRow[], row: RequestRow): string | null => {
  if (row.group === null || !(row.group in REQUEST_GROUP_LABELS)) return null
  const size = rows.filter(({ group }) => group === row.group).length
  return size > 1 ? REQUEST_GROUP_LABELS[row.group as keyof typeof REQUEST_GROUP_LABELS] : null
}

/** （三）不予公开, broken after its number only. */
const GroupHead = ({ label }: { label: string }) => {
  const [number = '', words = ''] = label.split(/(?<=）)/u)
  return (
    <>
      {number}
      <wbr />
      <PrintedHead label={words} />
    </>
  )
}

export const RequestRowHeads = ({ rows, index }: { rows: readonly RequestRow[]; index: number }) => {
  const row = rows[index]
  if (row === undefined) return null
  const id = `r${index}`
  if (!isUnderResults(row)) {
    return (
      <th id={id} scope="row" colSpan={LABEL_COLUMNS} className="item whole">
        {row.label}
      </th>
    )
  }
  const groupHead = groupHeadOf(rows, row)
  const previous = rows[index - 1]
  return (
    <>
      {previous?.kind === 'inflow' && (
        <th id="gr" rowSpan={rows.filter(isUnderResults).length} className="results">
          <span className="upright">{TABLE_WORDS.results}</span>
        </th>
      )}
      {groupHead !== null && previous?.group !== row.group && (
        <th
          id={`g-${row.group}`}
          rowSpan={rows.filter(({ group }) => group === row.group).length}
          className="group"
        >
          <GroupHead label={groupHead} />
        </th>
      )}
      <th
        id={id}
        scope="row"
        colSpan={groupHead === null ? 2 : undefined}
        className={groupHead === null ? 'item wide' : 'item'}
      >
        {row.label}
      </th>
    </>
  )
}

/** Ids of the header cells that apply to a row. */
export const rowHeadIds = (rows: readonly RequestRow[], index: number): string => {
  const row = rows[index]
  if (row === undefined || !isUnderResults(row)) return `r${index}`
  return groupHeadOf(rows, row) === null ? `gr r${index}` : `gr g-${row.group} r${index}`
}
