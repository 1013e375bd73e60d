/** Columns of the board of organs. */
import { Link } from 'wouter'
import type {
  MeasureJson,
  RollUpJson,
  RollUpOrganJson,
} from '../../contract/annual-report-filing/roll-up-json.ts'
import { shortDayText } from '../parts/day-text.ts'
import type { Column } from '../parts/table.tsx'

const OrganCell = ({ item: { organ, paths, levelName, double } }: { readonly item: RollUpOrganJson }) => {
  const address = paths.rollUp ?? paths.report
  return (
    <>
      {address !== null && <Link href={address}>{organ.name}</Link>}
      {address === null && paths.public !== null && <a href={paths.public}>{organ.name}</a>}
      {address === null && paths.public === null && organ.name}
      <span className="cell-note">{levelName}</span>
      {double !== null && <span className="cell-note double-note">{double}</span>}
    </>
  )
}

const TONES: Readonly<Partial<Record<RollUpOrganJson['state'], string>>> = {
  published: 'badge badge-green',
  signed: 'badge badge-green',
  imported: 'badge badge-green',
  missing: 'badge badge-amber',
  returned: 'badge badge-amber',
}

const StateCell = ({ item }: { readonly item: RollUpOrganJson }) => (
  <>
    <span className={TONES[item.state] ?? 'badge badge-blue'}>{item.stateName}</span>
    {item.isLate && <span className="badge badge-red">逾期</span>}
    {item.isNil && <span className="badge">零报告</span>}
    {item.isCorrecting && <span className="badge badge-amber">正在更正</span>}
    <span className="cell-note">
      {item.submittedAt !== null && `${shortDayText(item.submittedAt)}报送，`}
      {item.countedName}
    </span>
    {item.undivided !== null && <span className="cell-note">{item.undivided}</span>}
    {item.uncounted > 0 && <span className="cell-note">{item.uncounted}个数字无法读取，按零计</span>}
  </>
)

const MeasureCell = ({ measure }: { readonly measure: MeasureJson | undefined }) => {
  if (measure === undefined) return null
  const { text, share, before, change, isUnusual } = measure
  return (
    <>
      {text}
      {share !== null && share !== '0.0%' && <small className="cell-note">占{share}</small>}
      {before !== null && (before !== '0' || text !== '0') && (
        <small className="cell-note">
          <span>上年{before}</span>
          {change !== null && change !== '0.0%' && !isUnusual && <span>{change}</span>}
        </small>
      )}
      {isUnusual && (
        <small className="cell-note unusual">
          {change !== null && <span>{change}</span>}
          <span>变动较大</span>
        </small>
      )}
    </>
  )
}

/** On the board; the others stand in the table of levels. */
const SHOWN = ['received', 'processed', 'denied', 'carriedForward', 'normativeDocuments', 'remedies']

export const organColumns = (
  measures: RollUpJson['measures'],
  year: number,
): readonly Column<RollUpOrganJson>[] => [
  { key: 'organ', head: '机关', isRowHead: true, cell: (item) => <OrganCell item={item} /> },
  { key: 'state', head: `${year}年度报告`, cell: (item) => <StateCell item={item} /> },
  ...measures.flatMap(({ key, label, text }, index): readonly Column<RollUpOrganJson>[] =>
    SHOWN.includes(key)
      ? [
          {
            key,
            head: (
              <>
                {label}
                <small className="head-sum">合计{text}</small>
              </>
            ),
            isFigure: true,
            cell: (item) => <MeasureCell measure={item.measures[index]} />,
          },
        ]
      : [],
  ),
]
