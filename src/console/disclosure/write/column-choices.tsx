/** Columns (栏目) of the site in which it will stand. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ColumnChoiceJson } from '../../../contract/column/column-json.ts'
import { read } from '../../api/staff-api.ts'

const columnsQuery = (organ: number) =>
  queryOptions({
    queryKey: ['columns', organ, 'choices'],
    queryFn: async () =>
      (await read<{ readonly items: readonly ColumnChoiceJson[] }>(`/organs/${organ}/columns`)).items,
    retry: false,
  })

interface ColumnChoicesProps {
  readonly organ: number
  readonly chosen: readonly number[]
  readonly onChange: (columns: readonly number[]) => void
}

export const ColumnChoices = ({ organ, chosen, onChange }: ColumnChoicesProps) => {
  const { data = [] } = useQuery(columnsQuery(organ))
  if (data.length === 0) {
    return <p className="soft">本机关还没有设置栏目；不选栏目也会出现在目录和搜索中。</p>
  }
  const nameOf = ({ parentId, name }: ColumnChoiceJson): string => {
    const parent = data.find(({ id }) => id === parentId)
    return parent === undefined ? name : `${parent.name} › ${name}`
  }
  const toggle = (id: number) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <fieldset className="choices choices-grid">
      <legend>栏目</legend>
      {data.map((column) => (
        <label key={column.id} className="choice">
          <input type="checkbox" checked={chosen.includes(column.id)} onChange={() => toggle(column.id)} />
          <span>
            {nameOf(column)}
            {column.isKeyArea && <span className="choice-note">重点领域</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
