/** One urging from the office above, and the answer to it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseJson, UrgeJson } from '../../contract/request/case-json.ts'
import { acknowledgeUrge } from '../api/case-api.ts'
import { useMay } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { momentText } from '../parts/day-text.ts'
import { useKeptText } from '../parts/kept-text.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { TextArea } from '../parts/text-area.tsx'

export const UrgeItem = ({ urge, subject }: { readonly urge: UrgeJson; readonly subject: CaseJson }) => {
  const mayAnswer = useMay('request.acknowledgeUrge', subject.organ.id)
  const client = useQueryClient()
  const kept = useKeptText(`urge:${urge.id}`)
  const answer = useMutation({
    mutationFn: () => acknowledgeUrge(subject.id, urge.id, kept.text),
    onSuccess: async () => {
      kept.forget()
      await client.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  return (
    <li className={urge.acknowledgedAt === null ? 'notice notice-red' : 'notice'}>
      <p>
        <strong>{urge.from}</strong>：{urge.text}
        <span className="cell-note">{momentText(urge.madeAt)}</span>
      </p>
      {urge.acknowledgedAt !== null && (
        <p>
          {urge.acknowledgedBy}回复：{urge.answer || '已收到'}
        </p>
      )}
      {urge.acknowledgedAt === null && mayAnswer && (
        <>
          <TextArea label="回复催办" rows={2} kept={kept} />
          <Button kind="primary" busy={answer.isPending} onPress={() => answer.mutate()}>
            回复
          </Button>
          <ProblemBox error={answer.error} />
        </>
      )}
    </li>
  )
}
