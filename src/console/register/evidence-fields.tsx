/** What proves the day of receipt: each channel has its own. */
import { EVIDENCE_RULES, type ReceiptEvidence } from '../../law/request/receipt-evidence.ts'
import type { Channel } from '../../law/request/request-event.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { CheckField } from '../parts/choice-field.tsx'
import { DateField } from '../parts/date-field.tsx'
import { TextField } from '../parts/field.tsx'
import type { RegisterForm } from './register-form.ts'

const ARRIVAL_LABELS: Readonly<Record<Channel, string>> = {
  inPerson: '当面提交之日',
  oral: '口头提出之日',
  registeredMail: '签收之日',
  ordinaryMail: '收到信函之日',
  email: '邮件到达之日',
  fax: '传真到达之日',
  otherOffice: '本机关收到之日',
  online: '提交之日',
}

const ORIGIN_LABELS: Readonly<Partial<Record<Channel, string>>> = {
  ordinaryMail: '信封上的邮戳日期和寄件人',
  email: '发件邮箱',
  fax: '对方传真号码',
  otherOffice: '原收件的科室或者个人',
}

export interface FormPartProps {
  readonly form: RegisterForm
  readonly change: (part: Partial<RegisterForm>) => void
  readonly errors: Readonly<Record<string, string>>
}

export const EvidenceFields = ({ form, change, errors }: FormPartProps) => {
  const calendar = useCalendar()
  const today = useToday()
  const { channel } = form
  const needs = (field: keyof ReceiptEvidence) => EVIDENCE_RULES[channel].needed.includes(field)
  return (
    <>
      <DateField
        label={ARRIVAL_LABELS[channel]}
        hint="留空为今天。"
        value={form.arrivedOn}
        max={today}
        calendar={calendar}
        error={errors.arrivedOn}
        onChange={(arrivedOn) => change({ arrivedOn })}
      />
      {channel === 'registeredMail' && (
        <TextField
          label="邮件号码"
          isRequired
          value={form.mailNumber}
          error={errors.mailNumber}
          onChange={(mailNumber) => change({ mailNumber })}
        />
      )}
      {(needs('receivedBy') || channel === 'inPerson') && (
        <TextField
          label={channel === 'inPerson' ? '接收人' : '签收人'}
          isRequired={needs('receivedBy')}
          value={form.receivedBy}
          error={errors.receivedBy}
          onChange={(receivedBy) => change({ receivedBy })}
        />
      )}
      {needs('origin') && (
        <TextField
          label={ORIGIN_LABELS[channel] ?? '来源'}
          isRequired
          value={form.origin}
          error={errors.origin}
          onChange={(origin) => change({ origin })}
        />
      )}
      {channel === 'oral' && (
        <>
          <TextField
            label="不能书面申请的原因"
            isRequired
            value={form.whyOral}
            error={errors.whyOral}
            onChange={(whyOral) => change({ whyOral })}
          />
          <CheckField
            label="代为填写的内容已经向申请人宣读，申请人确认无误"
            value={form.readBack}
            onChange={(readBack) => change({ readBack })}
          />
          {errors.readBack !== undefined && <p className="field-error">{errors.readBack}</p>}
        </>
      )}
    </>
  )
}
