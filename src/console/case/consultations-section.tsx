/** Opinions asked for, each with its own clock. */
import type { CaseConsultationJson, CaseJson } from '../../contract/request/case-json.ts'
import { dayText, shortDayText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { PartyCell } from './party-cell.tsx'

const OpinionCell = ({ consultation }: { readonly consultation: CaseConsultationJson }) => {
  const { answeredOn, opinion, opinionName, by } = consultation
  return (
    <>
      <span className={opinion === 'awaited' ? 'badge badge-amber' : 'badge badge-blue'}>
        {opinionName ?? '待答复'}
      </span>
      <span className="cell-note">
        {answeredOn === null ? `期限至 ${dayText(by) || '送达后起算'}` : `${shortDayText(answeredOn)}答复`}
      </span>
    </>
  )
}

const columnsOf = (subject: CaseJson): readonly Column<CaseConsultationJson>[] => [
  {
    key: 'with',
    head: '征求谁的意见',
    isRowHead: true,
    cell: (consultation) => <PartyCell subject={subject} consultation={consultation} />,
  },
  { key: 'content', head: '内容', cell: ({ party }) => party?.content ?? '' },
  { key: 'sent', head: '发出', cell: ({ sentOn }) => <span className="nowrap">{shortDayText(sentOn)}</span> },
  {
    key: 'delivered',
    head: '送达',
    cell: ({ deliveredOn }) =>
      deliveredOn === null ? (
        <span className="badge badge-amber">未登记</span>
      ) : (
        <span className="nowrap">{shortDayText(deliveredOn)}</span>
      ),
  },
  { key: 'opinion', head: '意见', cell: (each) => <OpinionCell consultation={each} /> },
]

export const ConsultationsSection = ({ subject }: { readonly subject: CaseJson }) =>
  subject.consultations.length === 0 ? null : (
    <Section title="征求意见">
      <Table
        caption="征求意见，各有自己的期限"
        captionHidden
        columns={columnsOf(subject)}
        rows={subject.consultations}
        rowKey={({ id }) => id}
      />
    </Section>
  )
