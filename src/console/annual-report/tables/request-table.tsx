/** Table three: 收到和处理政府信息公开申请情况, with the merged heads of the paper form. */
import { APPLICANT_COLUMNS, type FormEdition } from '../../../law/annual-report/annual-report.ts'
import { APPLICANT_COLUMN_LABELS, TABLE_WORDS } from '../../../law/annual-report/form.ts'
import { formOf, requestCell } from '../../../law/annual-report/form-cells.ts'
import { FigureCell } from './figure-cell.tsx'
import type { FigureView } from './figure-view.ts'
import { PrintedHead } from './printed-head.tsx'
import { type PlacedRow, placedRows, rowHeaders } from './request-rows.ts'
import { StatutoryTable } from './statutory-table.tsx'

const LABEL_COLUMNS = 3
const LAST = APPLICANT_COLUMNS.length - 1

const isOrganisation = (column: number): boolean => column > 0 && column < LAST

const columnHeaders = (column: number): string =>
  isOrganisation(column) ? `q-all q-organisations q-c${column}` : `q-all q-c${column}`

const ColumnHead = ({ column, rowSpan }: { readonly column: number; readonly rowSpan?: number }) => {
  const key = APPLICANT_COLUMNS[column]
  return (
    <th
      id={`q-c${column}`}
      scope="col"
      rowSpan={rowSpan}
      className={column === LAST ? 'figure-head sum' : 'figure-head'}
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
      <th id="q-all" scope="colgroup" colSpan={APPLICANT_COLUMNS.length}>
        {TABLE_WORDS.applicants}
      </th>
    </tr>
    <tr>
      <ColumnHead column={0} rowSpan={2} />
      <th id="q-organisations" scope="colgroup" colSpan={LAST - 1}>
        {TABLE_WORDS.organisations}
      </th>
      <ColumnHead column={LAST} rowSpan={2} />
    </tr>
    <tr>
      {APPLICANT_COLUMNS.map(
        (key, column) => isOrganisation(column) && <ColumnHead key={key} column={column} />,
      )}
    </tr>
  </thead>
)

/** （三）不予公开: the number on a line of its own. */
const GroupHead = ({ label }: { readonly label: string }) => {
  const end = label.indexOf('）') + 1
  return (
    <>
      {label.slice(0, end)}
      <wbr />
      <PrintedHead label={label.slice(end)} />
    </>
  )
}

const RowHeads = ({ row, id, isResult, resultSpan, group, groupSpan }: PlacedRow) => {
  if (!isResult) {
    return (
      <th id={id} scope="row" colSpan={LABEL_COLUMNS} className="item whole">
        {row.label}
      </th>
    )
  }
  return (
    <>
      {resultSpan > 0 && (
        <th id="q-results" rowSpan={resultSpan} className="results">
          <span className="upright">{TABLE_WORDS.results}</span>
        </th>
      )}
      {group !== null && groupSpan > 0 && (
        <th id={group.id} rowSpan={groupSpan} className="group">
          <GroupHead label={group.label} />
        </th>
      )}
      <th
        id={id}
        scope="row"
        colSpan={group === null ? LABEL_COLUMNS - 1 : undefined}
        className={group === null ? 'item wide' : 'item'}
      >
        {row.label}
      </th>
    </>
  )
}

export const RequestTable = ({ form, view }: { readonly form: FormEdition; readonly view: FigureView }) => (
  <StatutoryTable name="requests" caption="收到和处理政府信息公开申请情况">
    <TableHead />
    <tbody>
      {placedRows(formOf(form).requests).map((placed) => (
        <tr key={placed.id} className={placed.row.kind === 'result' ? undefined : placed.row.kind}>
          <RowHeads {...placed} />
          {APPLICANT_COLUMNS.map((key, column) => (
            <FigureCell
              key={key}
              view={view}
              path={requestCell(placed.row.key, column)}
              headers={`${columnHeaders(column)} ${rowHeaders(placed)}`}
            />
          ))}
        </tr>
      ))}
    </tbody>
  </StatutoryTable>
)
