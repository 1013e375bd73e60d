/** What the months come to in table two, and what is missing. */
import type { StatisticYearJson } from '../../contract/statistics/statistics-json.ts'

export const YearSums = ({ year }: { readonly year: StatisticYearJson }) => (
  <dl className="facts">
    {year.metrics.map(({ metric, name, unit, article }) => {
      const { printed, missing, remark } = year.totals[metric]
      return (
        <div key={metric}>
          <dt>
            {name}
            <cite className="cell-note article">{article}</cite>
          </dt>
          <dd>
            <strong>{printed === null ? '尚未填报' : `${printed} ${unit === '元' ? '万元' : '件'}`}</strong>
            {missing.length > 0 && <span className="cell-note">缺{missing.join('、')}月</span>}
            {remark !== '' && <span className="cell-note">{remark}</span>}
          </dd>
        </div>
      )
    })}
  </dl>
)
