/** The fields of one value of policy. */
import { CheckField, ChoiceField } from '../parts/choice-field.tsx'
import { type Choice, SelectField, TextField } from '../parts/field.tsx'
import { chosenText, type Draft, isChosen, ONE } from './policy-draft.ts'
import { OUTCOME_LIST, type PolicyKind, RESULT_ROWS } from './policy-kind.ts'

interface ValueFieldsProps {
  readonly label: string
  readonly kind: PolicyKind
  readonly draft: Draft
  readonly onChange: (part: Draft) => void
}

const Several = ({
  label,
  choices,
  draft,
  onChange,
}: Omit<ValueFieldsProps, 'kind'> & { readonly choices: readonly Choice<string>[] }) => (
  <fieldset className="choices">
    <legend>{label}</legend>
    {choices.map((choice) => (
      <CheckField
        key={choice.value}
        label={choice.label}
        value={isChosen(draft, choice.value)}
        onChange={(on) => onChange({ [choice.value]: chosenText(on) })}
      />
    ))}
  </fieldset>
)

const Rows = ({ label, draft, onChange }: Pick<ValueFieldsProps, 'label' | 'draft' | 'onChange'>) => (
  <fieldset className="choices">
    <legend>{label}</legend>
    {OUTCOME_LIST.map((outcome) => (
      <SelectField
        key={outcome.value}
        label={outcome.label}
        value={draft[outcome.value] ?? ''}
        choices={[{ value: '', label: '按默认' }, ...RESULT_ROWS]}
        onChange={(row) => onChange({ [outcome.value]: row })}
      />
    ))}
  </fieldset>
)

export const ValueFields = ({ label, kind, draft, onChange }: ValueFieldsProps) => {
  switch (kind.kind) {
    case 'number':
      return (
        <TextField
          label={`${label}（${kind.unit}）`}
          type="number"
          min={0}
          value={draft[ONE] ?? ''}
          onChange={(value) => onChange({ [ONE]: value })}
        />
      )
    case 'text':
      return (
        <TextField label={label} value={draft[ONE] ?? ''} onChange={(value) => onChange({ [ONE]: value })} />
      )
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={draft[ONE] ?? null}
          choices={kind.choices}
          onChange={(value) => onChange({ [ONE]: value })}
        />
      )
    case 'truth':
      return (
        <ChoiceField
          label={label}
          value={isChosen(draft, ONE) ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: kind.yes },
            { value: 'no', label: kind.no },
          ]}
          onChange={(value) => onChange({ [ONE]: chosenText(value === 'yes') })}
        />
      )
    case 'several':
      return <Several label={label} choices={kind.choices} draft={draft} onChange={onChange} />
    case 'record':
      return kind.fields.map((field) => (
        <TextField
          key={field.value}
          label={field.label}
          value={draft[field.value] ?? ''}
          {...(kind.isList ? { hint: '剩余的工作日，用顿号分开；0为届满当日' } : {})}
          onChange={(value) => onChange({ [field.value]: value })}
        />
      ))
    case 'rows':
      return <Rows label={label} draft={draft} onChange={onChange} />
  }
}
