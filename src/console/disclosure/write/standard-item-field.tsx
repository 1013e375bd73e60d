/** Item of the region's standard catalogue (标准目录) under which it falls: found by words, then chosen. */
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { SelectField, TextField } from '../../parts/field.tsx'
import { standardChoicesQuery } from '../../standard-catalogue/standard-catalogue-api.ts'

interface StandardItemFieldProps {
  readonly organ: number
  readonly chosen: number | null
  readonly onChange: (item: number | null) => void
}

export const StandardItemField = ({ organ, chosen, onChange }: StandardItemFieldProps) => {
  const [typed, setTyped] = useState('')
  const { data = [] } = useQuery({
    ...standardChoicesQuery(organ, useDeferredValue(typed.trim())),
    retry: false,
    placeholderData: (previous) => previous,
  })
  /** The one that stands is shown also while other words are looked for. */
  const kept = chosen !== null && !data.some(({ id }) => id === chosen) ? [chosen] : []
  return (
    <div className="form-row">
      <TextField
        label="查找标准目录事项"
        hint="基层政务公开标准目录，没有对应的可以不选。"
        type="search"
        value={typed}
        onChange={setTyped}
      />
      <SelectField
        label="标准目录事项"
        value={String(chosen ?? '')}
        choices={[
          { value: '', label: '不对应标准目录' },
          ...kept.map((id) => ({ value: String(id), label: `已选定的事项（第 ${id} 号）` })),
          ...data.map(({ id, label }) => ({ value: String(id), label })),
        ]}
        onChange={(value) => onChange(value === '' ? null : Number(value))}
      />
    </div>
  )
}
