import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InvitationJson } from '../../contract/account/account-json.ts'
import type { StaffRoleCode } from '../../contract/staff/staff-words.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { accountsQuery, type InviteBody, inviteAccount } from './account-api.ts'
import { RoleChoices } from './role-choices.tsx'

const EMPTY: InviteBody = { loginName: '', displayName: '', email: '', roles: [] }

interface InviteFormProps {
  readonly organId: number
  readonly grantable: readonly StaffRoleCode[]
  readonly onInvited: (name: string, invitation: InvitationJson) => void
}

export const InviteForm = ({ organId, grantable, onInvited }: InviteFormProps) => {
  const [body, setBody] = useState(EMPTY)
  const client = useQueryClient()
  const change = (part: Partial<InviteBody>) => setBody({ ...body, ...part })
  const invite = useMutation({
    mutationFn: () => inviteAccount(organId, body),
    onSuccess: (invitation) => {
      onInvited(body.displayName, invitation)
      setBody(EMPTY)
      return client.invalidateQueries({ queryKey: accountsQuery(organId).queryKey })
    },
  })
  const errors = fieldErrors(invite.error)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        invite.mutate()
      }}
    >
      <div className="form-row">
        <TextField
          label="姓名"
          isRequired
          value={body.displayName}
          error={errors.displayName}
          maxLength={40}
          onChange={(displayName) => change({ displayName })}
        />
        <TextField
          label="用户名"
          isRequired
          hint="登录时使用，不分大小写。"
          value={body.loginName}
          error={errors.loginName}
          maxLength={40}
          onChange={(loginName) => change({ loginName })}
        />
        <TextField
          label="电子邮箱"
          type="email"
          hint="不填则由您转交链接。"
          value={body.email}
          error={errors.email}
          maxLength={200}
          onChange={(email) => change({ email })}
        />
      </div>
      <RoleChoices
        label="角色"
        offered={grantable}
        value={body.roles}
        onChange={(roles) => change({ roles })}
      />
      <ProblemBox error={invite.error} />
      <div className="actions">
        <Button
          type="submit"
          kind="primary"
          busy={invite.isPending}
          off={body.roles.length === 0 ? { text: '请至少选择一个角色。' } : null}
        >
          开通账号
        </Button>
      </div>
    </form>
  )
}
