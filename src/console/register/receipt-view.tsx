/** After saving: what is handed or sent to the applicant, ready to print. The secret code is shown this once. */
import { Link } from 'wouter'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import { caseAddress } from '../addresses.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import type { Registered } from '../api/register-api.ts'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { Page } from '../parts/page.tsx'
import { receiptConsequence } from './receipt-consequence.ts'
import { arrivalOf, type RegisterForm } from './register-form.ts'

interface ReceiptViewProps {
  readonly registered: Registered
  readonly form: RegisterForm
  readonly organName: string
  readonly onAnother: () => void
}

export const ReceiptView = ({ registered, form, organName, onAnother }: ReceiptViewProps) => {
  const calendar = useCalendar()
  const today = useToday()
  const told =
    calendar === null ? null : receiptConsequence(form.channel, arrivalOf(form, today), today, calendar)
  const isReceived = told?.ok === true && told.value.receivedOn === 'arrival'
  return (
    <Page
      title="申请已经收下"
      actions={
        <>
          <Button kind="primary" onPress={() => window.print()}>
            打印回执
          </Button>
          <Link href={caseAddress(registered.id)} className="button">
            打开案件
          </Link>
          <Button onPress={onAnother}>再登记一件</Button>
        </>
      }
    >
      <section className="sheet receipt" aria-labelledby="receipt-title">
        <h2 id="receipt-title">政府信息公开申请收件回执</h2>
        <dl className="receipt-facts">
          <dt>受理号</dt>
          <dd className="receipt-number">{registered.number}</dd>
          <dt>查询码</dt>
          <dd className="receipt-number">{registered.accessCode}</dd>
          <dt>申请人</dt>
          <dd>{form.name}</dd>
          <dt>申请内容</dt>
          <dd className="prose">{form.description}</dd>
          <dt>提交方式</dt>
          <dd>{RECEIPT_RULES[form.channel].name}</dd>
          <dt>收到申请之日</dt>
          <dd>{isReceived && told.ok ? dayText(told.value.from) : '以双方确认之日为准'}</dd>
          {isReceived && told.ok && (
            <>
              <dt>答复期限至</dt>
              <dd>{dayText(told.value.replyBy)}（依法延长或者不计入的时间除外）</dd>
            </>
          )}
        </dl>
        <p>凭受理号和查询码可以在本县政府信息公开网站查看办理情况。查询码只显示这一次，请妥善保管。</p>
        <p className="receipt-sign">
          {organName}
          <br />
          {dayText(today)}
        </p>
      </section>
    </Page>
  )
}
