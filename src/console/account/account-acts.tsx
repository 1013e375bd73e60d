/** What can be done to one account of the organ. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountJson, InvitationJson } from '../../contract/account/account-json.ts'
import type { StaffRoleCode } from '../../contract/staff/staff-words.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { accountsQuery, actOnAccount, reissueInvitation } from './account-api.ts'
import { DisableDialog } from './disable-dialog.tsx'
import { RolesDialog } from './roles-dialog.tsx'

interface AccountActsProps {
  readonly organId: number
  readonly account: AccountJson
  readonly grantable: readonly StaffRoleCode[]
  readonly onInvited: (name: string, invitation: InvitationJson) => void
}

const DONE_WORDS = {
  enable: '账号已经恢复。',
  unlock: '已经解除登录限制。',
  'second-factor/reset': '动态验证码已经重置，本人登录后可以重新启用。',
} as const

export const AccountActs = ({ organId, account, grantable, onInvited }: AccountActsProps) => {
  const [open, setOpen] = useState<'roles' | 'disable' | null>(null)
  const client = useQueryClient()
  const { done } = useAnnounce()
  const again = () => client.invalidateQueries({ queryKey: accountsQuery(organId).queryKey })
  const act = useMutation({
    mutationFn: (name: keyof typeof DONE_WORDS) => actOnAccount(organId, account.id, name),
    onSuccess: (_, name) => {
      done(DONE_WORDS[name])
      return again()
    },
  })
  const invite = useMutation({
    mutationFn: () => reissueInvitation(organId, account.id),
    onSuccess: (invitation) => onInvited(account.displayName, invitation),
  })
  const close = () => setOpen(null)
  const named = (what: string) => `${what}：${account.displayName}`
  const dialogs = (
    <>
      {open === 'roles' && (
        <RolesDialog organId={organId} account={account} grantable={grantable} onClose={close} />
      )}
      {open === 'disable' && <DisableDialog organId={organId} account={account} onClose={close} />}
    </>
  )
  if (account.status === 'disabled') {
    return (
      <>
        <Button kind="quiet" label={named('恢复')} onPress={() => act.mutate('enable')}>
          恢复
        </Button>
        <ProblemBox error={act.error} />
        {dialogs}
      </>
    )
  }
  return (
    <>
      <div className="row-acts">
        <Button kind="quiet" label={named('角色')} onPress={() => setOpen('roles')}>
          角色
        </Button>
        <Button kind="quiet" label={named('密码链接')} onPress={() => invite.mutate()}>
          密码链接
        </Button>
        {account.hasSecondFactor && (
          <Button kind="quiet" label={named('重置验证码')} onPress={() => act.mutate('second-factor/reset')}>
            重置验证码
          </Button>
        )}
        {account.lockedUntil !== null && (
          <Button kind="quiet" label={named('解除限制')} onPress={() => act.mutate('unlock')}>
            解除限制
          </Button>
        )}
        <Button kind="quiet" label={named('停用')} onPress={() => setOpen('disable')}>
          停用
        </Button>
      </div>
      <ProblemBox error={act.error ?? invite.error} />
      {dialogs}
    </>
  )
}
