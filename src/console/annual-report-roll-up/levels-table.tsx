/** What the government itself, its office, departments, townships and governments below add to the sums. */
import type { RollUpJson, RollUpLevelJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import { type Column, Table } from '../parts/table.tsx'

const Share = ({ level, index }: { readonly level: RollUpLevelJson; readonly index: number }) => {
  const measure = level.measures[index]
  return (
    <>
      {measure?.text}
      {measure?.share != null && measure.share !== '0.0%' && (
        <small className="cell-note">{measure.share}</small>
      )}
    </>
  )
}

export const LevelsTable = ({ rollUp }: { readonly rollUp: RollUpJson }) => {
  const columns: readonly Column<RollUpLevelJson>[] = [
    { key: 'level', head: '层级', isRowHead: true, cell: ({ name }) => name },
    { key: 'organs', head: '报告', isFigure: true, cell: ({ organs }) => organs },
    ...rollUp.measures.map(
      ({ key, label }, index): Column<RollUpLevelJson> => ({
        key,
        head: label,
        isFigure: true,
        cell: (level) => <Share level={level} index={index} />,
      }),
    ),
  ]
  return (
    <Table
      caption="各层级的数字和占比"
      captionHidden
      columns={columns}
      rows={rollUp.levels}
      rowKey={({ level }) => level}
    />
  )
}
