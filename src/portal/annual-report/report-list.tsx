/** Reports as rows of a table, leading to the report and to its organ. */
import type { ReportSummary } from '../../contract/annual-report-library.ts'
import { figureText } from '../chart/figure.ts'
import { ScrollRegion } from '../shell/scroll-region.tsx'
import { organPath, regionLabel, regionPath, reportPath } from '../site-paths.ts'
import { VerdictLamp } from './verdict.tsx'

const ReportRow = ({ report }: { report: ReportSummary }) => {
  const { organ, year } = report
  return (
    <tr>
      <th scope="row">
        <a href={organPath(organ.slug)}>{organ.name}</a>
      </th>
      <td>
        <a className="year-link" href={reportPath(organ.slug, year)}>
          {year}年报告<span className="spoken">（{organ.name}）</span>
        </a>
      </td>
      <td>
        <VerdictLamp counts={report.findings} />
      </td>
      <td>
        <a href={regionPath(organ.region, year)}>{regionLabel(organ.region)}</a>
      </td>
      <td className="figure">{figureText(report.newReceived)}</td>
      <td className="figure">{figureText(report.totalProcessed)}</td>
      <td className="figure">{figureText(report.carriedForward)}</td>
    </tr>
  )
}

interface ReportListProps {
  readonly reports: readonly ReportSummary[]
}

export const ReportList = ({ reports }: ReportListProps) => (
  <ScrollRegion label="报告列表">
    <table className="plain-table sticky-first report-list">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">报告</th>
          <th scope="col">核对</th>
          <th scope="col">地区</th>
          <th scope="col" className="figure">
            本年新收
          </th>
          <th scope="col" className="figure">
            本年办结
          </th>
          <th scope="col" className="figure">
            结转下年度
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <ReportRow key={`${report.organ.slug}/${report.year}`} report={report} />
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)
