import { useLocation } from 'wouter'
import {
  HANDOVER_RECEIVERS,
  type HandoverReceiver,
  RECEIVER_NAMES,
} from '../../contract/handover/handover-json.ts'
import { handoverAddress } from '../addresses.ts'
import { Button } from '../parts/button.tsx'
import { Field, SelectField, TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { makeHandover } from './handover-api.ts'
import { useHandoverAct } from './use-handover-act.ts'

interface Form {
  readonly receiver: HandoverReceiver
  readonly receiverName: string
  readonly from: string
  readonly to: string
}

const EMPTY: Form = { receiver: 'archive', receiverName: '', from: '', to: '' }

const DAYS = [
  ['from', '公开时间自'],
  ['to', '至'],
] as const

export const NewHandover = ({ organId }: { readonly organId: number }) => {
  const { form, change, forget } = useKeptForm(`handover:${organId}`, EMPTY)
  const [, go] = useLocation()
  const make = useHandoverAct(
    () => makeHandover(organId, form),
    '清单已生成，请核对后移送。',
    ({ id }) => {
      forget()
      go(handoverAddress(organId, id))
    },
  )
  const isReady = form.from !== '' && form.to !== ''
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        make.mutate()
      }}
    >
      <div className="form-row">
        <SelectField
          label="移送到"
          value={form.receiver}
          choices={HANDOVER_RECEIVERS.map((value) => ({ value, label: RECEIVER_NAMES[value] }))}
          onChange={(receiver) => change({ receiver })}
        />
        <TextField
          label="接收单位全称"
          value={form.receiverName}
          maxLength={100}
          isRequired
          onChange={(receiverName) => change({ receiverName })}
        />
        {DAYS.map(([name, label]) => (
          <Field key={name} label={label} isRequired>
            {(links) => (
              <input
                {...links}
                type="date"
                value={form[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <ProblemBox error={make.error} />
      <div className="actions">
        <Button
          type="submit"
          kind="primary"
          busy={make.isPending}
          off={isReady ? null : { text: '请填写起止日期' }}
        >
          生成清单
        </Button>
      </div>
    </form>
  )
}
