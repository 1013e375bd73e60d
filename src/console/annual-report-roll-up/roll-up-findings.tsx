/** What the roll-up checks find: sums, missing and double reports, mergers. */
import { Link } from 'wouter'
import type { RollUpFindingJson, RollUpJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { placeAddress } from '../annual-report/report-address.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { rollUpPlace } from './roll-up-address.ts'

const SEVERITY_WORDS = { error: '错误', warning: '提示', note: '说明' } as const
const TONES = { error: 'badge badge-red', warning: 'badge badge-amber', note: 'badge' } as const

const MOST_CELLS = 3

const FindingItem = ({
  finding: { severity, message, source, check, cells },
  rollUp,
}: {
  readonly finding: RollUpFindingJson
  readonly rollUp: RollUpJson
}) => (
  <li className={`report-finding report-finding-${severity}`}>
    <p className="report-finding-head">
      <span className={TONES[severity]}>{SEVERITY_WORDS[severity]}</span>
      <span className="report-finding-message">{message}</span>
    </p>
    <p className="report-finding-source">
      依据：{source}（{check}）
    </p>
    {cells.length > 0 && (
      <p className="report-finding-jumps">
        {cells.slice(0, MOST_CELLS).map((cell) => (
          <Link
            key={cell}
            href={rollUpPlace({ organ: rollUp.organ.id, year: rollUp.year }, { view: 'checks', cell })}
          >
            查看{cellLabel(cell)}的构成
          </Link>
        ))}
      </p>
    )}
  </li>
)

export const FindingsView = ({ rollUp }: { readonly rollUp: RollUpJson }) => {
  const { findings, moreFindings, counts, owed } = rollUp
  if (findings.length === 0) return <EmptyState title={`${owed}个机关都已报送，汇总数与各机关的数字一致。`} />
  const outstanding = counts.missing + counts.drafting + counts.returned
  return (
    <Section title={`汇总核对发现${findings.length + moreFindings}项`}>
      <p className="soft">
        {outstanding > 0
          ? `还有${outstanding}个机关没有报送；在此之前，汇总数按它们现有的办理记录暂计。`
          : '各机关都已报送。'}
      </p>
      {findings.some(({ severity }) => severity === 'warning') && (
        <p className="soft">
          提示由下级机关更正；情况属实的，在
          <Link href={placeAddress({ organ: rollUp.organ.id, year: rollUp.year }, { view: 'checks' })}>
            {rollUp.organ.name}报告的核对清单
          </Link>
          中说明以后可以报送和签发。错误必须更正。
        </p>
      )}
      <ol className="report-findings">
        {findings.map((finding) => (
          <FindingItem key={`${finding.check}:${finding.message}`} finding={finding} rollUp={rollUp} />
        ))}
      </ol>
      {moreFindings > 0 && <p className="soft">另有{moreFindings}项没有列出。</p>}
    </Section>
  )
}
