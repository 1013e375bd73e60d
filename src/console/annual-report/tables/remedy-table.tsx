/** Table four: 政府信息公开行政复议、行政诉讼情况, fifteen figures in one row. */
import { REMEDY_GROUPS, REMEDY_RESULTS, type RemedyGroup } from '../../../law/annual-report/annual-report.ts'
import { REMEDY_GROUP_LABELS, REMEDY_RESULT_LABELS, TABLE_WORDS } from '../../../law/annual-report/form.ts'
import { FigureCell } from './figure-cell.tsx'
import type { FigureView } from './figure-view.ts'
import { PrintedHead } from './printed-head.tsx'
import { StatutoryTable } from './statutory-table.tsx'

const LAWSUITS = ['litigationDirect', 'litigationAfterReconsideration'] as const satisfies RemedyGroup[]

const groupHeaders = (group: RemedyGroup): string =>
  group === 'reconsideration' ? `m-${group}` : `m-lawsuits m-${group}`

const ResultHeads = ({ group, rowSpan }: { readonly group: RemedyGroup; readonly rowSpan?: number }) =>
  REMEDY_RESULTS.map((result) => (
    <th
      key={result}
      id={`m-${group}-${result}`}
      scope="col"
      rowSpan={rowSpan}
      className={result === 'total' ? 'figure-head sum' : 'figure-head'}
    >
      <PrintedHead label={REMEDY_RESULT_LABELS[result]} />
    </th>
  ))

const TableHead = () => (
  <thead>
    <tr>
      <th id="m-reconsideration" scope="colgroup" colSpan={REMEDY_RESULTS.length}>
        {REMEDY_GROUP_LABELS.reconsideration}
      </th>
      <th id="m-lawsuits" scope="colgroup" colSpan={REMEDY_RESULTS.length * LAWSUITS.length}>
        {TABLE_WORDS.litigation}
      </th>
    </tr>
    <tr>
      <ResultHeads group="reconsideration" rowSpan={2} />
      {LAWSUITS.map((group) => (
        <th key={group} id={`m-${group}`} scope="colgroup" colSpan={REMEDY_RESULTS.length}>
          {REMEDY_GROUP_LABELS[group]}
        </th>
      ))}
    </tr>
    <tr>
      {LAWSUITS.map((group) => (
        <ResultHeads key={group} group={group} />
      ))}
    </tr>
  </thead>
)

export const RemedyTable = ({ view }: { readonly view: FigureView }) => (
  <StatutoryTable name="remedies" caption="政府信息公开行政复议、行政诉讼情况">
    <TableHead />
    <tbody>
      <tr>
        {REMEDY_GROUPS.flatMap((group) =>
          REMEDY_RESULTS.map((result) => (
            <FigureCell
              key={`${group}.${result}`}
              view={view}
              path={`remedies.${group}.${result}`}
              headers={`${groupHeaders(group)} m-${group}-${result}`}
            />
          )),
        )}
      </tr>
    </tbody>
  </StatutoryTable>
)
