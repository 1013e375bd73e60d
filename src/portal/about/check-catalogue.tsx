/** Every check, with what must hold and on which source. */
import type { Severity } from '../../law/annual-report/annual-report.ts'
import { YEAR_CHECKS } from '../../law/annual-report/checks/across-years.ts'
import { REPORT_CHECKS } from '../../law/annual-report/checks/check-report.ts'
import { ROLL_UP_CHECKS } from '../../law/annual-report/checks/roll-up.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'
import { SEVERITY_LABELS } from '../annual-report/verdict.tsx'
import { ScrollRegion } from '../shell/scroll-region.tsx'

interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly source: SourceId
  readonly rule: string
}

const CATALOGUE: readonly { readonly label: string; readonly rules: readonly Rule[] }[] = [
  { label: '单份报告', rules: REPORT_CHECKS },
  { label: '相邻年度', rules: YEAR_CHECKS },
  { label: '汇总报告', rules: ROLL_UP_CHECKS },
]

const RuleRow = ({ rule }: { rule: Rule }) => (
  <tr>
    <th scope="row">
      <code>{rule.id}</code>
    </th>
    <td>
      <span className={`lamp lamp-${rule.severity}`}>{SEVERITY_LABELS[rule.severity]}</span>
    </td>
    <td>{rule.rule}</td>
    <td>{SOURCES[rule.source].label}</td>
  </tr>
)

export const CheckCatalogue = () => (
  <ScrollRegion label="核对规则表">
    <table className="plain-table catalogue">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">程度</th>
          <th scope="col">应当满足</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      {CATALOGUE.map(({ label, rules }) => (
        <tbody key={label}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={4}>
              {label}
            </th>
          </tr>
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} />
          ))}
        </tbody>
      ))}
    </table>
  </ScrollRegion>
)
