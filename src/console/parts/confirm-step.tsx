/** What cannot be taken back is shown once more before it is done. */
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemBox } from './problem-box.tsx'

interface ConfirmStepProps {
  readonly title: string
  readonly children: ReactNode
  /** What the button says: the act itself, never “OK”. */
  readonly act: string
  readonly isDanger?: boolean
  readonly busy: boolean
  readonly error?: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export const ConfirmStep = ({
  title,
  children,
  act,
  isDanger = false,
  busy,
  error,
  onConfirm,
  onClose,
}: ConfirmStepProps) => (
  <Dialog title={title} onClose={onClose}>
    <div className="dialog-body">
      {children}
      <ProblemBox error={error} />
    </div>
    <div className="dialog-actions">
      <Button kind={isDanger ? 'danger' : 'primary'} busy={busy} onPress={onConfirm}>
        {act}
      </Button>
      <Button onPress={onClose}>返回</Button>
    </div>
  </Dialog>
)
