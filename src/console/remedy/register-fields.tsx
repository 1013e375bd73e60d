/** The parts of the form in which a remedy case is registered. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { CheckField, ChoiceField } from '../parts/choice-field.tsx'
import { DateField } from '../parts/date-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import type { RegisterForm } from './register-form.ts'
import { remediesQuery } from './remedy-api.ts'
import { viewOf } from './remedy-filters.tsx'
import { NO_PLACE } from './remedy-place.ts'

export interface RegisterFieldsProps {
  readonly organId: number
  readonly form: RegisterForm
  readonly change: (part: Partial<RegisterForm>) => void
  readonly calendar: WorkingCalendar | null
  readonly today: string
}

const KINDS = [
  { value: 'reconsideration', label: '行政复议' },
  { value: 'litigationDirect', label: '行政诉讼：未经复议直接起诉' },
  { value: 'litigationAfterReconsideration', label: '行政诉讼：复议后起诉' },
] as const

/** Decided reconsiderations of the organ, to choose the one that a suit follows. */
const Follows = ({ organId, form, change }: RegisterFieldsProps) => {
  const view = { ...viewOf({ ...NO_PLACE, group: 'reconsideration' }), stage: 'decided' }
  const decided = useInfiniteQuery(remediesQuery({ organId, below: false }, view))
  const items = decided.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <SelectField
      label="经过的行政复议案件"
      hint="没有登记的，可以不选。"
      value={form.follows}
      choices={[
        { value: '', label: '不关联' },
        ...items.map(({ id, title }) => ({ value: String(id), label: title })),
      ]}
      onChange={(follows) => change({ follows })}
    />
  )
}

const JOINT_LABELS: Readonly<
  Record<RegisterForm['kind'], { readonly label: string; readonly hint: string }>
> = {
  reconsideration: { label: '共同被申请人', hint: '与本机关以共同名义作出行政行为的机关。' },
  litigationDirect: { label: '共同被告', hint: '与本机关以共同名义作出行政行为的机关。' },
  litigationAfterReconsideration: {
    label: '共同被告',
    hint: '复议机关维持原行政行为的，复议机关是共同被告。',
  },
}

const Joint = ({ organId, form, change }: RegisterFieldsProps) => {
  const organs = useQuery(organsQuery)
  const others = (organs.data ?? []).filter(({ id }) => id !== organId)
  const chosen = others.filter(({ id }) => form.joint.includes(String(id)))
  return (
    <>
      <SelectField
        label={JOINT_LABELS[form.kind].label}
        hint={`${JOINT_LABELS[form.kind].hint}没有的不选；选中一个加一个。`}
        value=""
        choices={[
          { value: '', label: chosen.length === 0 ? '没有' : '再加一个' },
          ...others
            .filter(({ id }) => !form.joint.includes(String(id)))
            .map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(id) => id !== '' && change({ joint: [...form.joint, id] })}
      />
      {chosen.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          value
          onChange={() => change({ joint: form.joint.filter((each) => each !== String(id)) })}
        />
      ))}
    </>
  )
}

export const KindFields = (props: RegisterFieldsProps) => {
  const { form, change } = props
  return (
    <>
      <ChoiceField label="案件类型" value={form.kind} choices={KINDS} onChange={(kind) => change({ kind })} />
      {form.kind === 'reconsideration' && (
        <CheckField
          label="适用简易程序"
          value={form.simplified}
          onChange={(simplified) => change({ simplified })}
        />
      )}
      {form.kind === 'litigationAfterReconsideration' && <Follows {...props} />}
      <Joint {...props} />
    </>
  )
}

export const DayFields = ({ form, change, calendar, today }: RegisterFieldsProps) => (
  <>
    <div className="form-row">
      <DateField
        label="提出的日期"
        isRequired
        max={today}
        value={form.filedOn}
        calendar={calendar}
        hint="申请复议或者起诉的日期，表四按此归入年度"
        onChange={(filedOn) => change({ filedOn })}
      />
      <DateField
        label={form.kind === 'reconsideration' ? '受理的日期' : '立案的日期'}
        max={today}
        value={form.acceptedOn}
        calendar={calendar}
        hint="还不知道的可以不填，以后补登"
        onChange={(acceptedOn) => change({ acceptedOn })}
      />
      <DateField
        label="收到副本的日期"
        max={today}
        value={form.servedOn}
        calendar={calendar}
        hint="答复（答辩）期限从这一天的次日起算"
        onChange={(servedOn) => change({ servedOn })}
      />
    </div>
    <div className="form-row">
      <TextField
        label="案号"
        hint="还没有的可以不填"
        maxLength={100}
        value={form.caseNumber}
        onChange={(caseNumber) => change({ caseNumber })}
      />
      <TextField
        label={form.kind === 'reconsideration' ? '复议机关' : '法院'}
        maxLength={100}
        value={form.forum}
        onChange={(forum) => change({ forum })}
      />
    </div>
  </>
)

export const PartyFields = ({ form, change }: RegisterFieldsProps) => (
  <>
    {form.object === 'request' && (
      <CheckField
        label="当事人就是这件申请的申请人"
        value={form.isApplicant}
        onChange={(isApplicant) => change({ isApplicant })}
      />
    )}
    <div className="form-row">
      {!(form.object === 'request' && form.isApplicant) && (
        <TextField
          label="当事人姓名或者名称"
          maxLength={100}
          value={form.party}
          onChange={(party) => change({ party })}
        />
      )}
      <TextField label="代理人" maxLength={100} value={form.agent} onChange={(agent) => change({ agent })} />
      <TextField
        label="联系方式"
        maxLength={100}
        value={form.contact}
        onChange={(contact) => change({ contact })}
      />
    </div>
    <p className="field-hint">姓名和联系方式加密保存，页面上遮盖显示，查看须写明理由并留有记录。</p>
  </>
)

/** Where reconsideration comes first, a direct suit is registered only with an explanation. */
export const DoubtFields = ({
  form,
  change,
  doubt,
}: Pick<RegisterFieldsProps, 'form' | 'change'> & { readonly doubt: string }) => (
  <div className="notice notice-amber" role="status">
    <p>{doubt}</p>
    <p>依据：《中华人民共和国行政复议法》第二十三条。</p>
    <PlainArea
      label="直接起诉的情况"
      isRequired
      rows={3}
      maxLength={2000}
      value={form.explained}
      onChange={(explained) => change({ explained })}
    />
  </div>
)
