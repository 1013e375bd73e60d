/** Key figures down, reports across: years of one organ, or organs of one year. Each figure leads to its cell. */
import type { StoredReport } from '../../contract/annual-report-library.ts'
import { ScrollRegion } from '../shell/scroll-region.tsx'
import { cellAnchor, reportPath } from '../site-paths.ts'
import { KEY_FIGURES, type KeyFigure, type KeyFigureGroup, keyFigureValue } from './key-figures.ts'

export interface ReportColumn {
  readonly heading: string
  readonly href: string
  /** Null where the library holds no such report. */
  readonly stored: StoredReport | null
}

const FigureOf = ({ figure, stored }: { figure: KeyFigure; stored: StoredReport | null }) => {
  if (stored === null) return <td className="figure unstated">未收录</td>
  const { text, cell, figure: value } = keyFigureValue(figure, stored.report)
  if (value === null) return <td className="figure unstated">{text}</td>
  return (
    <td className="figure">
      {cell === null ? (
        text
      ) : (
        <a href={`${reportPath(stored.organ.slug, stored.year)}${cellAnchor(cell)}`}>{text}</a>
      )}
    </td>
  )
}

const Group = ({ group, columns }: { group: KeyFigureGroup; columns: readonly ReportColumn[] }) => (
  <tbody>
    <tr className="group-row">
      <th scope="rowgroup" colSpan={columns.length + 1}>
        {group.label}
      </th>
    </tr>
    {group.figures.map((figure) => (
      <tr key={figure.label}>
        <th scope="row">{figure.label}</th>
        {columns.map(({ href, stored }) => (
          <FigureOf key={href} figure={figure} stored={stored} />
        ))}
      </tr>
    ))}
  </tbody>
)

interface KeyFigureTableProps {
  /** Head of the first column. */
  readonly corner: string
  readonly columns: readonly ReportColumn[]
}

export const KeyFigureTable = ({ corner, columns }: KeyFigureTableProps) => (
  <ScrollRegion label="主要数字表">
    <table className="plain-table sticky-first key-figures">
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(({ heading, href, stored }) => (
            <th key={href} scope="col" className="figure">
              {stored === null ? heading : <a href={href}>{heading}</a>}
            </th>
          ))}
        </tr>
      </thead>
      {KEY_FIGURES.map((group) => (
        <Group key={group.label} group={group} columns={columns} />
      ))}
    </table>
  </ScrollRegion>
)
