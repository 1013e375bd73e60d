/** Table two: 主动公开政府信息情况. */

import type { FormEdition } from '../../law/annual-report/annual-report.ts'
import { type ProactiveBlock, type ProactiveRow, TABLE_WORDS } from '../../law/annual-report/form.ts'
import { formOf, proactiveCells } from '../../law/annual-report/form-cells.ts'
import { FigureCell } from './figure-cell.tsx'
import type { FigureView } from './figure-view.ts'
import { StatutoryTable } from './statutory-table.tsx'

const COLUMNS = 4

/** The last column of a block takes what the widest block leaves free. */
const spanOf = (index: number, count: number): number | undefined =>
  index === count - 1 && COLUMNS - count > 1 ? COLUMNS - count : undefined

const Row = ({ row, block, rowNumber, view }: RowProps) => (
  <tr>
    <th id={`p${block}r${rowNumber}`} scope="row" headers={`p${block} p${block}c`}>
      {row.label}
    </th>
    {row.measures.map(({ path }, column) => (
      <FigureCell
        key={path}
        view={view}
        path={path}
        headers={`p${block} p${block}c${column} p${block}r${rowNumber}`}
        columnSpan={spanOf(column, row.measures.length)}
      />
    ))}
  </tr>
)

interface RowProps {
  readonly row: ProactiveRow
  readonly block: number
  readonly rowNumber: number
  readonly view: FigureView
}

const Block = ({ block, number, view }: { block: ProactiveBlock; number: number; view: FigureView }) => {
  const measures = block.rows[0]?.measures ?? []
  return (
    <tbody>
      <tr className="block-head">
        <th id={`p${number}`} colSpan={COLUMNS} scope="rowgroup">
          {block.head}
        </th>
      </tr>
      <tr>
        <th id={`p${number}c`} scope="col">
          {TABLE_WORDS.content}
        </th>
        {measures.map(({ label, path }, column) => (
          <th key={path} id={`p${number}c${column}`} scope="col" colSpan={spanOf(column, measures.length)}>
            {label}
          </th>
        ))}
      </tr>
      {block.rows.map((row, rowNumber) => (
        <Row key={row.label} row={row} block={number} rowNumber={rowNumber} view={view} />
      ))}
    </tbody>
  )
}

export const ProactiveTable = ({ form, view }: { form: FormEdition; view: FigureView }) => {
  const reportForm = formOf(form)
  return (
    <StatutoryTable
      name="proactive"
      caption="主动公开政府信息情况统计表"
      view={view}
      paths={proactiveCells(reportForm)}
    >
      {reportForm.proactive.map((block, number) => (
        <Block key={block.head} block={block} number={number} view={view} />
      ))}
    </StatutoryTable>
  )
}
