/** Every point of the review is answered by itself: met or not, with a remark where one helps. */
import { useId } from 'react'
import { type ActDraft, YES } from './act-field.ts'

interface ChecklistFieldsProps {
  readonly points: readonly string[]
  readonly draft: ActDraft
  readonly error: string | undefined
  readonly change: (part: ActDraft) => void
}

const ANSWERS = [
  { value: YES, label: '符合' },
  { value: '0', label: '不符合' },
] as const

const Point = ({
  point,
  place,
  draft,
  change,
}: Pick<ChecklistFieldsProps, 'draft' | 'change'> & { readonly point: string; readonly place: number }) => {
  const id = useId()
  return (
    <fieldset className="point">
      <legend>{point}</legend>
      <div className="choices-row">
        {ANSWERS.map(({ value, label }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={id}
              checked={draft[`point:${place}`] === value}
              onChange={() => change({ [`point:${place}`]: value })}
            />
            <span>{label}</span>
          </label>
        ))}
        <input
          type="text"
          aria-label={`${point}：说明`}
          placeholder="说明（可以不填）"
          maxLength={300}
          value={draft[`remark:${place}`] ?? ''}
          onChange={(event) => change({ [`remark:${place}`]: event.target.value })}
        />
      </div>
    </fieldset>
  )
}

export const ChecklistFields = ({ points, draft, error, change }: ChecklistFieldsProps) => {
  if (points.length === 0) return null
  return (
    <div className="checklist">
      <p className="field-label">审核要点</p>
      {points.map((point, place) => (
        <Point key={point} point={point} place={place} draft={draft} change={change} />
      ))}
      {error !== undefined && <p className="field-error">{error}</p>}
    </div>
  )
}
