/** Which organ joins a case as respondent, and which leaves it. */
import { useQuery } from '@tanstack/react-query'
import type { RemedyJson } from '../../contract/remedy/remedy-json.ts'
import { JOINT_BASIS_NAMES } from '../../contract/remedy/remedy-words.ts'
import { JOINT_BASES } from '../../law/remedy/remedy-event.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { SelectField } from '../parts/field.tsx'
import type { ActForm } from './act-form.ts'

interface JointProps {
  readonly remedy: RemedyJson
  readonly form: ActForm
  readonly change: (part: Partial<ActForm>) => void
}

const BASES = JOINT_BASES.map((value) => ({ value, label: JOINT_BASIS_NAMES[value] }))

/** Which other organ answers for the act, too, and why. */
export const Joined = ({ remedy, form, change }: JointProps) => {
  const organs = useQuery(organsQuery)
  const known = new Set([remedy.organ.id, ...remedy.respondents.map(({ id }) => id)])
  const others = (organs.data ?? []).filter(({ id }) => !known.has(id))
  return (
    <div className="form-row">
      <SelectField
        label="增加哪个机关"
        isRequired
        value={form.respondent}
        choices={[
          { value: '', label: '请选择' },
          ...others.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(respondent) => change({ respondent })}
      />
      <SelectField
        label="为什么是共同被申请人（被告）"
        value={form.basis}
        choices={BASES}
        hint="复议机关维持原行为的，只在复议后起诉的诉讼中是共同被告"
        onChange={(basis) => change({ basis })}
      />
    </div>
  )
}

export const Left = ({ remedy, form, change }: JointProps) => (
  <SelectField
    label="去掉哪个机关"
    isRequired
    value={form.respondent}
    choices={[
      { value: '', label: '请选择' },
      ...remedy.respondents
        .filter(({ id }) => id !== remedy.organ.id)
        .map(({ id, name }) => ({ value: String(id), label: name })),
    ]}
    onChange={(respondent) => change({ respondent })}
  />
)
