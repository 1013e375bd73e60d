/** The figures that everybody asks for, beside what is about to be sent or signed. */
import type { FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { CellPath } from '../../../law/annual-report/annual-report.ts'

const SHOWN: readonly (readonly [CellPath, string])[] = [
  ['requests.newReceived.6', '本年新收申请'],
  ['requests.carriedOver.6', '上年结转'],
  ['requests.totalProcessed.6', '本年度办理结果'],
  ['requests.carriedForward.6', '结转下年度'],
  ['remedies.reconsideration.total', '行政复议'],
  ['proactive.normativeDocuments.inForce', '现行有效行政规范性文件'],
]

export const FiguresAtAGlance = ({ filing: { figures } }: { readonly filing: FilingJson }) => (
  <dl className="figure-facts">
    {SHOWN.flatMap(([cell, name]) => {
      const figure = figures.find((each) => each.cell === cell)
      if (figure === undefined) return []
      return [
        <div key={cell}>
          <dt>{name}</dt>
          <dd>
            {figure.text}
            {figure.signed !== null && <small className="figure-signed">签发时 {figure.signed}</small>}
            {figure.lastYear !== null && <small>上年 {figure.lastYear}</small>}
          </dd>
        </div>,
      ]
    })}
  </dl>
)
