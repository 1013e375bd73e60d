import type { RegionOverview } from '../../contract/region-overview.ts'
import { BalanceStrip, Term } from './balance-strip.tsx'

export const RegionTotals = ({ overview }: { overview: RegionOverview }) => {
  const { newReceived, carriedOver, totalProcessed, carriedForward } = overview.requests
  const lawsuits = overview.remedies.filter(({ key }) => key !== 'reconsideration')
  const leftOut = Math.max(...Object.values(overview.requests).map(({ reportsLeftOut }) => reportsLeftOut))
  return (
    <section className="in-brief" aria-labelledby="totals-title">
      <h2 id="totals-title">全地区合计</h2>
      <div className="year-figures">
        <BalanceStrip
          balance={{
            newReceived: newReceived.value,
            carriedOver: carriedOver.value,
            totalProcessed: totalProcessed.value,
            carriedForward: carriedForward.value,
          }}
        />
        <dl className="remedy-terms">
          {overview.remedies.slice(0, 1).map(({ key, value }) => (
            <Term key={key} figure={value} label="行政复议" />
          ))}
          <Term figure={lawsuits.reduce((sum, { value }) => sum + value, 0)} label="行政诉讼" />
        </dl>
      </div>
      <p className="chart-note">
        由已收录的 {overview.filed.length} 份报告相加得出；政府的报告如已汇总所属单位，会与各单位重复计算。
        {leftOut > 0 && `有 ${leftOut} 份报告的部分数字未载明，没有计入合计。`}
      </p>
    </section>
  )
}
