/** Table two: 主动公开政府信息情况. */
import type { FormEdition } from '../../../law/annual-report/annual-report.ts'
import { type ProactiveBlock, type ProactiveRow, TABLE_WORDS } from '../../../law/annual-report/form.ts'
import { formOf } from '../../../law/annual-report/form-cells.ts'
import { FigureCell } from './figure-cell.tsx'
import type { FigureView } from './figure-view.ts'
import { StatutoryTable } from './statutory-table.tsx'

const COLUMNS = 4

/** Blocks with fewer measures than the widest give the rest of the width to their last. */
const spanOf = (column: number, measures: number): number | undefined => {
  const span = column === measures - 1 ? COLUMNS - measures : 1
  return span > 1 ? span : undefined
}

interface BlockProps {
  readonly block: ProactiveBlock
  /** Begins the ids of the block's heads. */
  readonly id: string
  readonly view: FigureView
}

const Row = ({ row, id, index, view }: Omit<BlockProps, 'block'> & { row: ProactiveRow; index: number }) => (
  <tr>
    <th id={`${id}-r${index}`} scope="row" headers={`${id} ${id}-c`}>
      {row.label}
    </th>
    {row.measures.map(({ path }, column) => (
      <FigureCell
        key={path}
        view={view}
        path={path}
        headers={`${id} ${id}-c${column} ${id}-r${index}`}
        columnSpan={spanOf(column, row.measures.length)}
      />
    ))}
  </tr>
)

const Block = ({ block, id, view }: BlockProps) => {
  const measures = block.rows[0]?.measures ?? []
  return (
    <tbody>
      <tr className="block-head">
        <th id={id} colSpan={COLUMNS} scope="rowgroup">
          {block.head}
        </th>
      </tr>
      <tr>
        <th id={`${id}-c`} scope="col">
          {TABLE_WORDS.content}
        </th>
        {measures.map(({ label, path }, column) => (
          <th key={path} id={`${id}-c${column}`} scope="col" colSpan={spanOf(column, measures.length)}>
            {label}
          </th>
        ))}
      </tr>
      {block.rows.map((row, index) => (
        <Row key={row.label} row={row} id={id} index={index} view={view} />
      ))}
    </tbody>
  )
}

export const ProactiveTable = ({ form, view }: { readonly form: FormEdition; readonly view: FigureView }) => (
  <StatutoryTable name="proactive" caption="主动公开政府信息情况">
    {formOf(form).proactive.map((block, index) => (
      <Block key={block.head} block={block} id={`p${index}`} view={view} />
    ))}
  </StatutoryTable>
)
