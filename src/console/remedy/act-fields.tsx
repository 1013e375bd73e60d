/** The fields of each act on a remedy case. */
import type { RemedyJson } from '../../contract/remedy/remedy-json.ts'
import {
  FOLLOW_UP_NAMES,
  HEARING_FORM_NAMES,
  REMEDY_DECISION_NAMES,
} from '../../contract/remedy/remedy-words.ts'
import { FOLLOW_UPS, HEARING_FORMS, REMEDY_DECISIONS } from '../../law/remedy/remedy-event.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import { CheckField } from '../parts/choice-field.tsx'
import { DateField } from '../parts/date-field.tsx'
import { Field, SelectField, TextField } from '../parts/field.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import { type ActForm, DATED, type FormedAct, TEXT_LABELS } from './act-form.ts'
import { Joined, Left } from './joint-fields.tsx'

export interface ActFieldsProps {
  readonly remedy: RemedyJson
  readonly type: FormedAct
  readonly form: ActForm
  readonly change: (part: Partial<ActForm>) => void
  readonly calendar: WorkingCalendar | null
  readonly today: string
}

const named = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: names[value] }))

const Decision = ({ form, change, calendar }: ActFieldsProps) => (
  <>
    <div className="form-row">
      <SelectField
        label="结果"
        isRequired
        value={form.decision}
        choices={named(REMEDY_DECISIONS, REMEDY_DECISION_NAMES)}
        onChange={(decision) => change({ decision })}
      />
      <TextField label="文号" maxLength={100} value={form.number} onChange={(number) => change({ number })} />
    </div>
    <PlainArea
      label="决定或者裁判要求本机关做什么"
      rows={3}
      maxLength={2000}
      value={form.orders}
      onChange={(orders) => change({ orders })}
    />
    <DateField
      label="最迟哪一天履行"
      value={form.performBy}
      calendar={calendar}
      hint="决定或者裁判写明期限的，按期限算出填写；到期前提醒"
      onChange={(performBy) => change({ performBy })}
    />
  </>
)

/** Opinions are heard and hearings held by the reviewing organ; a court holds sessions. */
const formsOf = ({ group }: RemedyJson) =>
  HEARING_FORMS.filter((form) => (form === 'court') === (group !== 'reconsideration'))

const Hearing = ({ remedy, form, change, calendar }: ActFieldsProps) => (
  <div className="form-row">
    {remedy.group === 'reconsideration' && (
      <SelectField
        label="方式"
        value={form.form}
        choices={named(formsOf(remedy), HEARING_FORM_NAMES)}
        onChange={(value) => change({ form: value })}
      />
    )}
    <DateField
      label="日期"
      isRequired
      value={form.hearingOn}
      calendar={calendar}
      onChange={(hearingOn) => change({ hearingOn })}
    />
    <Field label="时间" isRequired>
      {(links) => (
        <input
          {...links}
          type="time"
          value={form.hearingTime}
          onChange={(event) => change({ hearingTime: event.target.value })}
        />
      )}
    </Field>
    <TextField
      label="地点"
      isRequired
      maxLength={100}
      value={form.place}
      onChange={(place) => change({ place })}
    />
  </div>
)

const LINKS = [
  { value: '', label: '不关联' },
  { value: 'request', label: '依申请公开案件' },
  { value: 'document', label: '登记的规范性文件' },
  { value: 'manuscript', label: '公开的稿件' },
] as const

const FollowUp = ({ remedy, form, change }: ActFieldsProps) => (
  <>
    <div className="form-row">
      <SelectField
        label="措施"
        value={form.what}
        choices={named(FOLLOW_UPS, FOLLOW_UP_NAMES)}
        onChange={(what) => change({ what })}
      />
      <SelectField
        label="在哪里可以看到"
        value={form.linkKind}
        choices={LINKS}
        onChange={(linkKind) =>
          change({ linkKind, linkId: linkKind === 'request' ? String(remedy.request?.id ?? '') : '' })
        }
      />
      {form.linkKind !== '' && (
        <TextField
          label="它的页面地址末尾的号码"
          hint="例如页面地址是 /cases/128 的，填 128"
          value={form.linkId}
          maxLength={10}
          onChange={(linkId) => change({ linkId: linkId.replaceAll(/\D/g, '') })}
        />
      )}
    </div>
    <CheckField
      label="决定或者裁判的要求已经全部落实"
      value={form.completes}
      onChange={(completes) => change({ completes })}
    />
  </>
)

const Own = (props: ActFieldsProps) => {
  const { type, form, change } = props
  switch (type) {
    case 'decided':
      return <Decision {...props} />
    case 'hearingSet':
      return <Hearing {...props} />
    case 'followedUp':
      return <FollowUp {...props} />
    case 'extended':
      return (
        <TextField
          label="延长多少日"
          type="number"
          min={1}
          isRequired
          value={form.days}
          onChange={(days) => change({ days })}
        />
      )
    case 'appealed':
      return (
        <SelectField
          label="谁上诉"
          value={form.appellant}
          choices={[
            { value: 'party', label: '当事人' },
            { value: 'respondent', label: '本机关' },
          ]}
          onChange={(appellant) => change({ appellant })}
        />
      )
    case 'joined':
      return <Joined {...props} />
    case 'left':
      return <Left {...props} />
    default:
      return null
  }
}

export const ActFields = (props: ActFieldsProps) => {
  const { type, form, change, calendar, today } = props
  const textLabel = TEXT_LABELS[type]
  return (
    <>
      {DATED.includes(type) && (
        <DateField
          label="哪一天"
          isRequired
          max={today}
          value={form.on}
          calendar={calendar}
          onChange={(on) => change({ on })}
        />
      )}
      <Own {...props} />
      {textLabel !== undefined && (
        <PlainArea
          label={textLabel}
          isRequired
          rows={3}
          maxLength={2000}
          value={form.text}
          onChange={(text) => change({ text })}
        />
      )}
    </>
  )
}
