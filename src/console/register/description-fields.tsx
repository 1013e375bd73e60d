/** What is asked for, in which form and by which way it is wanted. */
import { DELIVERY_FORM_NAMES, DELIVERY_METHOD_NAMES } from '../../contract/request/apply-form-words.ts'
import { type Choice, SelectField } from '../parts/field.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import type { FormPartProps } from './evidence-fields.tsx'

const choicesOf = <Value extends string>(names: Readonly<Record<Value, string>>): readonly Choice<Value>[] =>
  Object.entries<string>(names).map(([value, label]) => ({ value: value as Value, label }))

export const DescriptionFields = ({ form, change, errors }: FormPartProps) => (
  <>
    <PlainArea
      label="要获取的信息（名称、文号或者便于查询的其他特征）"
      isRequired
      rows={6}
      value={form.description}
      error={errors.description}
      onChange={(description) => change({ description })}
    />
    <div className="form-row">
      <SelectField
        label="获得信息的形式"
        value={form.deliveryForm}
        choices={choicesOf(DELIVERY_FORM_NAMES)}
        onChange={(deliveryForm) => change({ deliveryForm })}
      />
      <SelectField
        label="获取信息的途径"
        value={form.deliveryMethod}
        choices={choicesOf(DELIVERY_METHOD_NAMES)}
        onChange={(deliveryMethod) => change({ deliveryMethod })}
      />
    </div>
  </>
)
