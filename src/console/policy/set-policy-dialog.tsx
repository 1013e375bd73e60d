/** Sets a value from a day on, with the document in which the region did. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PolicyValueJson } from '../../contract/policy/policy-json.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { DateField } from '../parts/date-field.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { setPolicy } from './policy-api.ts'
import { type Draft, draftedValue, draftOf } from './policy-draft.ts'
import type { PolicyKind } from './policy-kind.ts'
import { ValueFields } from './value-fields.tsx'

interface SetPolicyDialogProps {
  readonly region: string
  readonly value: PolicyValueJson
  readonly kind: PolicyKind
  readonly onClose: () => void
}

export const SetPolicyDialog = ({ region, value, kind, onClose }: SetPolicyDialogProps) => {
  const today = useToday()
  const calendar = useCalendar()
  const [draft, setDraft] = useState<Draft>(() => draftOf(kind, value.rows.at(-1)?.value))
  const [from, setFrom] = useState<string>(today)
  const [instrument, setInstrument] = useState('')
  const client = useQueryClient()
  const announce = useAnnounce()
  const setting = useMutation({
    mutationFn: () => setPolicy(value.name, { region, from, value: draftedValue(kind, draft), instrument }),
    onSuccess: async ({ changed }) => {
      announce.done(`已设定，${changed}件案件的期限已经更新。`)
      onClose()
      await client.invalidateQueries()
    },
  })
  const missing = instrument.trim() === '' ? { text: '请写明作出规定的文件。' } : null
  return (
    <Dialog title={`设定：${value.label}`} onClose={onClose}>
      <div className="dialog-body form">
        <p className="soft">{value.meaning}</p>
        <ValueFields
          label={value.label}
          kind={kind}
          draft={draft}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        <DateField
          label="施行日期"
          value={from}
          min={today}
          calendar={calendar}
          onChange={setFrom}
          isRequired
        />
        <TextField
          label="作出规定的文件"
          hint="文号或者文件名称"
          value={instrument}
          maxLength={200}
          onChange={setInstrument}
          isRequired
        />
        <ProblemBox error={setting.error} />
      </div>
      <div className="dialog-actions">
        <Button kind="primary" busy={setting.isPending} off={missing} onPress={() => setting.mutate()}>
          设定
        </Button>
        <Button onPress={onClose}>返回</Button>
      </div>
    </Dialog>
  )
}
