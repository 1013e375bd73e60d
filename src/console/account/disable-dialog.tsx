/** Disabling an account, and what it leaves to be given to others. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { AccountJson } from '../../contract/account/account-json.ts'
import { caseAddress } from '../addresses.ts'
import { Button } from '../parts/button.tsx'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { accountsQuery, disableAccount } from './account-api.ts'

interface DisableDialogProps {
  readonly organId: number
  readonly account: AccountJson
  readonly onClose: () => void
}

export const DisableDialog = ({ organId, account, onClose }: DisableDialogProps) => {
  const client = useQueryClient()
  const disable = useMutation({
    mutationFn: () => disableAccount(organId, account.id),
    onSuccess: () => client.invalidateQueries({ queryKey: accountsQuery(organId).queryKey }),
  })
  if (disable.data !== undefined) {
    const { openCases } = disable.data
    return (
      <Dialog title="账号已经停用" onClose={onClose}>
        <div className="dialog-body">
          {openCases.length === 0 ? (
            <p>没有待转交的在办申请。</p>
          ) : (
            <>
              <p>还有 {openCases.length} 件在办申请需要转给其他人：</p>
              <ul>
                {openCases.map(({ id, number }) => (
                  <li key={id}>
                    <Link href={caseAddress(id)}>{number}</Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div className="dialog-actions">
          <Button onPress={onClose}>知道了</Button>
        </div>
      </Dialog>
    )
  }
  return (
    <ConfirmStep
      title={`停用${account.displayName}的账号`}
      act="停用账号"
      isDanger
      busy={disable.isPending}
      error={disable.error}
      onConfirm={() => disable.mutate()}
      onClose={onClose}
    >
      <p>停用后立即退出所有设备，委托随之结束；办理记录中的姓名保留。</p>
    </ConfirmStep>
  )
}
