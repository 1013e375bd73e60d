/** What the checks found in a report, each with its source and the way to its cells. */
import type { PrintedAt } from '../../contract/annual-report-library.ts'
import type { CellPath, Finding } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { SOURCES } from '../../law/sources.ts'
import { cellAnchor, findingAnchor } from '../site-paths.ts'
import { placeText } from './cell-text.ts'
import { countFindings, SEVERITY_LABELS, verdictSentence } from './verdict.tsx'

type Places = Readonly<Partial<Record<CellPath, PrintedAt>>>

/** More cells than this fold away, so that a report full of blanks stays readable. */
const CELLS_SHOWN = 7

const CellLinks = ({ cells, places }: { cells: readonly CellPath[]; places: Places }) => (
  <ul className="cell-links">
    {cells.map((path) => {
      const place = placeText(places[path])
      return (
        <li key={path}>
          <a href={cellAnchor(path)}>{cellLabel(path)}</a>
          {place !== '' && <span className="place">原件{place}</span>}
        </li>
      )
    })}
  </ul>
)

const FindingCells = ({ cells, places }: { cells: readonly CellPath[]; places: Places }) => {
  if (cells.length === 0) return null
  if (cells.length <= CELLS_SHOWN) return <CellLinks cells={cells} places={places} />
  return (
    <details>
      <summary>涉及 {cells.length} 个单元格</summary>
      <CellLinks cells={cells} places={places} />
    </details>
  )
}

const Comparison = ({ expected, actual }: Pick<Finding, 'expected' | 'actual'>) =>
  expected === null || actual === null ? null : (
    <p className="comparison">
      应为 <b>{expected}</b>，表中为 <b>{actual}</b>
    </p>
  )

const FindingItem = ({ finding, number, places }: { finding: Finding; number: number; places: Places }) => (
  <li id={findingAnchor(number)} className={`finding finding-${finding.severity}`}>
    <p className="finding-head">
      <span className="finding-number">{number}</span>
      <span className={`lamp lamp-${finding.severity}`}>{SEVERITY_LABELS[finding.severity]}</span>
      <span className="check-id">{finding.check}</span>
    </p>
    <p className="finding-message">{finding.message}</p>
    <Comparison expected={finding.expected} actual={finding.actual} />
    <FindingCells cells={finding.cells} places={places} />
    <p className="basis">依据：{SOURCES[finding.source].label}</p>
  </li>
)

const FindingList = ({ findings, places }: { findings: readonly Finding[]; places: Places }) => (
  <ol className="findings">
    {findings.map((finding, index) => (
      <FindingItem key={findingAnchor(index + 1)} finding={finding} number={index + 1} places={places} />
    ))}
  </ol>
)

export const FindingsSection = ({ findings, places }: { findings: readonly Finding[]; places: Places }) => (
  <section className="sheet findings-section" id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">核对结果</h2>
    <p>
      {verdictSentence(countFindings(findings))}。
      {findings.some(({ cells }) => cells.length > 0) && '点开单元格可回到表中对应的数字。'}
    </p>
    {findings.length > 0 && <FindingList findings={findings} places={places} />}
  </section>
)
