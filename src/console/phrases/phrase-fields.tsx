import { Field, SelectField, TextField } from '../parts/field.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import { KIND_CHOICES, type PhraseForm } from './phrase-form.ts'

interface FieldsProps {
  readonly form: PhraseForm
  readonly change: (part: Partial<PhraseForm>) => void
}

const RIGHT = { leader: '姓名', phrase: '正确写法' } as const

const WRONG_HINTS = {
  leader: '可以不填：与姓名只差一个字的写法会自动提示。常见的误写写在这里，用顿号隔开',
  phrase: '要查出的错误写法，用顿号隔开',
  sensitive: '出现就提醒作者的词，用顿号隔开',
} as const

const DayField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}) => (
  <Field label={label}>
    {(links) => (
      <input {...links} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)

export const PhraseFields = ({ form, change }: FieldsProps) => {
  const { kind } = form
  return (
    <>
      <div className="form-row">
        <SelectField
          label="类型"
          value={kind}
          choices={KIND_CHOICES}
          onChange={(next) => change({ kind: next })}
        />
        {kind !== 'sensitive' && (
          <TextField
            label={RIGHT[kind]}
            isRequired
            value={form.rightWord}
            maxLength={60}
            onChange={(rightWord) => change({ rightWord })}
          />
        )}
        {kind === 'leader' && (
          <TextField
            label="职务"
            hint="如 县委副书记、县长"
            value={form.title}
            maxLength={100}
            onChange={(title) => change({ title })}
          />
        )}
      </div>
      <PlainArea
        label={kind === 'sensitive' ? '慎用的词' : '错误写法'}
        hint={WRONG_HINTS[kind]}
        isRequired={kind !== 'leader'}
        rows={2}
        value={form.wrongWords}
        maxLength={2_000}
        onChange={(wrongWords) => change({ wrongWords })}
      />
      <TextField
        label="说明"
        hint="依据或者原因，检查时显示给作者"
        value={form.note}
        maxLength={200}
        onChange={(note) => change({ note })}
      />
      <div className="form-row">
        <DayField label="起始日期" value={form.since} onChange={(since) => change({ since })} />
        <DayField label="截止日期" value={form.until} onChange={(until) => change({ until })} />
      </div>
    </>
  )
}
