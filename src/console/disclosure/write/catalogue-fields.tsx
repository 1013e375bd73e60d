/** Where it stands: item of the statutory catalogue, columns, and the words by which it is found. */
import { CATALOGUE_ITEMS } from '../../../law/proactive-disclosure/catalogue-items.ts'
import { Field, TextField } from '../../parts/field.tsx'
import { PlainArea } from '../../parts/text-area.tsx'
import { ColumnChoices } from './column-choices.tsx'
import type { ContentFieldsProps } from './field-props.ts'
import { KeywordsField } from './keywords-field.tsx'
import { Placed } from './placed.tsx'
import { StandardItemField } from './standard-item-field.tsx'

const BRANCHES = [
  { appliesTo: 'every', label: '条例第二十条：各级行政机关' },
  { appliesTo: 'county', label: '条例第二十一条：设区的市级、县级人民政府及其部门' },
  { appliesTo: 'township', label: '条例第二十一条：乡（镇）人民政府' },
] as const

const CatalogueItemField = ({ content, change, errors }: ContentFieldsProps) => (
  <Field label="法定主动公开内容" isRequired error={errors.catalogueItem}>
    {(links) => (
      <select
        {...links}
        value={content.catalogueItem}
        onChange={(event) => change({ catalogueItem: event.target.value })}
      >
        <option value="">请选择目录项</option>
        {BRANCHES.map(({ appliesTo, label }) => (
          <optgroup key={appliesTo} label={label}>
            {CATALOGUE_ITEMS.filter((item) => item.appliesTo === appliesTo).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    )}
  </Field>
)

const SORTINGS = [
  { name: 'topic', label: '主题', hint: '如：农业、教育、社会保障' },
  { name: 'genre', label: '体裁', hint: '如：通知、意见、公告' },
  { name: 'audience', label: '服务对象', hint: '如：居民、企业、农户' },
] as const

interface CatalogueFieldsProps extends ContentFieldsProps {
  readonly organ: number
}

export const CatalogueFields = ({ organ, ...props }: CatalogueFieldsProps) => {
  const { content, change, errors } = props
  return (
    <div className="form">
      <Placed place="catalogueItem">
        <CatalogueItemField {...props} />
      </Placed>
      <Placed place="standardItem">
        <StandardItemField
          organ={organ}
          chosen={content.standardItem}
          onChange={(standardItem) => change({ standardItem })}
        />
      </Placed>
      <Placed place="columns">
        <ColumnChoices organ={organ} chosen={content.columns} onChange={(columns) => change({ columns })} />
      </Placed>
      <Placed place="summary">
        <PlainArea
          label="内容概述"
          hint="目录的法定要素，一两句话；同时用于搜索结果。"
          rows={3}
          maxLength={1000}
          value={content.summary}
          error={errors.summary}
          onChange={(summary) => change({ summary })}
        />
      </Placed>
      <div className="form-row">
        {SORTINGS.map(({ name, label, hint }) => (
          <Placed key={name} place={name}>
            <TextField
              label={label}
              hint={hint}
              maxLength={60}
              value={content[name]}
              error={errors[name]}
              onChange={(value) => change({ [name]: value })}
            />
          </Placed>
        ))}
      </div>
      <div className="form-row">
        <Placed place="keywords">
          <KeywordsField
            keywords={content.keywords}
            error={errors.keywords}
            onChange={(keywords) => change({ keywords })}
          />
        </Placed>
        <Placed place="sourceUnit">
          <TextField
            label="责任部门"
            hint="机关内负责这条信息的科室。"
            maxLength={100}
            value={content.sourceUnit}
            error={errors.sourceUnit}
            onChange={(sourceUnit) => change({ sourceUnit })}
          />
        </Placed>
      </div>
    </div>
  )
}
