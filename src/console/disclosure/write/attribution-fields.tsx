/** 公开属性: decided while writing; whatever is not published says why, and by which article. */
import { ATTRIBUTE_NAMES } from '../../../contract/disclosure/manuscript-words.ts'
import { EXEMPTIONS } from '../../../law/exemption/exemptions.ts'
import type { AttributeDecision } from '../../../law/proactive-disclosure/disclosure-content.ts'
import {
  DISCLOSURE_ATTRIBUTES,
  DISCLOSURE_KIND_RULES,
} from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { isSeenFirstByOffice } from '../../../law/proactive-disclosure/manuscript/review-chain.ts'
import { SOURCES } from '../../../law/sources.ts'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { SelectField } from '../../parts/field.tsx'
import { PlainArea } from '../../parts/text-area.tsx'
import type { ContentFieldsProps } from './field-props.ts'
import { Placed } from './placed.tsx'

const NOTES = {
  proactive: '审核、签发后在网站公开。',
  onRequest: '不在网站公开，列入依申请公开清单，有人申请时答复。',
  withheld: '不公开，列入不予公开清单，定期重新评估。',
} as const

const ATTRIBUTES = DISCLOSURE_ATTRIBUTES.map((value) => ({
  value,
  label: ATTRIBUTE_NAMES[value],
  note: NOTES[value],
}))

const GROUNDS = [
  { value: '', label: '请选择' },
  ...EXEMPTIONS.map(({ code, name, source }) => ({
    value: code,
    label: `${name}（${SOURCES[source].label}）`,
  })),
]

export const AttributionFields = ({ content, change, errors }: ContentFieldsProps) => {
  const { attribution } = content
  const set = (part: Partial<AttributeDecision>) => change({ attribution: { ...attribution, ...part } })
  const mustBeProactive = DISCLOSURE_KIND_RULES[content.kind].isRegistered
  return (
    <Placed place="attribution">
      <div className="form">
        {mustBeProactive && (
          <p className="notice">
            {DISCLOSURE_KIND_RULES[content.kind].name}应当主动公开（{SOURCES['OGI-20-1'].label}）。
          </p>
        )}
        <ChoiceField
          label="公开属性"
          value={attribution.attribute}
          choices={ATTRIBUTES}
          error={errors.attribution}
          onChange={(attribute) =>
            set(attribute === 'proactive' ? { attribute, exemption: null, reason: '' } : { attribute })
          }
        />
        {isSeenFirstByOffice(content.kind, attribution.attribute) && (
          <p className="notice">
            政策性文件拟不予公开的，送审后先由政府信息公开工作机构审查：科室审核排在最前，不能省略（
            {SOURCES['ORIGIN-80'].label}）。
          </p>
        )}
        {attribution.attribute !== 'proactive' && (
          <>
            <SelectField
              label="法定事由"
              isRequired={attribution.attribute === 'withheld'}
              value={attribution.exemption ?? ''}
              choices={GROUNDS}
              onChange={(exemption) => set({ exemption: exemption === '' ? null : exemption })}
            />
            <PlainArea
              label="理由"
              isRequired
              hint="写明为什么不主动公开。"
              rows={3}
              maxLength={2000}
              value={attribution.reason}
              onChange={(reason) => set({ reason })}
            />
          </>
        )}
      </div>
    </Placed>
  )
}
