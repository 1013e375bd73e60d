/** Table three: 收到和处理政府信息公开申请情况, with the merged heads of the paper form. */
import { type AnnualReport, APPLICANT_COLUMNS } from '../../law/annual-report/annual-report.ts'
import { APPLICANT_COLUMN_LABELS, TABLE_WORDS } from '../../law/annual-report/form.ts'
import { requestCell } from '../../law/annual-report/form-cells.ts'
import { rowsOf } from '../../law/annual-report/report-rows.ts'
import { FigureCell } from './figure-cell.tsx'
import type { FigureView } from './figure-view.ts'
import { PrintedHead } from './printed-head.tsx'
import { LABEL_COLUMNS, RequestRowHeads, rowHeadIds } from './request-row-heads.tsx'
import { StatutoryTable } from './statutory-table.tsx'

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
              <RequestRowHeads rows={rows} index={index} />
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
