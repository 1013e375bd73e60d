/** One field of an act, drawn by its kind. */
import { useCalendar } from '../../api/calendar.ts'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { PlainArea } from '../../parts/text-area.tsx'
import type { ActField, ActSituation } from './act-form.ts'

interface ActFieldViewProps {
  readonly field: ActField
  readonly situation: ActSituation
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

const hintOf = ({ hint }: ActField, situation: ActSituation): { readonly hint?: string } => {
  const text = typeof hint === 'function' ? hint(situation) : hint
  return text === undefined || text === '' ? {} : { hint: text }
}

export const ActFieldView = ({ field, situation, value, error, onChange }: ActFieldViewProps) => {
  const calendar = useCalendar()
  const { kind, label, isRequired = false } = field
  const choices = field.choices?.(situation) ?? []
  const words = { label, isRequired, error, ...hintOf(field, situation) }
  switch (kind) {
    case 'text':
      return <TextField {...words} value={value} onChange={onChange} />
    case 'number':
      return <TextField {...words} type="number" min={0} value={value} onChange={onChange} />
    case 'area':
    case 'lines':
      return <PlainArea {...words} value={value} onChange={onChange} />
    case 'date':
      return <DateField {...words} value={value} onChange={onChange} calendar={calendar} />
    case 'select':
      return <SelectField {...words} value={value} choices={choices} onChange={onChange} />
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={value === '' ? null : value}
          choices={choices}
          onChange={onChange}
          error={error}
        />
      )
  }
}
