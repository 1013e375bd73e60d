/** Somebody else has saved meanwhile: both are shown side by side, and nothing is thrown away before it is decided. */
import { useState } from 'react'
import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'
import { Button } from '../../parts/button.tsx'
import { instantText } from '../../parts/day-text.ts'
import { type ContentField, differingFields, FIELD_NAMES } from './content-fields.ts'
import type { SavedContent } from './draft-keeper.ts'
import { valueText } from './value-text.ts'

interface ConflictBoxProps {
  readonly mine: DisclosureContent
  readonly theirs: SavedContent
  readonly onSettle: (content: DisclosureContent) => void
}

type Side = 'mine' | 'theirs'

const merged = (
  mine: DisclosureContent,
  theirs: DisclosureContent,
  taken: Readonly<Partial<Record<ContentField, Side>>>,
): DisclosureContent => {
  const fields = differingFields(mine, theirs).filter((field) => taken[field] === 'theirs')
  return { ...mine, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) }
}

const SideChoice = ({
  field,
  side,
  text,
  isTaken,
  onTake,
}: {
  readonly field: ContentField
  readonly side: Side
  readonly text: string
  readonly isTaken: boolean
  readonly onTake: () => void
}) => (
  <label className={isTaken ? 'conflict-side is-taken' : 'conflict-side'}>
    <span className="choice">
      <input type="radio" name={`conflict-${field}`} checked={isTaken} onChange={onTake} />
      <strong>{side === 'mine' ? '保留我的' : '采用已保存的'}</strong>
    </span>
    <span className="conflict-text">{text === '' ? '（空）' : text}</span>
  </label>
)

export const ConflictBox = ({ mine, theirs, onSettle }: ConflictBoxProps) => {
  const [taken, setTaken] = useState<Partial<Record<ContentField, Side>>>({})
  const fields = differingFields(mine, theirs.content)
  return (
    <section className="conflict notice notice-amber" role="alert" aria-label="他人已修改">
      <p>
        <strong>
          {theirs.savedBy === '' ? '他人' : theirs.savedBy}已在{instantText(theirs.savedAt)}
          保存了修改，您的改动还没有保存。
        </strong>
        两边不同的地方列在下面，逐项选定后再保存；没有选定之前，两边的内容都在。
      </p>
      {fields.map((field) => (
        <fieldset key={field} className="conflict-field">
          <legend>{FIELD_NAMES[field]}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <SideChoice
              key={side}
              field={field}
              side={side}
              text={valueText(side === 'mine' ? mine : theirs.content, field)}
              isTaken={(taken[field] ?? 'mine') === side}
              onTake={() => setTaken({ ...taken, [field]: side })}
            />
          ))}
        </fieldset>
      ))}
      <div className="actions">
        <Button kind="primary" onPress={() => onSettle(merged(mine, theirs.content, taken))}>
          按选定的内容保存
        </Button>
      </div>
    </section>
  )
}
