/** Looking behind a mask: a reason is asked for and kept. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'

interface UnmaskDialogProps<Shown> {
  readonly title: string
  readonly show: (reason: string) => Promise<Shown>
  readonly onShown: (shown: Shown) => void
  readonly onClose: () => void
}

export const UnmaskDialog = <Shown,>({ title, show, onShown, onClose }: UnmaskDialogProps<Shown>) => {
  const [reason, setReason] = useState('')
  const showing = useMutation({
    mutationFn: () => show(reason),
    onSuccess: (shown) => {
      onShown(shown)
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          showing.mutate()
        }}
      >
        <div className="dialog-body form">
          <p>查看的人、时间和理由会记入操作记录。</p>
          <TextField
            label="查看的理由"
            isRequired
            hint="例如：电话与申请人确认收到申请。"
            value={reason}
            onChange={setReason}
          />
          <ProblemBox error={showing.error} />
        </div>
        <div className="dialog-actions">
          <Button type="submit" kind="primary" busy={showing.isPending}>
            显示
          </Button>
          <Button onPress={onClose}>返回</Button>
        </div>
      </form>
    </Dialog>
  )
}
