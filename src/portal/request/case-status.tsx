/** Where a case stands: whose turn it is, by when, and how that day was found. */
import { dateText } from '../annual-report/date-text.ts'
import { PAYMENT_WORKING_DAYS } from '../guide/guide-words.ts'
import type { CaseView } from './case-view.ts'
import { PHASE_WORDS } from './case-words.ts'

const DAY_WORDS = {
  confirm: '机关应当在这一天与您确认',
  reply: '机关最晚在这一天答复',
  supplement: '请在这一天以前补正',
  reason: '请在这一天以前说明理由',
  pay: '请在这一天以前缴费',
  nothing: '',
} as const

const WAITING_WORDS = {
  confirm: '',
  reply: '答复期限在双方确认以后开始计算。',
  supplement: '补正的期限从补正告知书送达之日起计算，送达登记以后显示在这里。',
  reason: '说明理由的期限从告知书送达之日起计算，送达登记以后显示在这里。',
  pay: '缴费的期限从收费通知书送达的次日起计算，送达登记以后显示在这里。',
  nothing: '',
} as const

type Step = CaseView['json']['deadline']['trace'][number]

/** A term runs from a day; what moves it moves the day before it. */
const stepText = ({ step, days, from, to }: Step): string => {
  if (days === 0) return dateText(to)
  if (step === 'excluded' || step === 'extension') {
    return `${days}个工作日，期限从${dateText(from)}移到${dateText(to)}`
  }
  return `从${dateText(from)}的次日数起，第${days}个工作日是${dateText(to)}`
}

/** Days that no steps lead to. */
const WITHOUT_STEPS = {
  confirm: '网上提交的申请，机关在收到的当天与申请人确认',
  reply: '答复期限',
  supplement: '从补正告知书送达之日的次日数起，按告知书写明的工作日计算',
  reason: '从说明理由告知书送达之日的次日数起，按告知书写明的工作日计算',
  pay: `从收到收费通知书的次日数起，按${PAYMENT_WORKING_DAYS}个工作日计算`,
  nothing: '',
} as const

const Trace = ({ view }: { view: CaseView }) => {
  const { trace, article } = view.json.deadline
  return (
    <details className="trace" open>
      <summary>这个日期怎样算出来的</summary>
      {trace.length === 0 ? (
        <p>
          {WITHOUT_STEPS[view.json.deadline.what]}（{article}）
        </p>
      ) : (
        <ol className="trace-steps">
          {trace.map((step) => (
            <li key={`${step.step} ${step.from} ${step.to}`}>
              <strong>{step.stepName}</strong>：{stepText(step)}
              <span className="basis">
                {step.source}
                {step.policy === null ? '' : `；${step.policy}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      {trace.length > 0 && (
        <p className="basis">
          工作日按国务院办公厅公布的放假和调休安排计算：法定假日不算，调休上班的周六、周日算。起算的当天不计算在内。
        </p>
      )}
    </details>
  )
}

export const CaseStatus = ({ view }: { view: CaseView }) => {
  const { json } = view
  const words = PHASE_WORDS[json.phase]
  const { what, on } = json.deadline
  return (
    <section className={`sheet case-status turn-${words.turn}`} aria-labelledby="status-title">
      <h2 id="status-title">{words.name}</h2>
      <p>{words.text}</p>
      {on !== null && what !== 'nothing' && (
        <p className="case-day">
          <span>{DAY_WORDS[what]}</span>
          <time dateTime={on}>{dateText(on)}</time>
        </p>
      )}
      {on === null && WAITING_WORDS[what] !== '' && <p>{WAITING_WORDS[what]}</p>}
      {view.isLate && (
        <p className="origin-note">
          这个期限已经过了。有正当理由的，仍可提交并说明理由，由机关决定；没有正当理由的，视为放弃申请。
        </p>
      )}
      {what !== 'nothing' && on !== null && <Trace view={view} />}
    </section>
  )
}

export const CaseTimeline = ({ view }: { view: CaseView }) => (
  <section className="sheet" aria-labelledby="timeline-title">
    <h2 id="timeline-title">办理经过</h2>
    <ol className="timeline">
      {view.json.timeline.map((event) => (
        <li key={`${event.type} ${event.at} ${event.sentence}`}>
          <time dateTime={event.on ?? event.at.slice(0, 10)}>
            {dateText(event.on ?? event.at.slice(0, 10))}
          </time>
          <div>
            <strong>{event.name}</strong>
            <p>{event.sentence}</p>
          </div>
        </li>
      ))}
    </ol>
  </section>
)
