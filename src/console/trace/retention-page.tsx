/** Closed cases at the end of their term, and the rule by which they come there. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { RetiringCaseJson } from '../../contract/trace/retention-json.ts'
import { caseAddress } from '../addresses.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { RetiringRemedies } from '../remedy/retiring-remedies.tsx'
import { OrganChoice } from './organ-choice.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { RuleForm } from './rule-form.tsx'
import { retentionQuery } from './trace-api.ts'

const columns = (onReview: (subject: RetiringCaseJson) => void): readonly Column<RetiringCaseJson>[] => [
  {
    key: 'number',
    head: '受理号',
    isRowHead: true,
    cell: ({ id, number }) => (
      <Link href={caseAddress(id)} className="case-number">
        {number}
      </Link>
    ),
  },
  { key: 'subject', head: '申请内容', cell: ({ subject }) => subject },
  {
    key: 'closedOn',
    head: '办结',
    cell: ({ closedOn }) => <span className="nowrap">{dayText(closedOn)}</span>,
  },
  { key: 'endsOn', head: '期满', cell: ({ endsOn }) => <span className="nowrap">{dayText(endsOn)}</span> },
  {
    key: 'acts',
    head: '操作',
    cell: (subject) => (
      <Button
        kind="quiet"
        label={`审查${subject.number}`}
        off={subject.onHold ? { text: '有保留标记' } : null}
        onPress={() => onReview(subject)}
      >
        审查
      </Button>
    ),
  },
]

const RetentionOf = ({ organId }: { readonly organId: number }) => {
  const [reviewed, setReviewed] = useState<RetiringCaseJson | null>(null)
  const retention = useQuery(retentionQuery(organId))
  return (
    <Awaited query={retention}>
      {(kept) => (
        <>
          <Section title="期满的申请">
            {kept.due.length === 0 ? (
              <EmptyState title="没有期满的申请。" />
            ) : (
              <Table
                caption="保管期满的案件，先办结的在前"
                columns={columns(setReviewed)}
                rows={kept.due}
                rowKey={({ id }) => id}
              />
            )}
          </Section>
          <RetiringRemedies organId={organId} />
          <Section title={kept.rule.isOwn ? '本机关的规则' : '默认规则'}>
            <RuleForm organId={organId} kept={kept} />
          </Section>
          {reviewed !== null && (
            <ReviewDialog organId={organId} subject={reviewed} onClose={() => setReviewed(null)} />
          )}
        </>
      )}
    </Awaited>
  )
}

export const RetentionPage = () => (
  <Page title="保管期限" lead="办结的申请和复议诉讼案件保管多久，期满以后怎样处理申请人和当事人的个人信息">
    <OrganChoice permission="retention.arrange">
      {(organId) => <RetentionOf key={organId} organId={organId} />}
    </OrganChoice>
  </Page>
)
