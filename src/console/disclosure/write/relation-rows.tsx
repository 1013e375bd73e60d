/** One document that is repealed, amended or explained. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { INTERPRETATION_FORM_WORDS } from '../../../contract/disclosure/disclosure-words.ts'
import type { DocumentEffect, Interprets } from '../../../law/proactive-disclosure/disclosure-content.ts'
import { INTERPRETATION_FORMS } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { readPublic } from '../../api/staff-api.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'

const EFFECTS = [
  { value: 'repeals', label: '废止' },
  { value: 'amends', label: '修改' },
] as const
const FORMS = INTERPRETATION_FORMS.map((value) => ({ value, label: INTERPRETATION_FORM_WORDS[value] }))

/** Of what is public; what is not yet is known by its number. */
const titleQuery = (id: number) =>
  queryOptions({
    queryKey: ['published', 'title', id],
    queryFn: async () => (await readPublic<{ readonly title: string }>(`/disclosures/${id}`)).title,
    retry: false,
  })

export const EffectRow = ({
  effect,
  onChange,
  onRemove,
}: {
  readonly effect: DocumentEffect
  readonly onChange: (effect: DocumentEffect) => void
  readonly onRemove: () => void
}) => {
  const isLinked = effect.disclosureId !== null
  return (
    <li className="relation">
      <SelectField
        label="作用"
        value={effect.effect}
        choices={EFFECTS}
        onChange={(kind) => onChange({ ...effect, effect: kind })}
      />
      <TextField
        label="以前文件的名称"
        maxLength={300}
        value={effect.title}
        {...(isLinked ? { hint: '已关联本站的文件，发布后其页面自动标注。' } : {})}
        onChange={(title) => onChange({ ...effect, title, disclosureId: null })}
      />
      <TextField
        label="文号"
        maxLength={100}
        value={effect.documentNumber}
        onChange={(documentNumber) => onChange({ ...effect, documentNumber })}
      />
      <Button kind="quiet" label={`移除${effect.title}`} onPress={onRemove}>
        移除
      </Button>
    </li>
  )
}

export const InterpretsRow = ({
  each,
  onChange,
  onRemove,
}: {
  readonly each: Interprets
  readonly onChange: (each: Interprets) => void
  readonly onRemove: () => void
}) => {
  const { data } = useQuery(titleQuery(each.disclosureId))
  const title = data ?? `本站第 ${each.disclosureId} 号文件`
  return (
    <li className="relation">
      <SelectField
        label="解读形式"
        value={each.form}
        choices={FORMS}
        onChange={(form) => onChange({ ...each, form })}
      />
      <p>
        <a href={`/disclosures/${each.disclosureId}`} target="_blank" rel="noreferrer">
          {title}
        </a>
      </p>
      <Button kind="quiet" label={`移除${title}`} onPress={onRemove}>
        移除
      </Button>
    </li>
  )
}
