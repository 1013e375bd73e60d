/** What the acts on a remedy case ask, as text until they are sent. */
import type { RemedyGroup } from '../../law/annual-report/annual-report.ts'
import type {
  JointBasis,
  RemedyCommand,
  RemedyDecision,
  RemedyEventType,
} from '../../law/remedy/remedy-event.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'

export interface ActForm {
  readonly on: string
  readonly text: string
  readonly days: string
  readonly decision: RemedyDecision
  readonly number: string
  readonly orders: string
  readonly performBy: string
  readonly hearingOn: string
  readonly hearingTime: string
  readonly place: string
  readonly form: 'opinions' | 'hearing' | 'court'
  readonly appellant: 'party' | 'respondent'
  readonly what: 'newReply' | 'published' | 'apology' | 'ruleChanged' | 'training' | 'report' | 'other'
  readonly completes: boolean
  readonly linkKind: '' | 'request' | 'document' | 'manuscript'
  readonly linkId: string
  /** Id of the organ that joins or leaves. */
  readonly respondent: string
  readonly basis: JointBasis
}

export const emptyAct = (today: string, group: RemedyGroup): ActForm => ({
  on: today,
  text: '',
  days: '30',
  decision: 'upheld',
  number: '',
  orders: '',
  performBy: '',
  hearingOn: '',
  hearingTime: '09:00',
  place: '',
  form: group === 'reconsideration' ? 'hearing' : 'court',
  appellant: 'party',
  what: 'newReply',
  completes: true,
  linkKind: '',
  linkId: '',
  respondent: '',
  basis: 'jointAct',
})

/** Acts with a form of their own here; documents have another. */
export type FormedAct = Exclude<RemedyEventType, 'filed' | 'documented'>

/** Acts that are told with the day on which they happened. */
export const DATED: readonly FormedAct[] = [
  'accepted',
  'served',
  'answered',
  'heard',
  'suspended',
  'resumed',
  'extended',
  'decided',
  'appealed',
  'followedUp',
]

/** Acts that ask for words, and what these are called. */
export const TEXT_LABELS: Readonly<Partial<Record<FormedAct, string>>> = {
  suspended: '中止的原因',
  followedUp: '怎样落实的',
  retracted: '撤回的原因',
  voided: '作废的原因',
  noted: '备注',
  left: '去掉的原因',
}

const filled = <Name extends string>(name: Name, text: string) =>
  text.trim() === '' ? {} : ({ [name]: text.trim() } as Record<Name, string>)

export const commandOf = (type: FormedAct, form: ActForm): RemedyCommand => {
  const on = form.on as LocalDate
  switch (type) {
    case 'suspended':
      return { type, on, reason: form.text }
    case 'retracted':
    case 'voided':
      return { type, reason: form.text }
    case 'noted':
      return { type, text: form.text }
    case 'joined':
      return { type, respondent: form.respondent, basis: form.basis }
    case 'left':
      return { type, respondent: form.respondent, reason: form.text }
    case 'extended':
      return { type, on, days: Number(form.days) }
    case 'hearingSet': {
      const hearingAt = `${form.hearingOn}T${form.hearingTime}` as LocalDateTime
      return { type, hearingAt, place: form.place, form: form.form }
    }
    case 'appealed':
      return { type, on, appellant: form.appellant }
    case 'decided': {
      const performBy = form.performBy === '' ? {} : { performBy: form.performBy as LocalDate }
      const texts = { ...filled('number', form.number), ...filled('orders', form.orders) }
      return { type, on, decision: form.decision, ...texts, ...performBy }
    }
    case 'followedUp': {
      const hasLink = form.linkKind !== '' && form.linkId.trim() !== ''
      const link = hasLink ? { link: { kind: form.linkKind, id: form.linkId.trim() } } : {}
      return {
        type,
        on,
        what: form.what,
        text: form.text,
        completes: form.completes,
        ...link,
      } as RemedyCommand
    }
    default:
      return { type, on }
  }
}

/** Why it cannot be sent yet; null when it can. */
export const whyNotYet = (type: FormedAct, form: ActForm): string | null => {
  if (DATED.includes(type) && form.on === '') return '请填写日期。'
  const label = TEXT_LABELS[type]
  if (label !== undefined && form.text.trim() === '') return `请写明${label}。`
  if ((type === 'joined' || type === 'left') && form.respondent === '') return '请选择机关。'
  if (type !== 'hearingSet') return null
  return form.hearingOn === '' || form.place.trim() === '' ? '请填写时间和地点。' : null
}
