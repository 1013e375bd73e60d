/** The form of one act of the workflow. What is typed is kept until it was sent. */
import { type ReactNode, useId } from 'react'
import type { FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { FILING_ACT_NAMES } from '../../../contract/annual-report-filing/filing-words.ts'
import type { CellPath } from '../../../law/annual-report/annual-report.ts'
import { useAnnounce } from '../../parts/announce.tsx'
import { Button, type OffReason } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemBox } from '../../parts/problem-box.tsx'
import type { AskedFilingAct } from '../filing-api.ts'
import { useFilingAct } from '../use-filing-act.ts'
import { ACT_WORDS, type WorkflowAct } from './act-words.ts'
import { ChangesNotice, MeanwhileNotice } from './meanwhile-notice.tsx'

export interface ActFormProps {
  readonly filing: FilingJson
  /** The figure at which the act was chosen; null for the report as a whole. */
  readonly at: CellPath | null
  readonly onClose: () => void
}

interface ActDialogProps extends Omit<ActFormProps, 'at'> {
  readonly type: WorkflowAct
  /** Made anew at every try, from the report as it is then. */
  readonly act: () => AskedFilingAct
  readonly missing?: OffReason | null
  readonly size?: 'small' | 'large'
  readonly onSent?: () => void
  readonly children?: ReactNode
}

export const ActDialog = ({
  filing,
  type,
  act,
  missing = null,
  size = 'small',
  onSent,
  onClose,
  children,
}: ActDialogProps) => {
  const { title, meaning, done } = ACT_WORDS[type]
  const announce = useAnnounce()
  const meaningId = useId()
  const { run, isBusy, error, meanwhile, sinceSeen, changes } = useFilingAct(filing, () => {
    onSent?.()
    announce.done(done)
    onClose()
  })
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form
        noValidate
        aria-describedby={meaningId}
        onSubmit={(event) => {
          event.preventDefault()
          if (missing === null) run(act())
        }}
      >
        <div className="dialog-body form">
          <p className="soft" id={meaningId}>
            {meaning}
          </p>
          {children}
          <MeanwhileNotice events={meanwhile} />
          {meanwhile === null && <ProblemBox error={error} />}
          <ChangesNotice title="您打开页面以后有变化的：" changes={sinceSeen} />
          {sinceSeen.length === 0 && <ChangesNotice title="报送以后有变化的：" changes={changes} />}
        </div>
        <div className="dialog-actions">
          <Button type="submit" kind="primary" busy={isBusy} off={missing}>
            {FILING_ACT_NAMES[type]}
          </Button>
          <Button onPress={onClose}>返回</Button>
        </div>
      </form>
    </Dialog>
  )
}
