/** Returning a report: remarks, each about its place. */
import { useMemo } from 'react'
import type { FilingRemark } from '../../../law/annual-report/filing/filing-event.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useKeptForm } from '../../parts/kept-form.ts'
import { PlainArea } from '../../parts/text-area.tsx'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'
import { type PlaceGroup, remarkPlaces } from './remark-places.ts'

interface Row extends FilingRemark {
  readonly key: number
}

const EMPTY: { readonly rows: readonly Row[] } = { rows: [{ key: 1, place: '', text: '' }] }
const LONGEST = 1_000
const MOST_REMARKS = 50

interface RemarkRowProps {
  readonly row: Row
  readonly number: number
  readonly groups: readonly PlaceGroup[]
  readonly onChange: (part: Partial<FilingRemark>) => void
  readonly onRemove: (() => void) | null
}

const RemarkRow = ({ row, number, groups, onChange, onRemove }: RemarkRowProps) => (
  <fieldset className="remark-row">
    <legend>意见{number}</legend>
    <Field label="针对">
      {(links) => (
        <select {...links} value={row.place} onChange={(event) => onChange({ place: event.target.value })}>
          {groups.map(({ label, places }) => (
            <optgroup key={label} label={label}>
              {places.map(({ place, name }) => (
                <option key={place} value={place}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
    <PlainArea
      label="意见"
      rows={2}
      maxLength={LONGEST}
      value={row.text}
      isRequired
      onChange={(text) => onChange({ text })}
    />
    {onRemove !== null && (
      <Button kind="quiet" onPress={onRemove} label={`删去意见${number}`}>
        删去这一条
      </Button>
    )}
  </fieldset>
)

export const ReturnForm = ({ filing, onClose }: ActFormProps) => {
  const kept = useKeptForm(`annual-report:${filing.organ.id}:${filing.year}:returned`, EMPTY)
  const { rows } = kept.form
  const groups = useMemo(() => remarkPlaces(filing), [filing])
  const remarks = rows.map(({ place, text }) => ({ place, text: text.trim() }))
  const change = (key: number, part: Partial<FilingRemark>) =>
    kept.change({ rows: rows.map((row) => (row.key === key ? { ...row, ...part } : row)) })
  const add = () => {
    const key = Math.max(0, ...rows.map((row) => row.key)) + 1
    kept.change({ rows: [...rows, { key, place: '', text: '' }] })
  }
  return (
    <ActDialog
      filing={filing}
      type="returned"
      size="large"
      act={() => ({ type: 'returned', remarks })}
      missing={remarks.some(({ text }) => text === '') ? { text: '每一条意见都要写明内容。' } : null}
      onSent={kept.forget}
      onClose={onClose}
    >
      {kept.isRestored && <p className="notice">已恢复上次没有提交的内容。</p>}
      {rows.map((row, index) => (
        <RemarkRow
          key={row.key}
          row={row}
          number={index + 1}
          groups={groups}
          onChange={(part) => change(row.key, part)}
          onRemove={
            rows.length === 1 ? null : () => kept.change({ rows: rows.filter(({ key }) => key !== row.key) })
          }
        />
      ))}
      {rows.length < MOST_REMARKS && <Button onPress={add}>再加一条意见</Button>}
    </ActDialog>
  )
}
