import { requestRefusalText } from '../../contract/request/request-refusal-words.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import type { Channel } from '../../law/request/request-event.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { dayText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { type ReceiptConsequence, receiptConsequence } from './receipt-consequence.ts'

const Told = ({ told }: { readonly told: ReceiptConsequence }) => (
  <>
    {told.receivedOn === 'arrival' ? (
      <p className="big-day">
        收到申请之日
        <strong>{dayText(told.from)}</strong>
      </p>
    ) : (
      <div className="notice notice-amber">
        <p>
          <strong>须与申请人确认。</strong>
          双方确认之日为收到申请之日；确认以前，答复期限不起算。登记后案件进入“待确认”，应当于当日确认。
        </p>
      </div>
    )}
    <p className="big-day">
      {told.receivedOn === 'arrival' ? '答复期限至' : '如果今天确认，答复期限至'}
      <strong>{dayText(told.replyBy)}</strong>
    </p>
    <p>需要补正的，最迟 {dayText(told.supplementNoticeBy)} 告知。</p>
    <p className="article">依据：{told.article}</p>
  </>
)

interface ConsequencePanelProps {
  readonly channel: Channel
  readonly arrivedOn: LocalDate
}

export const ConsequencePanel = ({ channel, arrivedOn }: ConsequencePanelProps) => {
  const calendar = useCalendar()
  const today = useToday()
  const told = calendar === null ? null : receiptConsequence(channel, arrivedOn, today, calendar)
  return (
    <Section title="收件的效力">
      <div aria-live="polite">
        <p className="soft">{RECEIPT_RULES[channel].name}</p>
        {told?.ok === true && <Told told={told.value} />}
        {told?.ok === false && <p className="problem">{requestRefusalText(told.refusal)}</p>}
      </div>
    </Section>
  )
}
