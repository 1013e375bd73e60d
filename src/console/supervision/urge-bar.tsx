/** Urges the organs of the chosen cases. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { useKeptText } from '../parts/kept-text.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { urge } from './supervision-api.ts'

const LONGEST = 500

interface UrgeBarProps {
  readonly chosen: readonly number[]
  readonly onDone: () => void
}

export const UrgeBar = ({ chosen, onDone }: UrgeBarProps) => {
  const kept = useKeptText('supervision:urge')
  const client = useQueryClient()
  const announce = useAnnounce()
  const sending = useMutation({
    mutationFn: () => urge(chosen, kept.text),
    onSuccess: async ({ urged, refused }) => {
      if (urged.length > 0) announce.done(`已催办 ${urged.length} 件。`)
      for (const message of new Set(refused.map((each) => each.message))) announce.wrong(message)
      kept.forget()
      onDone()
      await client.invalidateQueries({ queryKey: ['supervision'] })
    },
  })
  if (chosen.length === 0) return null
  return (
    <section className="urge-bar" aria-label="催办">
      <TextArea label={`催办 ${chosen.length} 件`} kept={kept} rows={2} maxLength={LONGEST} isRequired />
      <div className="actions">
        <Button
          kind="primary"
          busy={sending.isPending}
          off={kept.text.trim() === '' ? { text: '请先写明催办的内容。' } : null}
          onPress={() => sending.mutate()}
        >
          催办
        </Button>
        <Button onPress={onDone}>取消选择</Button>
      </div>
      <ProblemBox error={sending.error} />
    </section>
  )
}
