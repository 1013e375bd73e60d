/** What a case attacks: the reply to a request by its number, or another act in words. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { RemedyRequestJson } from '../../contract/remedy/remedy-json.ts'
import { attackedName } from '../../contract/remedy/remedy-words.ts'
import { ATTACKED } from '../../law/remedy/attacked-act.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import { caseAddress, remedyAddress } from '../addresses.ts'
import { ChoiceField } from '../parts/choice-field.tsx'
import { DateField } from '../parts/date-field.tsx'
import { dayText } from '../parts/day-text.ts'
import { SelectField, TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import type { RegisterForm } from './register-form.ts'
import { attackedRequestQuery } from './remedy-api.ts'

interface AttackedProps {
  readonly organId: number
  readonly form: RegisterForm
  readonly change: (part: Partial<RegisterForm>) => void
  readonly calendar: WorkingCalendar | null
}

const ACTS = [
  { value: '', label: '请选择' },
  ...ATTACKED.map((value) => ({ value: value as string, label: attackedName(value) })),
]

const Found = ({ found }: { readonly found: RemedyRequestJson }) => (
  <div className="notice">
    <p>
      <Link href={caseAddress(found.id)}>{found.number}</Link>：{found.attackedName}
      {found.replyOn !== null && `，${dayText(found.replyOn)}作出答复`}。
    </p>
    {found.remedies.length > 0 && (
      <p>
        这件申请已经登记的案件：
        {found.remedies.map(({ id, title }) => (
          <span key={id}>
            <Link href={remedyAddress(id)}>{title}</Link>{' '}
          </span>
        ))}
      </p>
    )}
  </div>
)

const ByNumber = ({ organId, form, change }: AttackedProps) => {
  const query = useQuery(attackedRequestQuery(organId, form.requestNumber.trim()))
  return (
    <>
      <TextField
        label="申请编号"
        hint="受理号，例如 20260014-00001，在申请的页面上可以看到"
        isRequired
        value={form.requestNumber}
        maxLength={100}
        onChange={(requestNumber) => change({ requestNumber })}
      />
      {query.data !== undefined && form.requestNumber.trim() !== '' && <Found found={query.data} />}
      {form.requestNumber.trim() !== '' && <ProblemBox error={query.error} />}
    </>
  )
}

const InWords = ({ form, change, calendar }: AttackedProps) => (
  <>
    <SelectField
      label="针对的行为"
      isRequired
      value={form.attacked}
      choices={ACTS}
      onChange={(attacked) => change({ attacked })}
    />
    <DateField
      label="行为（答复）作出的日期"
      value={form.replyOn}
      calendar={calendar}
      onChange={(replyOn) => change({ replyOn })}
    />
    <PlainArea
      label="行为的说明"
      hint="写明文号、事项；不要写当事人的姓名。"
      rows={3}
      maxLength={2000}
      value={form.against}
      onChange={(against) => change({ against })}
    />
  </>
)

export const AttackedFields = (props: AttackedProps) => (
  <>
    <ChoiceField
      label="针对什么"
      value={props.form.object}
      choices={[
        { value: 'request', label: '本系统中一件申请的答复（或者没有答复）' },
        { value: 'act', label: '其他行为', note: '例如未主动公开、系统启用以前的答复' },
      ]}
      onChange={(object) => props.change({ object })}
    />
    {props.form.object === 'request' ? <ByNumber {...props} /> : <InWords {...props} />}
  </>
)
