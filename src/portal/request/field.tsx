/** Fields of a form: label, what it is for, what is amiss, and what was typed before. */
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'

export interface FieldState {
  readonly value: (name: string) => string
  readonly fault: (name: string) => string | null
}

interface FieldProps {
  readonly state: FieldState
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}

const hintId = (name: string): string => `${name}-hint`
export const faultId = (name: string): string => `${name}-fault`

/** Ids of what explains a field, for those who listen; undefined where nothing does. */
const describedBy = ({ state, name, hint }: FieldProps): string | undefined => {
  const ids = [
    ...(hint === undefined ? [] : [hintId(name)]),
    ...(state.fault(name) === null ? [] : [faultId(name)]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

const Required = () => <span className="required">（必填）</span>

export const Fault = ({ name, text }: { name: string; text: string | null }) =>
  text === null ? null : (
    <p className="field-fault" id={faultId(name)}>
      {text}
    </p>
  )

const Surround = ({ field, children }: { field: FieldProps; children: ReactNode }) => {
  const { state, name, label, hint, required } = field
  return (
    <div className={state.fault(name) === null ? 'field' : 'field has-fault'}>
      <label htmlFor={name}>
        {label}
        {required && <Required />}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={hintId(name)}>
          {hint}
        </p>
      )}
      <Fault name={name} text={state.fault(name)} />
      {children}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'tel' | 'email' | 'search' | 'date'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'numeric' | 'text'
}

export const TextField = ({ type = 'text', autoComplete = 'off', inputMode, ...field }: TextFieldProps) => (
  <Surround field={field}>
    <input
      id={field.name}
      name={field.name}
      type={type}
      autoComplete={autoComplete}
      inputMode={inputMode}
      defaultValue={field.state.value(field.name)}
      aria-describedby={describedBy(field)}
      aria-invalid={field.state.fault(field.name) === null ? undefined : true}
      aria-required={field.required}
    />
  </Surround>
)

export const LongTextField = ({ rows, ...field }: FieldProps & { readonly rows: number }) => (
  <Surround field={field}>
    <textarea
      id={field.name}
      name={field.name}
      rows={rows}
      defaultValue={field.state.value(field.name)}
      aria-describedby={describedBy(field)}
      aria-invalid={field.state.fault(field.name) === null ? undefined : true}
      aria-required={field.required}
    />
  </Surround>
)

interface SelectFieldProps extends FieldProps {
  readonly choices: readonly (readonly [value: string, name: string])[]
}

export const SelectField = ({ choices, ...field }: SelectFieldProps) => (
  <Surround field={field}>
    <select
      id={field.name}
      name={field.name}
      defaultValue={field.state.value(field.name)}
      aria-describedby={describedBy(field)}
      aria-invalid={field.state.fault(field.name) === null ? undefined : true}
      aria-required={field.required}
    >
      <option value="">请选择</option>
      {choices.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  </Surround>
)

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly {
    readonly value: string
    readonly name: string
    readonly note?: string
    readonly className?: string
  }[]
}

/** Every choice in sight. The group takes the field's name as its id, so that a fault leads to it. */
export const ChoiceField = ({ choices, ...field }: ChoiceFieldProps) => {
  const { state, name, label, hint, required } = field
  return (
    <fieldset
      id={name}
      className={state.fault(name) === null ? 'choice-field' : 'choice-field has-fault'}
      aria-describedby={describedBy(field)}
    >
      <legend>
        {label}
        {required && <Required />}
      </legend>
      {hint !== undefined && (
        <p className="field-hint" id={hintId(name)}>
          {hint}
        </p>
      )}
      <Fault name={name} text={state.fault(name)} />
      <div className="choice-list">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              className={choice.className}
              defaultChecked={state.value(name) === choice.value}
            />
            <span>
              {choice.name}
              {choice.note !== undefined && <small>{choice.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export const TickField = ({ state, name, label, hint }: FieldProps) => (
  <div className="field tick-field" id={`${name}-field`}>
    <label className="choice">
      <input
        id={name}
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={state.value(name) === 'yes'}
        aria-describedby={hint === undefined ? undefined : hintId(name)}
      />
      <span>{label}</span>
    </label>
    {hint !== undefined && (
      <p className="field-hint" id={hintId(name)}>
        {hint}
      </p>
    )}
  </div>
)

export interface FaultLink {
  readonly name: string
  readonly text: string
}

/** Everything that is amiss, first thing on the page, each with a way to its field. */
export const FaultSummary = ({ faults, notice }: { faults: readonly FaultLink[]; notice: string | null }) =>
  faults.length === 0 && notice === null ? null : (
    <div className="fault-summary" id="faults" role="alert" tabIndex={-1}>
      <h2>{faults.length === 0 ? '请注意' : `有${faults.length}处需要修改`}</h2>
      {notice !== null && <p>{notice}</p>}
      {faults.length > 0 && (
        <>
          <ul>
            {faults.map(({ name, text }) => (
              <li key={`${name} ${text}`}>
                <a href={`#${name}`}>{text}</a>
              </li>
            ))}
          </ul>
          <p>您填写的内容和已经上传的文件都保留着，改好以后再提交一次即可。</p>
        </>
      )}
    </div>
  )
