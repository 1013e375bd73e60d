/** Beside the case: who handles it, what was urged, hints, other parts of the same form. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CaseJson } from '../../contract/request/case-json.ts'
import { caseAddress } from '../addresses.ts'
import { assignCases, handlersQuery } from '../api/assign-api.ts'
import { useMay } from '../api/session.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { dayText } from '../parts/day-text.ts'
import { SelectField } from '../parts/field.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { RequestRemedies } from '../remedy/request-remedies.tsx'
import { isArchived } from './is-archived.ts'
import { UrgeItem } from './urge-item.tsx'

const Assignee = ({ subject }: { readonly subject: CaseJson }) => {
  const { id, organ, todo } = subject
  const mayAssign = useMay('request.assign', organ.id) && !isArchived(subject)
  const { data = [] } = useQuery({ ...handlersQuery(organ.id), enabled: mayAssign })
  const client = useQueryClient()
  const announce = useAnnounce()
  const assign = useMutation({
    mutationFn: (to: string) => assignCases([id], to === '' ? null : Number(to)),
    onSuccess: async ({ refused }) => {
      const [wrong] = refused
      if (wrong === undefined) announce.done('经办人已经更改。')
      else announce.wrong(wrong.message)
      await client.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  if (!mayAssign) return <p>{todo.assignee?.name ?? '未分派'}</p>
  return (
    <>
      <SelectField
        label="经办人"
        value={String(todo.assignee?.id ?? '')}
        choices={[
          { value: '', label: '未分派' },
          ...data.map((each) => ({ value: String(each.id), label: each.name })),
        ]}
        onChange={(to) => assign.mutate(to)}
      />
      <ProblemBox error={assign.error} />
    </>
  )
}

const Hints = ({ subject: { hints } }: { readonly subject: CaseJson }) => (
  <Section title="提示">
    <p>
      该申请人本月 {hints.applicantThisMonth} 件、今年 {hints.applicantThisYear} 件（含本件）。
    </p>
    {hints.duplicates.length > 0 && (
      <>
        <p>内容相近的案件，是否重复请自行判断：</p>
        <ul className="hint-list">
          {hints.duplicates.map(({ id, number, subject, phaseName, arrivedOn, likeness }) => (
            <li key={id}>
              <Link href={caseAddress(id)}>{subject}</Link>
              <span className="cell-note">
                {number} · {phaseName} · {dayText(arrivedOn)} · 相近度 {likeness}%
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </Section>
)

const Links = ({ subject: { links } }: { readonly subject: CaseJson }) =>
  links.length === 0 ? null : (
    <Section title="同一申请书的其他部分">
      <ul className="hint-list">
        {links.map(({ id, number, subject }) => (
          <li key={id}>
            <Link href={caseAddress(id)}>{subject}</Link>
            <span className="cell-note">{number}</span>
          </li>
        ))}
      </ul>
    </Section>
  )

const Reviews = ({ subject: { reviews } }: { readonly subject: CaseJson }) =>
  reviews.length === 0 ? null : (
    <Section title="签发前的审查">
      <ul className="review-list">
        {reviews.map(({ stage, name, done }) => (
          <li key={stage}>
            <span className={done ? 'badge badge-green' : 'badge'}>{done ? '已通过' : '待审查'}</span> {name}
          </li>
        ))}
      </ul>
    </Section>
  )

export const SideColumn = ({ subject }: { readonly subject: CaseJson }) => (
  <aside className="side no-print" aria-label="案件的其他情况">
    {subject.urges.length > 0 && (
      <Section title="催办">
        <ul>
          {subject.urges.map((urge) => (
            <UrgeItem key={urge.id} urge={urge} subject={subject} />
          ))}
        </ul>
      </Section>
    )}
    <Section title="经办">
      <Assignee subject={subject} />
    </Section>
    <Reviews subject={subject} />
    <RequestRemedies requestId={subject.id} number={subject.number} organId={subject.organ.id} />
    <Hints subject={subject} />
    <Links subject={subject} />
    {subject.rating !== null && (
      <Section title="申请人评价">
        <p>
          {subject.rating.stars} 星{subject.rating.text !== '' && `：${subject.rating.text}`}
        </p>
      </Section>
    )}
  </aside>
)
