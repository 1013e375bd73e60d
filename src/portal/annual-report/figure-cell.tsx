/** One figure of a statutory table: its state, its findings and, when asked for, its place in the source. */
import type { Cell, CellPath } from '../../law/annual-report/annual-report.ts'
import { findingAnchor } from '../site-paths.ts'
import { type CellKind, cellKind, cellText, KIND_MEANINGS, placeText, shortPlaceText } from './cell-text.ts'
import type { CellFlag, FigureView } from './figure-view.ts'

const FLAG_WORDS = { error: '错误', warning: '警告' } as const

const FlagLink = ({ number, severity }: CellFlag) => (
  <a
    className={`flag flag-${severity}`}
    href={`#${findingAnchor(number)}`}
    aria-label={`${FLAG_WORDS[severity]}，见核对结果第${number}条`}
  >
    {number}
  </a>
)

const Content = ({ cell, kind }: { cell: Cell | undefined; kind: CellKind }) => {
  if (kind === 'zero' || kind === 'number' || kind === 'annotated') return cellText(cell)
  const meaning =
    cell?.state === 'unreadable' ? `${KIND_MEANINGS.unreadable}：${cell.reason}` : KIND_MEANINGS[kind]
  return (
    <>
      <span className="symbol" aria-hidden="true">
        {cellText(cell)}
      </span>
      <span className="spoken">{meaning}</span>
    </>
  )
}

const Origin = ({ view, path }: { view: FigureView; path: CellPath }) => {
  const place = view.places[path]
  if (place === undefined) return <small className="origin">位置未记录</small>
  return (
    <small className="origin">
      <span aria-hidden="true">{shortPlaceText(place)}</span>
      <span className="spoken">原件{placeText(place)}</span>
    </small>
  )
}

interface FigureCellProps {
  readonly view: FigureView
  readonly path: CellPath
  /** Ids of the header cells that apply. */
  readonly headers: string
  readonly columnSpan?: number | undefined
}

export const FigureCell = ({ view, path, headers, columnSpan }: FigureCellProps) => {
  const cell = view.cells[path]
  const kind = cellKind(cell)
  const flags = view.flags.get(path)
  const worst = flags?.[0]?.severity
  return (
    <td
      id={path}
      headers={headers}
      colSpan={columnSpan}
      className={worst === undefined ? kind : `${kind} has-${worst}`}
    >
      <Content cell={cell} kind={kind} />
      {flags?.map((flag) => (
        <FlagLink key={flag.number} {...flag} />
      ))}
      {view.showsOrigin && <Origin view={view} path={path} />}
    </td>
  )
}
