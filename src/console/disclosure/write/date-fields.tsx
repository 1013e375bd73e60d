/** Document number and days; the term of publication runs from the day of forming. */
import { DISCLOSURE_KIND_RULES } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { type LocalDate, parseLocalDate } from '../../../law/time/local-date.ts'
import { useCalendar, useToday } from '../../api/calendar.ts'
import { DateField } from '../../parts/date-field.tsx'
import { TextField } from '../../parts/field.tsx'
import type { ContentFieldsProps } from './field-props.ts'
import { NoticePeriodFields } from './notice-period-fields.tsx'
import { Placed } from './placed.tsx'

/** Null for what is no day yet. */
const dayOf = (text: string): LocalDate | null => {
  const day = parseLocalDate(text)
  return day.ok ? day.value : null
}

export const DateFields = (props: ContentFieldsProps) => {
  const { content, change, errors } = props
  const calendar = useCalendar()
  const today = useToday()
  const { isRegistered } = DISCLOSURE_KIND_RULES[content.kind]
  return (
    <div className="form">
      <div className="form-row">
        <Placed place="documentNumber">
          <TextField
            label="文号"
            isRequired={isRegistered}
            placeholder="云政发〔2026〕1号"
            maxLength={100}
            value={content.documentNumber}
            error={errors.documentNumber}
            onChange={(documentNumber) => change({ documentNumber })}
          />
        </Placed>
        <Placed place="formedOn">
          <DateField
            label="成文日期"
            isRequired
            hint="信息形成或者变更之日，公开期限由此起算。"
            calendar={calendar}
            max={today}
            value={content.formedOn ?? ''}
            error={errors.formedOn}
            onChange={(text) => change({ formedOn: dayOf(text) })}
          />
        </Placed>
      </div>
      <div className="form-row">
        <Placed place="effectiveOn">
          <DateField
            label="施行日期"
            calendar={calendar}
            value={content.effectiveOn ?? ''}
            error={errors.effectiveOn}
            onChange={(text) => change({ effectiveOn: dayOf(text) })}
          />
        </Placed>
        <Placed place="expiresOn">
          <DateField
            label="失效日期"
            hint="有有效期的文件填写最后一天。"
            calendar={calendar}
            min={content.effectiveOn ?? undefined}
            value={content.expiresOn ?? ''}
            error={errors.expiresOn}
            onChange={(text) => change({ expiresOn: dayOf(text) })}
          />
        </Placed>
      </div>
      <NoticePeriodFields {...props} />
    </div>
  )
}
