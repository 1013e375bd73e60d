/** What the register of remedy cases is narrowed to. */
import {
  attackedName,
  REMEDY_GROUP_NAMES,
  REMEDY_LAMP_NAMES,
  REMEDY_STAGE_NAMES,
} from '../../contract/remedy/remedy-words.ts'
import { REMEDY_RESULT_LABELS } from '../../law/annual-report/form.ts'
import { yearOf } from '../../law/time/local-date.ts'
import { useToday } from '../api/calendar.ts'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import type { RemedyView } from './remedy-api.ts'
import type { RemedyPlace } from './remedy-place.ts'

const choicesOf = (names: Readonly<Record<string, string>>, keys: readonly string[], all: string) => [
  { value: '', label: all },
  ...keys.map((value) => ({ value, label: names[value] ?? value })),
]

const STAGES = choicesOf(
  REMEDY_STAGE_NAMES,
  ['filed', 'accepted', 'suspended', 'decided', 'voided'],
  '全部环节',
)
const GROUPS = choicesOf(REMEDY_GROUP_NAMES, Object.keys(REMEDY_GROUP_NAMES), '复议和诉讼')
const LAMP_CHOICES = choicesOf(REMEDY_LAMP_NAMES, ['overdue', 'red', 'yellow', 'green', 'none'], '全部期限')
const RESULTS = choicesOf(REMEDY_RESULT_LABELS, ['upheld', 'corrected', 'other', 'pending'], '全部结果')

const YEARS_BACK = 6
const UNTOLD = 'untold'

export const viewOf = ({ group, result, year, attacked, reported }: RemedyPlace): RemedyView => ({
  ...{ group, result, year, attacked, reported },
  ...{ stage: '', lamp: '', followUp: false, q: '' },
})

const yearChoices = (thisYear: number, shown: string) => {
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back))
  const all = shown === '' ? years : [...new Set([...years, shown])]
  return [{ value: '', label: '全部年度' }, ...all.map((value) => ({ value, label: `${value}年` }))]
}

/** What the fields cannot say of the cases shown. */
export const Explained = ({ view, change }: FilterProps) => {
  const { year, attacked, reported } = view
  if (year === '' && attacked === '') return null
  const about = attacked === UNTOLD ? '没有登记针对的行为' : `针对的行为为“${attackedName(attacked)}”`
  const parts = [
    ...(year === '' ? [] : [`${year}年的案件按年度报告表四计数，结果以当年年底为准`]),
    ...(reported && year !== '' ? ['包括由本机关一并报告的单位'] : []),
    ...(attacked === '' ? [] : [about]),
  ]
  return (
    <p className="field-hint">
      {parts.join('；')}。
      <Button onPress={() => change({ year: '', attacked: '', reported: false })}>不按此筛选</Button>
    </p>
  )
}

interface FilterProps {
  readonly view: RemedyView
  readonly change: (part: Partial<RemedyView>) => void
}

export const Filters = ({ view, change }: FilterProps) => (
  <div className="form-row no-print">
    <SelectField
      label="年度"
      value={view.year}
      choices={yearChoices(yearOf(useToday()), view.year)}
      onChange={(year) => change({ year })}
    />
    <SelectField label="环节" value={view.stage} choices={STAGES} onChange={(stage) => change({ stage })} />
    <SelectField label="类型" value={view.group} choices={GROUPS} onChange={(group) => change({ group })} />
    <SelectField
      label="期限"
      value={view.lamp}
      choices={LAMP_CHOICES}
      onChange={(lamp) => change({ lamp })}
    />
    <SelectField
      label="结果"
      value={view.result}
      choices={RESULTS}
      onChange={(result) => change({ result })}
    />
    <TextField
      label="案号、机关或者申请编号"
      type="search"
      value={view.q}
      maxLength={100}
      onChange={(q) => change({ q })}
    />
    <CheckField label="只看待落实的" value={view.followUp} onChange={(followUp) => change({ followUp })} />
  </div>
)
