/** Keeping a case longer, or letting go of the person behind it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RetiringCaseJson } from '../../contract/trace/retention-json.ts'
import { ChoiceField } from '../parts/choice-field.tsx'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { TextField } from '../parts/field.tsx'
import { retentionQuery, reviewCase } from './trace-api.ts'

const CHOICES = [
  { value: 'keep' as const, label: '继续保管' },
  { value: 'anonymise' as const, label: '匿名化', note: '申请人信息、附件和文书随即销毁，不能恢复。' },
]

interface ReviewDialogProps {
  readonly organId: number
  readonly subject: RetiringCaseJson
  readonly onClose: () => void
}

export const ReviewDialog = ({ organId, subject, onClose }: ReviewDialogProps) => {
  const client = useQueryClient()
  const [choice, setChoice] = useState<'keep' | 'anonymise'>('keep')
  const [years, setYears] = useState('5')
  const [reason, setReason] = useState('')
  const review = useMutation({
    mutationFn: () => reviewCase(subject.id, choice === 'keep' ? Number(years) : null, reason),
    onSuccess: () => {
      onClose()
      return client.invalidateQueries({ queryKey: retentionQuery(organId).queryKey })
    },
  })
  return (
    <ConfirmStep
      title={`审查 ${subject.number}`}
      act={choice === 'keep' ? '继续保管' : '匿名化'}
      isDanger={choice === 'anonymise'}
      busy={review.isPending}
      error={review.error}
      onConfirm={() => review.mutate()}
      onClose={onClose}
    >
      <div className="form">
        <ChoiceField label="审查结果" value={choice} choices={CHOICES} onChange={setChoice} />
        {choice === 'keep' && (
          <TextField label="再保管多少年" type="number" value={years} min={1} max={100} onChange={setYears} />
        )}
        <TextField label="理由" isRequired value={reason} maxLength={200} onChange={setReason} />
      </div>
    </ConfirmStep>
  )
}
