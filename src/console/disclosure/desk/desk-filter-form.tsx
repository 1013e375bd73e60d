/** Search and the filters that no count stands for. */
import { type RefObject, useId, useState } from 'react'
import { MANUSCRIPT_PHASES } from '../../../contract/disclosure/manuscript-json.ts'
import { ATTRIBUTE_NAMES, MANUSCRIPT_PHASE_NAMES } from '../../../contract/disclosure/manuscript-words.ts'
import {
  DISCLOSURE_ATTRIBUTES,
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
} from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choice-field.tsx'
import { type Choice, SelectField } from '../../parts/field.tsx'
import { isFiltered, type ManuscriptFilter, NO_FILTER } from './manuscript-filter.ts'
import type { ManuscriptFilterInAddress } from './use-manuscript-filter.ts'

const PHASES: readonly Choice<ManuscriptFilter['phase']>[] = [
  { value: '', label: '全部阶段（不含已作废）' },
  ...MANUSCRIPT_PHASES.map((value) => ({ value, label: MANUSCRIPT_PHASE_NAMES[value] })),
]
const KINDS: readonly Choice<ManuscriptFilter['kind']>[] = [
  { value: '', label: '全部种类' },
  ...DISCLOSURE_KINDS.map((value) => ({ value, label: DISCLOSURE_KIND_RULES[value].name })),
]
const ATTRIBUTES: readonly Choice<ManuscriptFilter['attribute']>[] = [
  { value: '', label: '全部属性' },
  ...DISCLOSURE_ATTRIBUTES.map((value) => ({ value, label: ATTRIBUTE_NAMES[value] })),
]

interface DeskFilterFormProps {
  readonly address: ManuscriptFilterInAddress
  readonly searchBox: RefObject<HTMLInputElement | null>
}

export const DeskFilterForm = ({ address: { filter, narrow, replace }, searchBox }: DeskFilterFormProps) => {
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
          <label htmlFor={id}>查找标题或文号</label>
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
          choices={PHASES}
          onChange={(phase) => narrow({ phase })}
        />
        <SelectField label="种类" value={filter.kind} choices={KINDS} onChange={(kind) => narrow({ kind })} />
        <SelectField
          label="公开属性"
          value={filter.attribute}
          choices={ATTRIBUTES}
          onChange={(attribute) => narrow({ attribute })}
        />
        <CheckField
          label="只看我撰写的"
          value={filter.mine === 'begun'}
          onChange={(on) => narrow({ mine: on ? 'begun' : '' })}
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
