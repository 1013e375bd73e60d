/** What the checks between neighbouring years say. */
import type { StoredReport } from '../../contract/annual-report-library.ts'
import type { Finding } from '../../law/annual-report/annual-report.ts'
import { checkAcrossYears } from '../../law/annual-report/checks/across-years.ts'
import { SOURCES } from '../../law/sources.ts'
import { cellAnchor, reportPath } from '../site-paths.ts'
import { countFindings, SEVERITY_LABELS, verdictOf } from './verdict.tsx'

interface YearStep {
  readonly previous: StoredReport
  readonly current: StoredReport
  /** Null when a year is missing in between, so that nothing can be compared. */
  readonly findings: readonly Finding[] | null
}

const stepsOf = (reports: readonly StoredReport[]): readonly YearStep[] =>
  reports.slice(1).flatMap((current, index) => {
    const previous = reports[index]
    if (previous === undefined) return []
    const follows = current.year === previous.year + 1
    const pair = { previous: previous.report, current: current.report, origin: 'imported' } as const
    return [{ previous, current, findings: follows ? checkAcrossYears(pair) : null }]
  })

const StepFinding = ({ finding, current }: { finding: Finding; current: StoredReport }) => (
  <li>
    <span className={`lamp lamp-${finding.severity}`}>{SEVERITY_LABELS[finding.severity]}</span>{' '}
    <span className="check-id">{finding.check}</span> {finding.message}
    {finding.cells.slice(0, 1).map((path) => (
      <a key={path} href={`${reportPath(current.organ.slug, current.year)}${cellAnchor(path)}`}>
        查看这一格
      </a>
    ))}
    <span className="basis">依据：{SOURCES[finding.source].label}</span>
  </li>
)

const Step = ({ step }: { step: YearStep }) => {
  const { previous, current, findings } = step
  const years = `${previous.year}年 → ${current.year}年`
  if (findings === null) {
    return (
      <li>
        <h3>{years}</h3>
        <p className="lamp lamp-unknown">中间年度的报告没有收录，无法核对</p>
      </li>
    )
  }
  return (
    <li>
      <h3>{years}</h3>
      {findings.length === 0 ? (
        <p className="lamp lamp-clear">前后衔接</p>
      ) : (
        <ul className={`step-findings step-${verdictOf(countFindings(findings))}`}>
          {findings.map((finding) => (
            <StepFinding
              key={`${finding.check}-${finding.cells.join()}`}
              finding={finding}
              current={current}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

export const YearChecks = ({ reports }: { reports: readonly StoredReport[] }) => {
  const steps = stepsOf(reports)
  return (
    <section className="sheet" aria-labelledby="year-checks-title">
      <h2 id="year-checks-title">年度之间的核对</h2>
      {steps.length === 0 ? (
        <p>目前只收录一个年度，收录相邻年度后自动核对上年结转、现行有效文件数和未审结案件是否衔接。</p>
      ) : (
        <ol className="year-steps">
          {steps.map((step) => (
            <Step key={step.current.year} step={step} />
          ))}
        </ol>
      )}
    </section>
  )
}
