/** Longer text that survives everything but being sent. */
import { Field, type FieldWords } from './field.tsx'
import type { KeptText } from './kept-text.ts'

const STATUS_WORDS: Readonly<Record<KeptText['status'], string>> = {
  empty: '',
  saving: '正在保存草稿……',
  kept: '草稿已保存',
  restored: '已恢复上次没有提交的内容',
}

interface TextAreaProps extends FieldWords {
  readonly kept: KeptText
  readonly rows?: number
  readonly maxLength?: number
}

export const TextArea = ({ kept, rows = 4, maxLength, ...words }: TextAreaProps) => (
  <div className="kept">
    <Field {...words}>
      {(links) => (
        <textarea
          {...links}
          rows={rows}
          maxLength={maxLength}
          value={kept.text}
          onChange={(event) => kept.setText(event.target.value)}
        />
      )}
    </Field>
    <p className="kept-status" aria-live="off">
      {STATUS_WORDS[kept.status]}
    </p>
  </div>
)

interface PlainAreaProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly maxLength?: number
}

/** Longer text of a form that keeps itself as a whole. */
export const PlainArea = ({ value, onChange, rows = 4, maxLength, ...words }: PlainAreaProps) => (
  <Field {...words}>
    {(links) => (
      <textarea
        {...links}
        rows={rows}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
