/** The reply wizard: one choice gives the cell of the annual report, the articles, the letter and what it says of remedies. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import { caseAddress } from '../addresses.ts'
import { caseQuery } from '../api/case-api.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Page } from '../parts/page.tsx'
import { ReplyWizard } from './reply-wizard.tsx'

export const ReplyPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(caseQuery(Number(id)))
  return (
    <Awaited query={query} title="起草答复">
      {(subject) => {
        const next = subject.nextActs.find(({ type }) => type === 'replyDrafted')
        const lead = (
          <p className="case-lead">
            <Link href={caseAddress(subject.id)}>{subject.todo.subject}</Link>
            <span className="case-number">{subject.number}</span>
          </p>
        )
        return (
          <Page title="起草答复" lead={lead}>
            {next?.allowed === true ? (
              <ReplyWizard subject={subject} next={next} />
            ) : (
              <p className="notice notice-amber">
                {next?.refusal?.text ?? '案件目前的阶段不能起草答复，或者您的岗位不能起草。'}
              </p>
            )}
          </Page>
        )
      }}
    </Awaited>
  )
}
