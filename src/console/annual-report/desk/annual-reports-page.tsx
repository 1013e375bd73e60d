/** The desk of annual reports: an organ's years, and all organs of a year for the office above. */
import { Link } from 'wouter'
import type { MeOrgan } from '../../../contract/staff/me.ts'
import { REMEDIES } from '../../addresses.ts'
import { useWorkplace } from '../../api/session.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { AllOrgans } from './all-organs.tsx'
import { OwnYears } from './own-years.tsx'

/** Roles that look over the organs below. */
const SUPERVISING: ReadonlySet<string> = new Set(['competentAuthority', 'evaluator'])

const readable = ({ permissions }: MeOrgan): boolean => permissions.includes('annualReport.read')

/** The organ of the head of the page, or the first with such roles. */
const placesOf = (organs: readonly MeOrgan[], chosen: MeOrgan | null) => {
  const looked = (chosen === null ? organs : [chosen]).filter(readable)
  return {
    above: looked.find(({ roles }) => roles.some(({ role }) => SUPERVISING.has(role))) ?? null,
    own: looked.filter(({ roles }) => roles.some(({ role }) => !SUPERVISING.has(role))),
  }
}

export const AnnualReportsPage = () => {
  const { me, organ } = useWorkplace()
  const { above, own } = placesOf(me.organs, organ)
  return (
    <Page title="年度报告" lead="数字由办理记录算出，每个数字都能看到由来">
      {above !== null && <AllOrgans key={above.id} organ={above} />}
      {own.map((each) => (
        <OwnYears key={each.id} organ={each} />
      ))}
      {above === null && own.length === 0 && <EmptyState title="您的角色不经办年度报告。" />}
      <p className="no-print">
        数字来自<Link href="/statistics">统计数据</Link>、<Link href="/documents">规范性文件</Link>、
        <Link href={REMEDIES}>复议诉讼</Link>和各件申请；有误的，在那里更正。
      </p>
    </Page>
  )
}
