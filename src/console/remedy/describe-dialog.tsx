/** The number, who decides, and the party, as they become known. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RemedyJson } from '../../contract/remedy/remedy-json.ts'
import { remedyRoleNames } from '../../contract/remedy/remedy-words.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { describeRemedy } from './remedy-api.ts'

interface DescribeDialogProps {
  readonly remedy: RemedyJson
  readonly onClose: () => void
}

export const DescribeDialog = ({ remedy, onClose }: DescribeDialogProps) => {
  const { id, caseNumber, forum } = remedy
  const empty = useMemo(() => ({ caseNumber, forum, name: '', agent: '', contact: '' }), [caseNumber, forum])
  const { form, change, forget } = useKeptForm(`remedy:${id}:described`, empty)
  const [isNewParty, setNewParty] = useState(remedy.party.name === '')
  const client = useQueryClient()
  const announce = useAnnounce()
  const save = useMutation({
    mutationFn: () => {
      const party = { name: form.name, agent: form.agent, contact: form.contact }
      const hasParty = isNewParty && form.name.trim() !== ''
      return describeRemedy(remedy, {
        caseNumber: form.caseNumber,
        forum: form.forum,
        party: hasParty ? party : null,
      })
    },
    onSuccess: async () => {
      forget()
      announce.done('已经保存。')
      await client.invalidateQueries({ queryKey: ['remedies'] })
      onClose()
    },
  })
  return (
    <Dialog title="补登案号和当事人" onClose={onClose}>
      <div className="dialog-body form">
        <TextField
          label="案号"
          maxLength={100}
          value={form.caseNumber}
          onChange={(value) => change({ caseNumber: value })}
        />
        <TextField
          label={remedyRoleNames(remedy.group).forum}
          maxLength={100}
          value={form.forum}
          onChange={(value) => change({ forum: value })}
        />
        <CheckField label="登记（更正）当事人" value={isNewParty} onChange={setNewParty} />
        {isNewParty && (
          <div className="form-row">
            <TextField
              label="当事人姓名或者名称"
              maxLength={100}
              value={form.name}
              onChange={(name) => change({ name })}
            />
            <TextField
              label="代理人"
              maxLength={100}
              value={form.agent}
              onChange={(agent) => change({ agent })}
            />
            <TextField
              label="联系方式"
              maxLength={100}
              value={form.contact}
              onChange={(contact) => change({ contact })}
            />
          </div>
        )}
        <ProblemBox error={save.error} />
      </div>
      <div className="dialog-actions">
        <Button kind="primary" busy={save.isPending} onPress={() => save.mutate()}>
          保存
        </Button>
        <Button onPress={onClose}>返回</Button>
      </div>
    </Dialog>
  )
}
