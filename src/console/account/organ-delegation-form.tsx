/** Lending a role of somebody who is away already, by the administrator of the organ. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountJson } from '../../contract/account/account-json.ts'
import { STAFF_ROLE_WORDS, type StaffRoleCode } from '../../contract/staff/staff-words.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { Button } from '../parts/button.tsx'
import { DateField } from '../parts/date-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { lendRoleOf, organDelegationsQuery } from './account-api.ts'

interface OrganDelegationFormProps {
  readonly organId: number
  readonly accounts: readonly AccountJson[]
  readonly grantable: readonly StaffRoleCode[]
}

export const OrganDelegationForm = ({ organId, accounts, grantable }: OrganDelegationFormProps) => {
  const today = useToday()
  const calendar = useCalendar()
  const client = useQueryClient()
  const [whose, setWhose] = useState('')
  const [to, setTo] = useState('')
  const [term, setTerm] = useState<{ from: string; until: string }>({ from: today, until: today })
  const [reason, setReason] = useState('')
  const working = accounts.filter(({ status }) => status === 'active')
  const offered = working.flatMap(({ id, displayName, roles }) =>
    roles
      .filter((role) => grantable.includes(role))
      .map((role) => ({ value: `${id}:${role}`, label: `${displayName} · ${STAFF_ROLE_WORDS[role]}` })),
  )
  const lend = useMutation({
    mutationFn: () => {
      const [from = '', role = ''] = whose.split(':')
      return lendRoleOf(organId, {
        fromAccountId: Number(from),
        toAccountId: Number(to),
        role: role as StaffRoleCode,
        fromOn: term.from,
        untilOn: term.until,
        reason,
      })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: organDelegationsQuery(organId).queryKey }),
  })
  return (
    <form
      className="form narrow-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (whose !== '' && to !== '') lend.mutate()
      }}
    >
      <SelectField
        label="谁的角色"
        value={whose}
        choices={[{ value: '', label: '请选择' }, ...offered]}
        onChange={setWhose}
      />
      <SelectField
        label="由谁代行"
        value={to}
        choices={[
          { value: '', label: '请选择' },
          ...working.map(({ id, displayName }) => ({ value: String(id), label: displayName })),
        ]}
        onChange={setTo}
      />
      <div className="form-row">
        <DateField
          label="从哪一天起"
          value={term.from}
          min={today}
          calendar={calendar}
          onChange={(from) => setTerm({ ...term, from })}
        />
        <DateField
          label="到哪一天止（含）"
          value={term.until}
          min={term.from}
          calendar={calendar}
          onChange={(until) => setTerm({ ...term, until })}
        />
      </div>
      <TextField label="事由" value={reason} onChange={setReason} maxLength={200} />
      <ProblemBox error={lend.error} />
      <div className="actions">
        <Button
          type="submit"
          kind="primary"
          busy={lend.isPending}
          off={whose === '' || to === '' ? { text: '请先选择谁的角色、由谁代行。' } : null}
        >
          登记委托
        </Button>
      </div>
    </form>
  )
}
