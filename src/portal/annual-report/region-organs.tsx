/** Who filed: every organ of the region with its lamp. */
import type { OrganSummary, StoredReport } from '../../contract/annual-report-library.ts'
import { figureText } from '../chart/figure.ts'
import { ScrollRegion } from '../shell/scroll-region.tsx'
import { organPath, reportPath } from '../site-paths.ts'
import { lawsuitsOf, reconsiderationsOf, totalOf } from './figure-sum.ts'
import { countFindings, VerdictLamp, verdictOf } from './verdict.tsx'

const FiledRow = ({ stored }: { stored: StoredReport }) => {
  const { cells } = stored.report
  return (
    <tr>
      <th scope="row">
        <a href={reportPath(stored.organ.slug, stored.year)}>{stored.organ.name}</a>
      </th>
      <td>
        <VerdictLamp counts={countFindings(stored.findings)} />
      </td>
      <td className="figure">{figureText(totalOf(cells, 'newReceived'))}</td>
      <td className="figure">{figureText(totalOf(cells, 'totalProcessed'))}</td>
      <td className="figure">{figureText(totalOf(cells, 'carriedForward'))}</td>
      <td className="figure">{figureText(reconsiderationsOf(cells))}</td>
      <td className="figure">{figureText(lawsuitsOf(cells))}</td>
    </tr>
  )
}

const MissingRow = ({ organ }: { organ: OrganSummary }) => (
  <tr>
    <th scope="row">
      <a href={organPath(organ.slug)}>{organ.name}</a>
    </th>
    <td>
      <span className="lamp lamp-missing">未收录</span>
    </td>
    <td colSpan={5} className="unstated">
      已收录其他年度
    </td>
  </tr>
)

const Counts = ({ reports, missing }: { reports: readonly StoredReport[]; missing: number }) => {
  const verdicts = reports.map(({ findings }) => verdictOf(countFindings(findings)))
  const count = (verdict: string): number => verdicts.filter((each) => each === verdict).length
  return (
    <ul className="lamp-counts">
      <li>
        <span className="lamp lamp-clear">核对一致 {count('clear')}</span>
      </li>
      <li>
        <span className="lamp lamp-warning">有警告 {count('warning')}</span>
      </li>
      <li>
        <span className="lamp lamp-error">有错误 {count('error')}</span>
      </li>
      <li>
        <span className="lamp lamp-missing">未收录 {missing}</span>
      </li>
    </ul>
  )
}

interface RegionOrgansProps {
  readonly organs: readonly OrganSummary[]
  readonly reports: readonly StoredReport[]
  readonly year: number
}

export const RegionOrgans = ({ organs, reports, year }: RegionOrgansProps) => {
  const filed = new Map(reports.map((stored) => [stored.organ.slug, stored]))
  const missing = organs.filter(({ slug }) => !filed.has(slug))
  return (
    <section className="sheet" aria-labelledby="organs-title">
      <h2 id="organs-title">各单位</h2>
      <p>
        本库收录过该地区 {organs.length} 个单位的报告，其中 {reports.length} 个有{year}年报告。
      </p>
      <Counts reports={reports} missing={missing.length} />
      <ScrollRegion label="各单位列表">
        <table className="plain-table sticky-first">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">核对</th>
              <th scope="col" className="figure">
                本年新收
              </th>
              <th scope="col" className="figure">
                本年办结
              </th>
              <th scope="col" className="figure">
                结转下年度
              </th>
              <th scope="col" className="figure">
                行政复议
              </th>
              <th scope="col" className="figure">
                行政诉讼
              </th>
            </tr>
          </thead>
          <tbody>
            {reports.map((stored) => (
              <FiledRow key={stored.organ.slug} stored={stored} />
            ))}
            {missing.map((organ) => (
              <MissingRow key={organ.slug} organ={organ} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
