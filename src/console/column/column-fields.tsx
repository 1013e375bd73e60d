import type { ColumnJson } from '../../contract/column/column-json.ts'
import { COLUMN_PACE_WORDS } from '../../contract/column/column-words.ts'
import { COLUMN_PACES } from '../../law/proactive-disclosure/column-pace.ts'
import { CheckField } from '../parts/choice-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import type { ColumnBody } from './column-api.ts'

const PACES = COLUMN_PACES.map((value) => ({ value, label: COLUMN_PACE_WORDS[value] }))

interface ColumnFieldsProps {
  readonly body: ColumnBody
  readonly onChange: (body: ColumnBody) => void
  /** Under which it may stand. */
  readonly parents: readonly ColumnJson[]
  readonly errors: Readonly<Record<string, string>>
}

export const ColumnFields = ({ body, onChange, parents, errors }: ColumnFieldsProps) => (
  <>
    <div className="form-row">
      <TextField
        label="栏目名称"
        isRequired
        hint="专栏姓专：只放政府信息，不放新闻和工作动态。"
        value={body.name}
        error={errors.name}
        maxLength={40}
        onChange={(name) => onChange({ ...body, name })}
      />
      <SelectField
        label="上级栏目"
        value={String(body.parentId ?? '')}
        choices={[
          { value: '', label: '没有（一级栏目）' },
          ...parents.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(id) => onChange({ ...body, parentId: id === '' ? null : Number(id) })}
      />
      <SelectField
        label="更新要求"
        hint="动态、常规栏目超期未更新时在这里提示。"
        value={body.pace}
        choices={PACES}
        onChange={(pace) => onChange({ ...body, pace })}
      />
    </div>
    <PlainArea
      label="栏目说明"
      rows={2}
      maxLength={300}
      value={body.about}
      error={errors.about}
      onChange={(about) => onChange({ ...body, about })}
    />
    <CheckField
      label="重点领域专题（政府的重点领域专题列在首页，各机关的稿件都可以选用）"
      value={body.isKeyArea}
      onChange={(isKeyArea) => onChange({ ...body, isKeyArea })}
    />
  </>
)
