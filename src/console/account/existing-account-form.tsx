import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffRoleCode } from '../../contract/staff/staff-words.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { accountsQuery, addExistingAccount } from './account-api.ts'
import { RoleChoices } from './role-choices.tsx'

interface ExistingAccountFormProps {
  readonly organId: number
  readonly grantable: readonly StaffRoleCode[]
}

/** Roles here for somebody who has an account in another organ, as after a reorganisation. */
export const ExistingAccountForm = ({ organId, grantable }: ExistingAccountFormProps) => {
  const [loginName, setLoginName] = useState('')
  const [roles, setRoles] = useState<readonly StaffRoleCode[]>([])
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: () => addExistingAccount(organId, loginName, roles),
    onSuccess: () => {
      setLoginName('')
      setRoles([])
      return client.invalidateQueries({ queryKey: accountsQuery(organId).queryKey })
    },
  })
  return (
    <form
      className="form narrow-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (roles.length > 0) add.mutate()
      }}
    >
      <TextField
        label="已有账号的用户名"
        value={loginName}
        error={fieldErrors(add.error).loginName}
        maxLength={40}
        onChange={setLoginName}
      />
      <RoleChoices label="在本机关的角色" offered={grantable} value={roles} onChange={setRoles} />
      <ProblemBox error={add.error} />
      <div className="actions">
        <Button
          type="submit"
          busy={add.isPending}
          off={roles.length === 0 ? { text: '请至少选择一个角色。' } : null}
        >
          授予角色
        </Button>
      </div>
    </form>
  )
}
