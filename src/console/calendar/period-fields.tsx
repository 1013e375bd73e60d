import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import type { Period } from './notice-form.ts'

const DayInput = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) => (
  <Field label={label}>
    {(links) => (
      <input {...links} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)

interface PeriodFieldsProps {
  readonly periods: readonly Period[]
  readonly onChange: (periods: readonly Period[]) => void
}

/** Days off, from and to; one day needs its first day only. */
export const PeriodFields = ({ periods, onChange }: PeriodFieldsProps) => {
  const change = (at: number, part: Partial<Period>) =>
    onChange(periods.map((period) => (period.key === at ? { ...period, ...part } : period)))
  const next = Math.max(-1, ...periods.map(({ key }) => key)) + 1
  return (
    <fieldset className="choices">
      <legend>放假日期</legend>
      {periods.map((period, index) => (
        <div className="period" key={period.key}>
          <DayInput
            label={`第${index + 1}段，首日`}
            value={period.first}
            onChange={(first) => change(period.key, { first })}
          />
          <DayInput label="末日" value={period.last} onChange={(last) => change(period.key, { last })} />
          <Button
            kind="quiet"
            label={`删去第${index + 1}段`}
            onPress={() => onChange(periods.filter(({ key }) => key !== period.key))}
          >
            删去
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onChange([...periods, { key: next, first: '', last: '' }])}>再加一段</Button>
      </div>
    </fieldset>
  )
}
