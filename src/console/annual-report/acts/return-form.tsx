/** Returning a report: remarks, each about its place. */
import { useEffect, useRef } from 'react'
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
      <Button kind="quiet" onPress={onRemove} label={`删去这一条（意见${number}）`}>
        删去这一条
      </Button>
    )}
  </fieldset>
)

const nextKey = (rows: readonly Row[]): number => Math.max(0, ...rows.map(({ key }) => key)) + 1

/** A figure chosen at its records gets a remark of its own: the blank one, or one more. */
const withPlace = (rows: readonly Row[], place: string): readonly Row[] => {
  if (rows.some((row) => row.place === place)) return rows
  const blank = rows.find((row) => row.place === '' && row.text === '')
  if (blank !== undefined) return rows.map((row) => (row === blank ? { ...row, place } : row))
  return [...rows, { key: nextKey(rows), place, text: '' }]
}

export const ReturnForm = ({ filing, at, onClose }: ActFormProps) => {
  const kept = useKeptForm(`annual-report:${filing.organ.id}:${filing.year}:returned`, EMPTY)
  const { rows } = kept.form
  const groups = remarkPlaces(
    filing,
    rows.map(({ place }) => place),
  )
  const remarks = rows.map(({ place, text }) => ({ place, text: text.trim() }))
  const change = (key: number, part: Partial<FilingRemark>) =>
    kept.change({ rows: rows.map((row) => (row.key === key ? { ...row, ...part } : row)) })
  const add = () => kept.change({ rows: [...rows, { key: nextKey(rows), place: '', text: '' }] })
  const { change: keep } = kept
  const begunWith = useRef(rows)
  useEffect(() => {
    if (at !== null) keep({ rows: withPlace(begunWith.current, at) })
  }, [at, keep])
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
