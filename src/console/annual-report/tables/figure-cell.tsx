/** One figure of a statutory table: it opens the records behind it, and says what is to be known of it. */
import { Link } from 'wouter'
import type { FigureJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { CellPath } from '../../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../../law/annual-report/cell-label.ts'
import { findingId, placeAddress } from '../report-address.ts'
import type { FigureFlag, FigureView } from './figure-view.ts'

const FLAG_WORDS = { error: '错误', warning: '提示' } as const

const Flag = ({
  view,
  flag: { number, severity },
}: {
  readonly view: FigureView
  readonly flag: FigureFlag
}) => (
  <Link
    className={`flag flag-${severity}`}
    href={`${placeAddress(view.of, { view: 'checks' })}#${findingId(number)}`}
    aria-label={`${FLAG_WORDS[severity]}，见核对清单第${number}条`}
  >
    {number}
  </Link>
)

const addressIn = ({ of, cellAddress }: FigureView, cell: CellPath): string =>
  cellAddress == null ? placeAddress(of, { cell }) : cellAddress(cell)

const Value = ({ view, figure }: { readonly view: FigureView; readonly figure: FigureJson }) =>
  view.cellAddress === null || (figure.value === 0 && figure.signed === null) ? (
    figure.text
  ) : (
    <Link
      className="figure-open"
      href={addressIn(view, figure.cell)}
      aria-label={`${figure.text}，${cellLabel(figure.cell)}：查看由来`}
    >
      {figure.text}
    </Link>
  )

const isWorthShowing = ({ lastYear, value }: FigureJson): boolean =>
  lastYear !== null && (Number(lastYear) !== 0 || value !== 0)

const Besides = ({ view, figure }: { readonly view: FigureView; readonly figure: FigureJson }) => (
  <>
    {figure.signed !== null && (
      <small className="figure-signed">
        {view.signedName ?? '签发时'} {figure.signed}
      </small>
    )}
    {figure.origin === 'lastYear' && figure.value !== 0 && <small className="figure-origin">承上年</small>}
    {view.showsLastYear && isWorthShowing(figure) && (
      <small className="figure-last no-print">上年 {figure.lastYear}</small>
    )}
  </>
)

const classOf = ({ value, signed }: FigureJson, flag: FigureFlag | undefined): string =>
  [
    value === 0 ? 'zero' : 'number',
    flag === undefined ? '' : `has-${flag.severity}`,
    signed === null ? '' : 'has-difference',
  ]
    .filter((each) => each !== '')
    .join(' ')

interface FigureCellProps {
  readonly view: FigureView
  readonly path: CellPath
  /** Ids of the header cells that apply. */
  readonly headers: string
  readonly columnSpan?: number | undefined
}

export const FigureCell = ({ view, path, headers, columnSpan }: FigureCellProps) => {
  const figure = view.figures.get(path)
  const flag = view.flags.get(path)
  if (figure === undefined) {
    return (
      <td headers={headers} colSpan={columnSpan} className="zero">
        <span className="spoken">没有这个数字</span>
      </td>
    )
  }
  return (
    <td id={path} headers={headers} colSpan={columnSpan} className={classOf(figure, flag)}>
      <Value view={view} figure={figure} />
      {flag !== undefined && <Flag view={view} flag={flag} />}
      <Besides view={view} figure={figure} />
    </td>
  )
}
