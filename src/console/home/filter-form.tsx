/** Search and the filters that no lamp stands for. */
import { type RefObject, useId, useState } from 'react'
import { PHASE_NAMES } from '../../contract/request/request-words.ts'
import { PHASES } from '../../law/request/request-state.ts'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { SelectField } from '../parts/field.tsx'
import { isFiltered, NO_FILTER, type TodoFilter } from './todo-filter.ts'
import type { TodoFilterInAddress } from './use-todo-filter.ts'

const PHASE_CHOICES: readonly { readonly value: TodoFilter['phase']; readonly label: string }[] = [
  { value: '', label: '全部阶段' },
  ...PHASES.filter((phase) => phase !== 'none').map((phase) => ({ value: phase, label: PHASE_NAMES[phase] })),
]

interface FilterFormProps {
  readonly address: TodoFilterInAddress
  readonly searchBox: RefObject<HTMLInputElement | null>
}

export const FilterForm = ({ address: { filter, narrow, replace }, searchBox }: FilterFormProps) => {
  const [text, setText] = useState(filter.q)
  const id = useId()
  return (
    <search>
      <form
        className="filter-form"
        onSubmit={(event) => {
          event.preventDefault()
          narrow({ q: text.trim() })
        }}
      >
        <div className="field filter-search">
          <label htmlFor={id}>查找受理号或申请内容</label>
          <input
            ref={searchBox}
            id={id}
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <SelectField
          label="阶段"
          value={filter.phase}
          choices={PHASE_CHOICES}
          onChange={(phase) => narrow({ phase })}
        />
        <CheckField
          label="含已办结、已归档"
          value={filter.closed === '1'}
          onChange={(on) => narrow({ closed: on ? '1' : '' })}
        />
        <CheckField
          label="只看催办"
          value={filter.urged === '1'}
          onChange={(on) => narrow({ urged: on ? '1' : '' })}
        />
        <Button type="submit" kind="primary">
          查找
        </Button>
        {isFiltered(filter) && (
          <Button
            onPress={() => {
              setText('')
              replace(NO_FILTER)
            }}
          >
            清除筛选
          </Button>
        )}
      </form>
    </search>
  )
}
