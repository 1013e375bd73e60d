import type { ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { useCalendar } from '../../api/calendar.ts'
import { CheckField, ChoiceField } from '../../parts/choice-field.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { Field } from '../../parts/field.tsx'
import { PlainArea } from '../../parts/text-area.tsx'
import { type ActDraft, type ActField, YES } from './act-field.ts'
import { ChecklistFields } from './checklist-fields.tsx'

interface ActFieldViewProps {
  readonly field: ActField
  readonly subject: ManuscriptJson
  readonly draft: ActDraft
  readonly error: string | undefined
  readonly change: (part: ActDraft) => void
}

export const ActFieldView = ({ field, subject, draft, error, change }: ActFieldViewProps) => {
  const calendar = useCalendar()
  const { name, label, isRequired = false, hint } = field
  const value = draft[name] ?? ''
  const set = (text: string) => change({ [name]: text })
  const words = { label, isRequired, error, ...(hint === undefined ? {} : { hint }) }
  switch (field.kind) {
    case 'checklist':
      return <ChecklistFields points={subject.checklist} draft={draft} error={error} change={change} />
    case 'check':
      return (
        <div>
          <CheckField label={label} value={value === YES} onChange={(on) => set(on ? YES : '')} />
          {hint !== undefined && <p className="field-hint">{hint}</p>}
          {error !== undefined && (
            <p className="field-error" role="alert">
              {error}
            </p>
          )}
        </div>
      )
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={value}
          error={error}
          choices={field.choices(subject)}
          onChange={set}
        />
      )
    case 'day':
      return <DateField {...words} calendar={calendar} value={value} onChange={set} />
    case 'moment':
      return (
        <Field {...words}>
          {(links) => (
            <input
              {...links}
              type="datetime-local"
              value={value}
              onChange={(event) => set(event.target.value)}
            />
          )}
        </Field>
      )
    case 'area':
      return <PlainArea {...words} rows={3} maxLength={2000} value={value} onChange={set} />
  }
}
