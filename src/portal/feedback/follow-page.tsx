/** The course of a report: number and code, sent in the body and never in an address. */
import type { FaultFollowJson } from '../../contract/fault-report/fault-json.ts'
import { dateText, timeText } from '../annual-report/date-text.ts'
import { FaultSummary, type FieldState, TextField } from '../request/field.tsx'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { FEEDBACK_PATH } from '../site-paths.ts'
import { FOLLOW_FEEDBACK_PATH } from './feedback-paths.ts'

export interface FollowPageProps {
  readonly context: PageContext
  readonly state: FieldState
  readonly notice: string | null
  /** Null until number and code were right. */
  readonly found: FaultFollowJson | null
}

const Form = ({ state }: Pick<FollowPageProps, 'state'>) => (
  <form className="sheet look-up" method="post" action={`${FOLLOW_FEEDBACK_PATH}#faults`} autoComplete="off">
    <TextField state={state} name="number" label="编号" hint="例如：JC20260003-00012" required />
    <TextField
      state={state}
      name="code"
      label="查询码"
      hint="16位数字和字母，大小写、短横线都不影响"
      required
    />
    <div className="actions">
      <button className="primary" type="submit">
        查询
      </button>
    </div>
  </form>
)

const Course = ({ found }: { found: FaultFollowJson }) => (
  <>
    <section className="sheet" aria-labelledby="answer-title">
      <h2 id="answer-title">{found.stateName}</h2>
      {found.answer === null ? (
        <p>
          {found.organName}正在办理
          {found.answerBy === null ? '' : `，答复期限到${dateText(found.answerBy)}`}。
        </p>
      ) : (
        <p className="as-typed">{found.answer}</p>
      )}
      <ol className="next-steps">
        {found.steps.map(({ at, sentence }) => (
          <li key={`${at} ${sentence}`}>
            <h3>{sentence}</h3>
            <p>
              <time dateTime={`${at}+08:00`}>{timeText(`${at}+08:00`)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
    <section className="sheet" aria-labelledby="report-title">
      <h2 id="report-title">您提交的纠错</h2>
      <dl className="fact-list">
        <dt>编号</dt>
        <dd>{found.number}</dd>
        <dt>类型</dt>
        <dd>{found.kindName}</dd>
        {found.page !== '' && (
          <>
            <dt>页面</dt>
            <dd>
              <a href={found.page}>{found.page}</a>
            </dd>
          </>
        )}
        <dt>内容</dt>
        <dd className="as-typed">{found.text}</dd>
      </dl>
    </section>
  </>
)

export const FollowPage = ({ context, state, notice, found }: FollowPageProps) => (
  <PageShell
    context={{ ...context, address: FOLLOW_FEEDBACK_PATH }}
    facts={{
      title: '查询纠错的办理情况',
      description: '凭编号和查询码查看网页纠错的办理情况和答复。',
      canonical: found === null ? FOLLOW_FEEDBACK_PATH : null,
      crumbs: [{ label: '我要纠错', href: FEEDBACK_PATH }],
      nav: null,
    }}
    here="查询办理情况"
  >
    <div className="wrap narrow request-print">
      <header className="page-head">
        <h1>查询纠错的办理情况</h1>
        {found === null && <p className="lead">编号和查询码在提交后的回执上。</p>}
      </header>
      <FaultSummary faults={[]} notice={notice} />
      {found === null ? <Form state={state} /> : <Course found={found} />}
    </div>
  </PageShell>
)
