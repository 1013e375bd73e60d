/** An organ's own words around the statutory parts of a document; the statutory parts are shown and stay as they are. */
import type {
  AdjustmentJson,
  TemplateJson,
  TemplateParagraphJson,
} from '../../contract/request/template-json.ts'
import { CheckField } from '../parts/choice-field.tsx'
import { TextField } from '../parts/field.tsx'
import { PlainArea } from '../parts/text-area.tsx'

interface AdjustmentFormProps {
  readonly template: TemplateJson
  readonly adjustment: AdjustmentJson
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (adjustment: AdjustmentJson) => void
}

/** Blank texts are no adjustment. */
const withText = (
  adjustment: AdjustmentJson,
  field: 'opening' | 'extra' | 'contact' | 'codeWord',
  text: string,
): AdjustmentJson => {
  const { [field]: _, ...rest } = adjustment
  return text === '' ? rest : { ...rest, [field]: text }
}

const withParagraph = (
  adjustment: AdjustmentJson,
  { id, text: original }: TemplateParagraphJson,
  text: string | null,
): AdjustmentJson => {
  const { [id]: _, ...others } = adjustment.paragraphs ?? {}
  return { ...adjustment, paragraphs: text === original ? others : { ...others, [id]: text } }
}

/** Places as an officer reads them: `{number}` → 〔登记编号〕. */
const readable = (text: string, places: TemplateJson['places']): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => `〔${places[name] ?? place}〕`)

/** What the places of a paragraph stand for; null where it has none. */
const placesHint = (text: string, places: TemplateJson['places']): string | null => {
  const names = [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))]
  if (names.length === 0) return null
  return `花括号里的内容由系统填写，不能删去：${names.map((name) => `{${name}}为${places[name] ?? name}`).join('，')}。`
}

const OwnParagraph = ({
  paragraph,
  places,
  adjustment,
  most,
  error,
  onChange,
}: {
  readonly paragraph: TemplateParagraphJson
  readonly places: TemplateJson['places']
  readonly most: number
} & Pick<AdjustmentFormProps, 'adjustment' | 'onChange'> & { readonly error: string | undefined }) => {
  const given = adjustment.paragraphs?.[paragraph.id]
  const isOut = given === null
  const hint = placesHint(paragraph.text, places)
  return (
    <div className="own-paragraph">
      {!isOut && (
        <PlainArea
          label="可以调整的段落"
          {...(hint === null ? {} : { hint })}
          value={given ?? paragraph.text}
          maxLength={most}
          rows={3}
          error={error}
          onChange={(text) => onChange(withParagraph(adjustment, paragraph, text))}
        />
      )}
      <CheckField
        label={isOut ? `不用这一段：${readable(paragraph.text, places)}` : '不用这一段'}
        value={isOut}
        onChange={(out) => onChange(withParagraph(adjustment, paragraph, out ? null : paragraph.text))}
      />
    </div>
  )
}

export const AdjustmentForm = ({ template, adjustment, errors, onChange }: AdjustmentFormProps) => {
  const { limits, paragraphs, places } = template
  return (
    <div className="form">
      <PlainArea
        label="开头的话"
        hint="放在正文最前面，可以不填。"
        rows={2}
        maxLength={limits.opening}
        value={adjustment.opening ?? ''}
        error={errors.opening}
        onChange={(text) => onChange(withText(adjustment, 'opening', text))}
      />
      {paragraphs.map((paragraph) =>
        paragraph.statutory ? (
          <p key={paragraph.id} className="statutory-paragraph">
            <span className="badge badge-blue">法定内容，不能改</span> {readable(paragraph.text, places)}
          </p>
        ) : (
          <OwnParagraph
            key={paragraph.id}
            paragraph={paragraph}
            places={places}
            adjustment={adjustment}
            most={limits.paragraph}
            error={errors[paragraph.id]}
            onChange={onChange}
          />
        ),
      )}
      <PlainArea
        label="补充的话"
        hint="放在法定内容之后，可以不填。不得另写救济途径。"
        rows={2}
        maxLength={limits.extra}
        value={adjustment.extra ?? ''}
        error={errors.extra}
        onChange={(text) => onChange(withText(adjustment, 'extra', text))}
      />
      <div className="form-row">
        <TextField
          label="联系方式"
          hint="留空用机关的地址和电话。"
          maxLength={limits.contact}
          value={adjustment.contact ?? ''}
          error={errors.contact}
          onChange={(text) => onChange(withText(adjustment, 'contact', text))}
        />
        <TextField
          label="文号用的机关代字"
          hint="留空用机关的代字。"
          maxLength={limits.codeWord}
          value={adjustment.codeWord ?? ''}
          error={errors.codeWord}
          onChange={(text) => onChange(withText(adjustment, 'codeWord', text))}
        />
      </div>
    </div>
  )
}
