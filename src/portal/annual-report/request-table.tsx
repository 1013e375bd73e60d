/** Table three: 收到和处理政府信息公开申请情况, with the merged heads of the paper form. */
import { type AnnualReport, APPLICANT_COLUMNS } from '../../law/annual-report/annual-report.ts'
import {
  APPLICANT_COLUMN_LABELS,
  REQUEST_GROUP_LABELS,
  type RequestRow,
  TABLE_WORDS,
} from '../../law/annual-report/form.ts'
import { requestCell } from '../../law/annual-report/form-cells.ts'
import { rowsOf } from '../../law/annual-report/report-rows.ts'
import { FigureCell } from './figure-cell.tsx'
import type { FigureView } from './figure-view.ts'
import { PrintedHead } from './printed-head.tsx'
import { StatutoryTable } from './statutory-table.tsx'

const LABEL_COLUMNS = 3
const COLUMN_COUNT = APPLICANT_COLUMNS.length

const isOrganisation = (column: number): boolean => column > 0 && column < COLUMN_COUNT - 1

const columnHeads = (column: number): string =>
  isOrganisation(column) ? `qa qo q${column}` : `qa q${column}`

const ColumnHead = ({ column, rowSpan }: { column: number; rowSpan?: number }) => {
  const key = APPLICANT_COLUMNS[column]
  return (
    <th
      id={`q${column}`}
      scope="col"
      rowSpan={rowSpan}
      className={column === COLUMN_COUNT - 1 ? 'figure-head sum' : 'figure-head'}
    >
      {key !== undefined && <PrintedHead label={APPLICANT_COLUMN_LABELS[key]} />}
    </th>
  )
}

const TableHead = () => (
  <thead>
    <tr>
      <td className="identity" colSpan={LABEL_COLUMNS} rowSpan={3}>
        {TABLE_WORDS.identity}
      </td>
      <th id="qa" scope="colgroup" colSpan={COLUMN_COUNT}>
        {TABLE_WORDS.applicants}
      </th>
    </tr>
    <tr>
      <ColumnHead column={0} rowSpan={2} />
      <th id="qo" scope="colgroup" colSpan={COLUMN_COUNT - 2}>
        {TABLE_WORDS.organisations}
      </th>
      <ColumnHead column={COLUMN_COUNT - 1} rowSpan={2} />
    </tr>
    <tr>
      {APPLICANT_COLUMNS.map(
        (key, column) => isOrganisation(column) && <ColumnHead key={key} column={column} />,
      )}
    </tr>
  </thead>
)

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

const RowHeads = ({ rows, index }: { rows: readonly RequestRow[]; index: number }) => {
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

const rowHeadIds = (rows: readonly RequestRow[], index: number): string => {
  const row = rows[index]
  if (row === undefined || !isUnderResults(row)) return `r${index}`
  return groupHeadOf(rows, row) === null ? `gr r${index}` : `gr g-${row.group} r${index}`
}

export const RequestTable = ({ report, view }: { report: AnnualReport; view: FigureView }) => {
  const rows = rowsOf(report)
  return (
    <StatutoryTable
      name="requests"
      caption="收到和处理政府信息公开申请情况统计表"
      view={view}
      paths={rows.flatMap((row) => APPLICANT_COLUMNS.map((_, column) => requestCell(row.key, column)))}
    >
      <TableHead />
      <tbody>
        {rows.map((row, index) => {
          const heads = rowHeadIds(rows, index)
          return (
            <tr key={row.key} className={row.kind === 'result' ? undefined : row.kind}>
              <RowHeads rows={rows} index={index} />
              {APPLICANT_COLUMNS.map((key, column) => (
                <FigureCell
                  key={key}
                  view={view}
                  path={requestCell(row.key, column)}
                  headers={`${columnHeads(column)} ${heads}`}
                />
              ))}
            </tr>
          )
        })}
      </tbody>
    </StatutoryTable>
  )
}
