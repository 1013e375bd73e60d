/** Lending one of one's roles to a colleague, from a day to a day. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { STAFF_ROLE_WORDS, type StaffRoleCode } from '../../contract/staff/staff-words.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { useWorkplace } from '../api/session.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { Button } from '../parts/button.tsx'
import { DateField } from '../parts/date-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { colleaguesQuery, delegationsQuery, lendRole } from './account-api.ts'

interface OwnRole {
  readonly key: string
  readonly organId: number
  readonly role: StaffRoleCode
  readonly label: string
}

const useOwnRoles = (): readonly OwnRole[] => {
  const { me } = useWorkplace()
  return me.organs.flatMap(({ id, name, roles }) =>
    roles
      .filter(({ lentBy }) => lentBy === null)
      .map(({ role }) => ({
        key: `${id}:${role}`,
        organId: id,
        role,
        label: `${name} · ${STAFF_ROLE_WORDS[role]}`,
      })),
  )
}

const LendFields = ({ roles }: { readonly roles: readonly OwnRole[] }) => {
  const today = useToday()
  const calendar = useCalendar()
  const client = useQueryClient()
  const [key, setKey] = useState(roles[0]?.key ?? '')
  const [to, setTo] = useState('')
  const [term, setTerm] = useState<{ from: string; until: string }>({ from: today, until: today })
  const [reason, setReason] = useState('')
  const chosen = roles.find((each) => each.key === key) ?? roles[0]
  const colleagues = useQuery(colleaguesQuery(chosen?.organId ?? 0))
  const lend = useMutation({
    mutationFn: (own: OwnRole) =>
      lendRole({
        organId: own.organId,
        role: own.role,
        toAccountId: Number(to),
        fromOn: term.from,
        untilOn: term.until,
        reason,
      }),
    onSuccess: () => {
      setReason('')
      return client.invalidateQueries({ queryKey: delegationsQuery.queryKey })
    },
  })
  const errors = fieldErrors(lend.error)
  const people = [
    { value: '', label: '请选择' },
    ...(colleagues.data ?? []).map(({ id, displayName }) => ({ value: String(id), label: displayName })),
  ]
  return (
    <form
      className="form narrow-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined && to !== '') lend.mutate(chosen)
      }}
    >
      <SelectField
        label="委托的角色"
        value={key}
        choices={roles.map((each) => ({ value: each.key, label: each.label }))}
        onChange={setKey}
      />
      <SelectField label="委托给" value={to} choices={people} onChange={setTo} error={errors.toAccountId} />
      <div className="form-row">
        <DateField
          label="从哪一天起"
          value={term.from}
          min={today}
          calendar={calendar}
          onChange={(from) => setTerm({ ...term, from })}
          error={errors.fromOn}
        />
        <DateField
          label="到哪一天止（含）"
          value={term.until}
          min={term.from}
          calendar={calendar}
          onChange={(until) => setTerm({ ...term, until })}
          error={errors.untilOn}
        />
      </div>
      <TextField label="事由" value={reason} onChange={setReason} maxLength={200} />
      <ProblemBox error={lend.error} />
      <div className="actions">
        <Button
          type="submit"
          kind="primary"
          busy={lend.isPending}
          off={to === '' ? { text: '请先选择委托给谁。' } : null}
        >
          委托
        </Button>
      </div>
    </form>
  )
}

export const DelegationForm = () => {
  const roles = useOwnRoles()
  return roles.length === 0 ? <p className="soft">您没有可以委托的角色。</p> : <LendFields roles={roles} />
}
