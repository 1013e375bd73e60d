/** What the document does to earlier ones, and what it explains. */
import type { DocumentEffect } from '../../../law/proactive-disclosure/disclosure-content.ts'
import { Button } from '../../parts/button.tsx'
import type { ContentFieldsProps } from './field-props.ts'
import { Placed } from './placed.tsx'
import { PublishedSearch } from './published-search.tsx'
import { EffectRow, InterpretsRow } from './relation-rows.tsx'
import { useRowKeys } from './row-keys.ts'

const replaced = <Item,>(items: readonly Item[], place: number, item: Item): readonly Item[] =>
  items.map((each, index) => (index === place ? item : each))
const without = <Item,>(items: readonly Item[], place: number): readonly Item[] =>
  items.filter((_, index) => index !== place)

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
