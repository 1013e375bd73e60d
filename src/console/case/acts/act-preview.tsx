/** What an act will come to, before it is done: computed by the same law that judges it afterwards. */
import { requestRefusalText } from '../../../contract/request/request-refusal-words.ts'
import { informationProcessingFee } from '../../../law/request/fee.ts'
import type { RequestEventType } from '../../../law/request/request-event.ts'
import { SOURCES } from '../../../law/sources.ts'
import type { LocalDate } from '../../../law/time/local-date.ts'
import { addWorkingDays } from '../../../law/time/working-calendar.ts'
import { useCalendar } from '../../api/calendar.ts'
import { dayText } from '../../parts/day-text.ts'
import { type ActDraft, type ActSituation, numberOf } from './act-form.ts'
import { feeBasisOf } from './term-forms.ts'

interface PreviewProps {
  readonly draft: ActDraft
  readonly situation: ActSituation
}

const ExtensionPreview = ({ draft, situation: { subject } }: PreviewProps) => {
  const calendar = useCalendar()
  const due = subject.deadline.on as LocalDate | null
  const days = numberOf(draft, 'days')
  if (calendar === null || due === null || !(days >= 1)) return null
  const moved = addWorkingDays(due, days, calendar)
  return (
    <div className="notice" aria-live="polite">
      <p>
        答复期限现为 {dayText(due)}。
        {moved.ok ? <strong>延长后为 {dayText(moved.value)}。</strong> : requestRefusalText(moved.refusal)}
      </p>
    </div>
  )
}

const FeePreview = ({ draft, situation }: PreviewProps) => {
  const fee = informationProcessingFee(feeBasisOf(draft), situation.today)
  if (!fee.ok) return <p className="notice notice-amber">请填写整数的件数或者页数。</p>
  return (
    <div className="notice" aria-live="polite">
      <p>
        <strong>应收 {fee.value.value} 元</strong>（{SOURCES[fee.value.source].label}）。
        {fee.value.value === 0 && '在不收费的范围内，不能发出收费通知。'}
      </p>
    </div>
  )
}

/** The term a notice gives runs from its delivery, not from today. */
const TermPreview = ({ draft, situation }: PreviewProps) => {
  const calendar = useCalendar()
  const days = numberOf(draft, 'days')
  const from = (draft.deliveredOn ?? '') === '' ? situation.today : (draft.deliveredOn as LocalDate)
  const by = calendar === null || !(days >= 1) ? null : addWorkingDays(from, days, calendar)
  if (by === null) return null
  return (
    <p className="notice" aria-live="polite">
      {by.ok
        ? `${(draft.deliveredOn ?? '') === '' ? '如果今天送达，' : ''}申请人的期限至 ${dayText(by.value)}。`
        : requestRefusalText(by.refusal)}
    </p>
  )
}

export const ActPreview = ({ type, ...props }: PreviewProps & { readonly type: RequestEventType }) => {
  switch (type) {
    case 'extended':
      return <ExtensionPreview {...props} />
    case 'feeNotified':
      return <FeePreview {...props} />
    case 'supplementRequested':
    case 'reasonRequested':
      return <TermPreview {...props} />
    default:
      return null
  }
}
