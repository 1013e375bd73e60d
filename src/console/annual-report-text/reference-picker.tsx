/** Every figure and fact that may be put into the words, to be searched by name. */
import { useMemo, useState } from 'react'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { ReportFactJson } from '../../contract/annual-report-filing/text-json.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'

interface Choice {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly unit: string
  readonly record: string
}

interface ReferencePickerProps {
  readonly filing: FilingJson
  readonly facts: readonly ReportFactJson[]
  readonly onChoose: (key: string) => void
  readonly onClose: () => void
}

const MOST_SHOWN = 60
const isAmount = (cell: string): boolean => cell === 'proactive.administrativeFeesWanYuan'

const unitOf = (cell: string): string => (isAmount(cell) ? '万元' : '件')

const choicesOf = (filing: FilingJson, facts: readonly ReportFactJson[]): readonly Choice[] => [
  ...facts.flatMap(({ key, label, text, unit, record }) =>
    text === null ? [] : [{ key, label, text, unit, record }],
  ),
  ...filing.figures.map(({ cell, text }) => ({
    key: cell,
    label: cellLabel(cell),
    text,
    unit: unitOf(cell),
    record: '本报告表格',
  })),
]

/** Every word of the search stands in the name; what is not zero comes first. */
const matching = (choices: readonly Choice[], search: string): readonly Choice[] => {
  const words = search.trim().split(/\s+/)
  return choices
    .filter(({ label, record }) => words.every((word) => `${label}${record}`.includes(word)))
    .toSorted((a, b) => Number(a.text === '0') - Number(b.text === '0'))
}

export const ReferencePicker = ({ filing, facts, onChoose, onClose }: ReferencePickerProps) => {
  const [search, setSearch] = useState('')
  const choices = useMemo(() => choicesOf(filing, facts), [filing, facts])
  const found = matching(choices, search)
  return (
    <Dialog title="插入数据" size="side" onClose={onClose}>
      <div className="dialog-body">
        <Field label="查找" hint="输入名称的一部分，如“微信”“结转”“不予公开”。数字随记录变化，不用手工更新。">
          {(links) => (
            <input
              {...links}
              type="search"
              value={search}
              onChange={({ target }) => setSearch(target.value)}
              autoComplete="off"
            />
          )}
        </Field>
        <p className="soft" role="status">
          {found.length > MOST_SHOWN
            ? `找到${found.length}项，显示前${MOST_SHOWN}项`
            : `找到${found.length}项`}
        </p>
        <ul className="reference-choices">
          {found.slice(0, MOST_SHOWN).map(({ key, label, text, unit, record }) => (
            <li key={key}>
              <button type="button" className="button quiet" onClick={() => onChoose(key)}>
                <span className="reference-name">
                  {label}
                  <span className="soft">{record}</span>
                </span>
                <span className="number">
                  {text}
                  {unit}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
