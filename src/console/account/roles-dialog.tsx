/** Which roles an account holds in the organ. Each change is made at once and stands in the log. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AccountJson } from '../../contract/account/account-json.ts'
import type { StaffRoleCode } from '../../contract/staff/staff-words.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { accountsQuery, grantRole, revokeRole } from './account-api.ts'
import { RoleChoices } from './role-choices.tsx'

interface RolesDialogProps {
  readonly organId: number
  readonly account: AccountJson
  readonly grantable: readonly StaffRoleCode[]
  readonly onClose: () => void
}

export const RolesDialog = ({ organId, account, grantable, onClose }: RolesDialogProps) => {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: async (wanted: readonly StaffRoleCode[]) => {
      for (const role of wanted.filter((each) => !account.roles.includes(each))) {
        await grantRole(organId, account.id, role)
      }
      for (const role of account.roles.filter((each) => !wanted.includes(each))) {
        await revokeRole(organId, account.id, role)
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: accountsQuery(organId).queryKey }),
  })
  return (
    <Dialog title={`${account.displayName}的角色`} onClose={onClose}>
      <div className="dialog-body">
        <RoleChoices
          label="在本机关的角色"
          offered={grantable}
          value={account.roles}
          onChange={(roles) => change.mutate(roles)}
        />
        <p className="soft">勾选或者取消后立即生效，并记入操作记录。</p>
        <ProblemBox error={change.error} />
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>完成</Button>
      </div>
    </Dialog>
  )
}
