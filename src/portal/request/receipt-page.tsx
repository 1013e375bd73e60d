/** The receipt: number, secret code, and what happens next by when. Shown to the sender of the form, and to nobody else. */
import type { Submitted } from '../../actions/request/submit-request.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import { SOURCES } from '../../law/sources.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import { dateText } from '../annual-report/date-text.ts'
import { NOTICE_WORKING_DAYS, REPLY_WORKING_DAYS } from '../guide/guide-words.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, applyPath, CASES_PATH } from '../site-paths.ts'

export interface ReceiptPageProps {
  readonly context: PageContext
  readonly organ: ApplyOrgan
  readonly token: string
  readonly receipt: Submitted
  readonly subject: string
  readonly sentOn: LocalDate
  /** Where it was sent on a day off: when people work again; null otherwise. */
  readonly worksAgainOn: LocalDate | null
}

const CONFIRMATION = SOURCES[RECEIPT_RULES.online.source].label
const REPLY = SOURCES['OGI-33-2'].label
const SUPPLEMENT = SOURCES['OGI-30'].label

type NextStepsProps = Pick<ReceiptPageProps, 'organ' | 'sentOn' | 'worksAgainOn'>

const NextSteps = ({ organ, sentOn, worksAgainOn }: NextStepsProps) => (
  <ol className="next-steps">
    <li>
      <h3>{dateText(sentOn)}（当天）：机关与您确认</h3>
      <p>
        {organ.name}
        的工作人员当天通过您留下的联系方式与您确认。您也可以现在就到“查询进度”页面确认。网上提交的申请以双方确认之日为收到申请之日，
        <strong>确认以前答复期限没有开始计算</strong>。
      </p>
      {worksAgainOn !== null && (
        <p>今天不是工作日，工作人员可能要到{dateText(worksAgainOn)}上班以后才能与您联系。</p>
      )}
      <p className="basis">依据：{CONFIRMATION}</p>
    </li>
    <li>
      <h3>确认后{NOTICE_WORKING_DAYS}个工作日内：内容不明确的，告知补正</h3>
      <p>需要补正的，机关一次性告知。没有告知的，就不需要补正。</p>
      <p className="basis">依据：{SUPPLEMENT}</p>
    </li>
    <li>
      <h3>确认后{REPLY_WORKING_DAYS}个工作日内：答复</h3>
      <p>
        期限按国务院办公厅公布的放假和调休安排计算。需要延长的，机关事先告知您。每个日期怎样算出来，在“查询进度”页面都有说明。
      </p>
      <p className="basis">依据：{REPLY}</p>
    </li>
  </ol>
)

const Keys = ({ receipt }: { receipt: Submitted }) => (
  <div className="case-keys">
    <dl>
      <dt>受理号</dt>
      <dd>{receipt.number}</dd>
      <dt>查询码</dt>
      <dd>{receipt.accessCode}</dd>
    </dl>
    <p>
      <strong>查询码只在这里显示一次，网站不保存原文，遗失不能找回。</strong>
      请打印、下载或者抄下来。凭受理号和查询码可以查看进度、补正、撤回和取得答复，不要告诉别人；工作人员不会向您索要。
    </p>
  </div>
)

export const ReceiptPage = (props: ReceiptPageProps) => {
  const { context, organ, token, receipt, subject, sentOn } = props
  const facts = {
    title: '申请已经提交',
    description: '政府信息公开申请的接收回执。',
    canonical: null,
    crumbs: [{ label: '依申请公开', href: APPLY_PATH }],
    nav: 'apply' as const,
  }
  return (
    <PageShell context={context} facts={facts} here="接收回执">
      <div className="wrap narrow request-print">
        <article className="sheet receipt">
          <h1>政府信息公开申请接收回执</h1>
          <p className="receipt-lead">
            您向{organ.name}提出的申请已于{dateText(sentOn)}提交。
          </p>
          <Keys receipt={receipt} />
          <dl className="fact-list">
            <dt>申请的信息</dt>
            <dd className="as-typed">{subject}</dd>
            <dt>接收机关</dt>
            <dd>
              {organ.name}
              {organ.guide.phone !== '' && `（${organ.guide.office}，电话${organ.guide.phone}）`}
            </dd>
          </dl>
          <h2>接下来</h2>
          <NextSteps organ={organ} sentOn={sentOn} worksAgainOn={props.worksAgainOn} />
        </article>
        <form className="actions" method="post" action={applyPath(organ.slug)}>
          <input type="hidden" name="token" value={token} />
          <button className="primary" type="submit" name="step" value="receipt-text">
            下载回执（文本文件）
          </button>
          <a className="button" href={CASES_PATH}>
            查询进度
          </a>
        </form>
        <p className="help-line no-print">打印：按 Ctrl+P，或者在浏览器菜单中选择“打印”。</p>
      </div>
    </PageShell>
  )
}

/** The same as plain text, to keep. */
export const receiptText = ({
  organ,
  receipt,
  subject,
  sentOn,
}: Pick<ReceiptPageProps, 'organ' | 'receipt' | 'subject' | 'sentOn'>): string =>
  [
    '政府信息公开申请接收回执',
    '',
    `受理号：${receipt.number}`,
    `查询码：${receipt.accessCode}`,
    `接收机关：${organ.name}`,
    `提交日期：${dateText(sentOn)}`,
    `申请的信息：${subject.replaceAll(/\s+/g, ' ')}`,
    '',
    '凭受理号和查询码可以查看进度、补正、撤回和取得答复。查询码不要告诉别人，遗失不能找回。',
    `网上提交的申请以双方确认之日为收到申请之日，机关当天与您确认，确认以前答复期限没有开始计算（${CONFIRMATION}）。`,
    `自收到申请之日起${REPLY_WORKING_DAYS}个工作日内答复；需要延长的，机关事先告知（${REPLY}）。`,
    '',
  ].join('\r\n')
