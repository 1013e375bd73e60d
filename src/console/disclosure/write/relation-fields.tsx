/** What the document does to earlier ones, and what it explains. */
import { INTERPRETATION_FORM_WORDS } from '../../../contract/disclosure/disclosure-words.ts'
import type { DocumentEffect, Interprets } from '../../../law/proactive-disclosure/disclosure-content.ts'
import { INTERPRETATION_FORMS } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import type { ContentFieldsProps } from './field-props.ts'
import { Placed } from './placed.tsx'
import { PublishedSearch } from './published-search.tsx'
import { useRowKeys } from './row-keys.ts'

const EFFECTS = [
  { value: 'repeals', label: '废止' },
  { value: 'amends', label: '修改' },
] as const
const FORMS = INTERPRETATION_FORMS.map((value) => ({ value, label: INTERPRETATION_FORM_WORDS[value] }))

const replaced = <Item,>(items: readonly Item[], place: number, item: Item): readonly Item[] =>
  items.map((each, index) => (index === place ? item : each))
const without = <Item,>(items: readonly Item[], place: number): readonly Item[] =>
  items.filter((_, index) => index !== place)

const EffectRow = ({
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

const InterpretsRow = ({
  each,
  onChange,
  onRemove,
}: {
  readonly each: Interprets
  readonly onChange: (each: Interprets) => void
  readonly onRemove: () => void
}) => (
  <li className="relation">
    <SelectField
      label="解读形式"
      value={each.form}
      choices={FORMS}
      onChange={(form) => onChange({ ...each, form })}
    />
    <p>
      <a href={`/disclosures/${each.disclosureId}`} target="_blank" rel="noreferrer">
        本站第 {each.disclosureId} 号文件
      </a>
    </p>
    <Button kind="quiet" label={`移除第${each.disclosureId}号文件`} onPress={onRemove}>
      移除
    </Button>
  </li>
)

interface RelationFieldsProps extends ContentFieldsProps {
  readonly id: number
}

export const RelationFields = ({ id, content, change, errors }: RelationFieldsProps) => {
  const { effects, interprets } = content
  const rows = useRowKeys(effects.length)
  const addEffect = (effect: DocumentEffect) => change({ effects: [...effects, effect] })
  return (
    <div className="form">
      <Placed place="effects">
        <ul className="relations">
          {effects.map((effect, place) => (
            <EffectRow
              key={rows.keyAt(place)}
              effect={effect}
              onChange={(next) => change({ effects: replaced(effects, place, next) })}
              onRemove={() => {
                rows.removeAt(place)
                change({ effects: without(effects, place) })
              }}
            />
          ))}
        </ul>
        <PublishedSearch
          label="查找要废止或者修改的以前文件"
          except={id}
          onChoose={(document) =>
            addEffect({
              effect: 'repeals',
              disclosureId: document.id,
              title: document.title,
              documentNumber: document.documentNumber,
            })
          }
        />
        {errors.effects !== undefined && <p className="field-error">{errors.effects}</p>}
        <Button
          kind="quiet"
          onPress={() => addEffect({ effect: 'repeals', disclosureId: null, title: '', documentNumber: '' })}
        >
          本站没有的文件，直接填写
        </Button>
      </Placed>
      <Placed place="interprets">
        <ul className="relations">
          {interprets.map((each, place) => (
            <InterpretsRow
              key={each.disclosureId}
              each={each}
              onChange={(next) => change({ interprets: replaced(interprets, place, next) })}
              onRemove={() => change({ interprets: without(interprets, place) })}
            />
          ))}
        </ul>
        <PublishedSearch
          label="查找本稿所解读的文件"
          except={id}
          onChoose={({ id: disclosureId }) => {
            if (interprets.some((each) => each.disclosureId === disclosureId)) return
            change({ interprets: [...interprets, { disclosureId, form: 'text' }] })
          }}
        />
        {errors.interprets !== undefined && <p className="field-error">{errors.interprets}</p>}
      </Placed>
    </div>
  )
}
