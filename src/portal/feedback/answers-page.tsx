/** Answers to reports of faults, as organs chose to show them: the question in the organ's words, the answer, and the days. */
import type { Page } from '../../contract/annual-report-library.ts'
import { faultKindRule } from '../../law/fault-report/fault-report.ts'
import type { ListedFaultAnswer } from '../../store/shown-fault-answer.ts'
import { dateText } from '../annual-report/date-text.ts'
import { Paging } from '../paging.tsx'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { FEEDBACK_ANSWERS_PATH, FEEDBACK_PATH, feedbackAnswersPath } from '../site-paths.ts'
import { FOLLOW_FEEDBACK_PATH } from './feedback-paths.ts'

export interface AnswersPageProps {
  readonly context: PageContext
  readonly page: Page<ListedFaultAnswer>
  readonly isLater: boolean
}

const Answer = ({ answer }: { readonly answer: ListedFaultAnswer }) => (
  <li className="sheet answered" id={`answer-${answer.reportId}`}>
    <h2 className="answered-question">{answer.question}</h2>
    <p className="answered-facts">
      <span>{faultKindRule(answer.kind).name}</span>
      <span>
        收到：<time dateTime={answer.receivedOn}>{dateText(answer.receivedOn)}</time>
      </span>
      {answer.page !== '' && (
        <span>
          页面：<a href={answer.page}>{answer.page}</a>
        </span>
      )}
    </p>
    <div className="answered-words">
      <p className="as-typed">{answer.answer}</p>
      <p className="answered-by">
        <span>{answer.organName}</span>
        <span>
          答复：<time dateTime={answer.answeredOn}>{dateText(answer.answeredOn)}</time>
        </span>
        {answer.corrected && <span className="mark-kept">页面已改正</span>}
      </p>
    </div>
  </li>
)

const factsOf = ({ page, isLater }: AnswersPageProps) => ({
  title: `纠错答复公开${isLater ? `（${page.items[0]?.answeredOn ?? ''}及以前）` : ''}`,
  description: '公众反映的网页差错和各机关的答复，由答复机关选择公开，不含反映人的个人信息。',
  canonical: isLater ? null : FEEDBACK_ANSWERS_PATH,
  crumbs: [{ label: '我要纠错', href: FEEDBACK_PATH }],
  nav: null,
})

export const AnswersPage = (props: AnswersPageProps) => {
  const { context, page, isLater } = props
  return (
    <PageShell context={context} facts={factsOf(props)} here="纠错答复公开">
      <div className="wrap narrow">
        <header className="page-head">
          <h1>纠错答复公开</h1>
          <p className="lead">
            公众通过“我要纠错”反映的问题和答复。问题由答复机关概括，不含反映人的个人信息。发现差错，请
            <a href={FEEDBACK_PATH}>告诉我们</a>；自己提交的，可以
            <a href={FOLLOW_FEEDBACK_PATH}>查询办理情况</a>。
          </p>
        </header>
        {page.items.length === 0 ? (
          <p className="sheet">还没有公开的答复。</p>
        ) : (
          <ul className="answered-list">
            {page.items.map((answer) => (
              <Answer key={answer.reportId} answer={answer} />
            ))}
          </ul>
        )}
        <Paging
          first={feedbackAnswersPath()}
          next={page.next === null ? null : feedbackAnswersPath(page.next)}
          isLater={isLater}
        />
      </div>
    </PageShell>
  )
}
