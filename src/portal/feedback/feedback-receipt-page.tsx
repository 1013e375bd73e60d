/** Number and code of a report, shown to its sender. */
import type { FaultReceipt } from '../../actions/fault-report/report-fault.ts'
import { dateText } from '../annual-report/date-text.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { FEEDBACK_PATH, HOME_PATH } from '../site-paths.ts'
import { FOLLOW_FEEDBACK_PATH } from './feedback-paths.ts'

export interface FeedbackReceiptPageProps {
  readonly context: PageContext
  readonly receipt: FaultReceipt
  /** Of the page that was reported; empty where none was told. */
  readonly page: string
  readonly hasContact: boolean
}

export const FeedbackReceiptPage = ({ context, receipt, page, hasContact }: FeedbackReceiptPageProps) => (
  <PageShell
    context={{ ...context, address: FEEDBACK_PATH }}
    facts={{
      title: '纠错已经提交',
      description: '网页纠错的回执。',
      canonical: null,
      crumbs: [{ label: '我要纠错', href: FEEDBACK_PATH }],
      nav: null,
    }}
    here="回执"
  >
    <div className="wrap narrow request-print">
      <article className="sheet receipt">
        <h1>纠错已经提交</h1>
        <p className="receipt-lead">
          谢谢您。{receipt.organName}
          {receipt.answerBy === null ? '将尽快' : `最迟在${dateText(receipt.answerBy)}`}答复
          {hasContact ? '，并发邮件告诉您' : ''}。不属于该机关的，由它转交有关机关。
        </p>
        <div className="case-keys">
          <dl>
            <dt>编号</dt>
            <dd>{receipt.number}</dd>
            <dt>查询码</dt>
            <dd>{receipt.code}</dd>
          </dl>
          <p>
            <strong>查询码只在这里显示，网站不保存原文。</strong>
            请打印或者抄下来，凭编号和查询码可以查看答复。
          </p>
        </div>
      </article>
      <p className="actions no-print">
        <a className="button" href={FOLLOW_FEEDBACK_PATH}>
          查询办理情况
        </a>
        <a className="button" href={page === '' ? HOME_PATH : page}>
          {page === '' ? '回到首页' : '回到该页面'}
        </a>
      </p>
    </div>
  </PageShell>
)
