/** A record is corrected, its display ends, or it is struck out. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  ChannelChoiceJson,
  ChannelRecordJson,
  ChannelStatementJson,
} from '../../contract/channel/channel-json.ts'
import { useCalendar } from '../api/calendar.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { DateField } from '../parts/date-field.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { changeRecord } from './channel-api.ts'
import { missingIn, StatementFields } from './statement-fields.tsx'

type Step = 'corrected' | 'takenDown' | 'struck'

interface ChangeDialogProps {
  readonly organId: number
  readonly record: ChannelRecordJson
  readonly choice: ChannelChoiceJson
  readonly step: Step
  readonly onClose: () => void
}

const TITLES: Readonly<Record<Step, string>> = {
  corrected: '更正登记',
  takenDown: '登记撤下',
  struck: '作废登记',
}

const saidIn = (record: ChannelRecordJson): ChannelStatementJson => ({
  releasedOn: record.releasedOn,
  place: record.place,
  link: record.link,
  note: record.note,
  shownUntil: record.shownUntil,
  takenDownOn: record.takenDownOn,
})

const whyNot = (
  step: Step,
  choice: ChannelChoiceJson,
  said: ChannelStatementJson,
  proofs: number,
  reason: string,
) => {
  if (step === 'takenDown') return said.takenDownOn === null ? '请先填写撤下的日期。' : null
  const missing = step === 'corrected' ? missingIn(choice, said, proofs) : null
  return missing ?? (reason.trim() === '' ? '请先写明理由。' : null)
}

export const ChangeDialog = ({ organId, record, choice, step, onClose }: ChangeDialogProps) => {
  const [said, setSaid] = useState(() => saidIn(record))
  const [reason, setReason] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const calendar = useCalendar()
  const client = useQueryClient()
  const announce = useAnnounce()
  const saving = useMutation({
    mutationFn: () =>
      changeRecord(
        organId,
        record.id,
        { seq: record.seq, step, said: step === 'struck' ? null : said, reason },
        files,
      ),
    onSuccess: async () => {
      announce.done('已经登记。')
      await client.invalidateQueries({ queryKey: ['channels'] })
      onClose()
    },
  })
  const why = whyNot(step, choice, said, record.proofs.length + files.length, reason)
  return (
    <Dialog title={`${TITLES[step]}：${record.channelName}`} size="large" onClose={onClose}>
      <div className="dialog-body">
        <p className="soft">以前登记的内容都保留着，看得出改过什么。</p>
        {step === 'corrected' && <StatementFields choice={choice} said={said} onChange={setSaid} />}
        {step === 'takenDown' && (
          <DateField
            label="撤下的日期"
            isRequired
            calendar={calendar}
            value={said.takenDownOn ?? ''}
            onChange={(day) => setSaid({ ...said, takenDownOn: day === '' ? null : day })}
          />
        )}
        {step !== 'struck' && <FileDrop label="照片等凭证" files={files} onChange={setFiles} />}
        {step !== 'takenDown' && (
          <TextField label="理由" isRequired maxLength={500} value={reason} onChange={setReason} />
        )}
        <ProblemBox error={saving.error} />
      </div>
      <div className="dialog-actions">
        <Button
          kind={step === 'struck' ? 'danger' : 'primary'}
          busy={saving.isPending}
          off={why === null ? null : { text: why }}
          onPress={() => saving.mutate()}
        >
          {TITLES[step]}
        </Button>
        <Button onPress={onClose}>返回</Button>
      </div>
    </Dialog>
  )
}
