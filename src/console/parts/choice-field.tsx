/** One of several, all in view; and a single yes or no. */
import { type ReactNode, useId } from 'react'
import type { Choice } from './field.tsx'

interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value | null
  /** `off`: why it cannot be chosen. */
  readonly choices: readonly (Choice<Value> & { readonly note?: ReactNode; readonly off?: string | null })[]
  readonly onChange: (value: Value) => void
  readonly error?: string | undefined
}

export const ChoiceField = <Value extends string>({
  label,
  value,
  choices,
  onChange,
  error,
}: ChoiceFieldProps<Value>) => {
  const name = useId()
  return (
    <fieldset
      className={choices.length > 4 ? 'choices choices-grid' : 'choices'}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            disabled={typeof choice.off === 'string'}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.note !== undefined && <span className="choice-note">{choice.note}</span>}
            {typeof choice.off === 'string' && <span className="choice-note">{choice.off}</span>}
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

interface CheckFieldProps {
  readonly label: ReactNode
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

export const CheckField = ({ label, value, onChange }: CheckFieldProps) => (
  <label className="choice">
    <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
)
