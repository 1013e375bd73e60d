/** Table four: 政府信息公开行政复议、行政诉讼情况, fifteen figures in one row. */
import { REMEDY_GROUPS, REMEDY_RESULTS, type RemedyGroup } from '../../law/annual-report/annual-report.ts'
import { REMEDY_GROUP_LABELS, REMEDY_RESULT_LABELS, TABLE_WORDS } from '../../law/annual-report/form.ts'
import { REMEDY_CELLS } from '../../law/annual-report/form-cells.ts'
import { FigureCell } from './figure-cell.tsx'
import type { FigureView } from './figure-view.ts'
import { PrintedHead } from './printed-head.tsx'
import { StatutoryTable } from './statutory-table.tsx'

const LAWSUIT_GROUPS: readonly RemedyGroup[] = ['litigationDirect', 'litigationAfterReconsideration']

const GROUP_HEAD_IDS: Readonly<Record<RemedyGroup, string>> = {
  reconsideration: 'm0',
  litigationDirect: 'ml m1',
  litigationAfterReconsideration: 'ml m2',
}

const resultHeadId = (group: RemedyGroup, result: string): string =>
  `${REMEDY_GROUPS.indexOf(group)}-${result}`

const ResultHeads = ({ group, rowSpan }: { group: RemedyGroup; rowSpan?: number }) =>
  REMEDY_RESULTS.map((result) => (
    <th
      key={result}
      id={`m${resultHeadId(group, result)}`}
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
      <th id="m0" scope="colgroup" colSpan={REMEDY_RESULTS.length}>
        {REMEDY_GROUP_LABELS.reconsideration}
      </th>
      <th id="ml" scope="colgroup" colSpan={REMEDY_RESULTS.length * LAWSUIT_GROUPS.length}>
        {TABLE_WORDS.litigation}
      </th>
    </tr>
    <tr>
      <ResultHeads group="reconsideration" rowSpan={2} />
      {LAWSUIT_GROUPS.map((group, index) => (
        <th key={group} id={`m${index + 1}`} scope="colgroup" colSpan={REMEDY_RESULTS.length}>
          {REMEDY_GROUP_LABELS[group]}
        </th>
      ))}
    </tr>
    <tr>
      {LAWSUIT_GROUPS.map((group) => (
        <ResultHeads key={group} group={group} />
      ))}
    </tr>
  </thead>
)

export const RemedyTable = ({ view }: { view: FigureView }) => (
  <StatutoryTable
    name="remedies"
    caption="政府信息公开行政复议、行政诉讼情况统计表"
    view={view}
    paths={REMEDY_CELLS}
  >
    <TableHead />
    <tbody>
      <tr>
        {REMEDY_GROUPS.flatMap((group) =>
          REMEDY_RESULTS.map((result) => (
            <FigureCell
              key={`${group}.${result}`}
              view={view}
              path={`remedies.${group}.${result}`}
              headers={`${GROUP_HEAD_IDS[group]} m${resultHeadId(group, result)}`}
            />
          )),
        )}
      </tr>
    </tbody>
  </StatutoryTable>
)
