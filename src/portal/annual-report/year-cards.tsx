/** The years of an organ as cards: the equation and the lamp of each, leading to the report. */
import type { StoredReport } from '../../contract/annual-report-library.ts'
import { figureText } from '../chart/figure.ts'
import { reportPath } from '../site-paths.ts'
import { balanceOf, imbalanceOf } from './figure-sum.ts'
import { countFindings, VerdictLamp } from './verdict.tsx'

const Equation = ({ stored }: { stored: StoredReport }) => {
  const balance = balanceOf(stored.report.cells)
  const imbalance = imbalanceOf(balance)
  const sign = imbalance === 0 ? '＝' : imbalance === null ? '？' : '≠'
  return (
    <p className="small-equation">
      <span>新收 {figureText(balance.newReceived)}</span>
      <span>＋结转 {figureText(balance.carriedOver)}</span>
      <span>
        {sign}办结 {figureText(balance.totalProcessed)}
      </span>
      <span>＋转下年 {figureText(balance.carriedForward)}</span>
    </p>
  )
}

export const YearCards = ({ reports }: { reports: readonly StoredReport[] }) => (
  <ul className="cards" aria-label="各年度报告">
    {reports.map((stored) => (
      <li key={stored.year} className="card">
        <h2>
          <a href={reportPath(stored.organ.slug, stored.year)}>{stored.year}年年度报告</a>
        </h2>
        <Equation stored={stored} />
        <VerdictLamp counts={countFindings(stored.findings)} />
      </li>
    ))}
  </ul>
)
