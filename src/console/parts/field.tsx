/** A control with its label, its hint and what is wrong with it, joined for screen readers. */
import { type ReactNode, useId } from 'react'

export interface FieldWords {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly isRequired?: boolean
}

/** What the control must carry. */
export interface ControlLinks {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

interface FieldProps extends FieldWords {
  readonly children: (links: ControlLinks) => ReactNode
}

export const Field = ({ label, hint, error, isRequired = false, children }: FieldProps) => {
  const id = useId()
  const described = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`]
  const links: ControlLinks = {
    id,
    'aria-describedby': described.filter((each) => each !== null).join(' ') || undefined,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-required': isRequired || undefined,
  }
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label}
        {isRequired && <span className="required">必填</span>}
      </label>
      {children(links)}
      {hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'number'
  readonly autoComplete?: string
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  readonly placeholder?: string
}

export const TextField = ({
  value,
  onChange,
  type = 'text',
  autoComplete = 'off',
  maxLength,
  min,
  max,
  placeholder,
  ...words
}: TextFieldProps) => (
  <Field {...words}>
    {(links) => (
      <input
        {...links}
        type={type}
        value={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        min={min}
        max={max}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface SelectFieldProps<Value extends string> extends FieldWords {
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}

export const SelectField = <Value extends string>({
  value,
  choices,
  onChange,
  ...words
}: SelectFieldProps<Value>) => (
  <Field {...words}>
    {(links) => (
      <select {...links} value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
