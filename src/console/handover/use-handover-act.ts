import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnnounce } from '../parts/announce.tsx'
import { HANDOVER_KEY } from './handover-api.ts'

/** An act on hand-over lists: told when done, and all of them are read anew. */
export const useHandoverAct = <Answer>(
  act: () => Promise<Answer>,
  words: string,
  afterwards: (answer: Answer) => void = () => undefined,
) => {
  const client = useQueryClient()
  const { done } = useAnnounce()
  return useMutation({
    mutationFn: act,
    onSuccess: (answer: Answer) => {
      done(words)
      afterwards(answer)
      return client.invalidateQueries({ queryKey: HANDOVER_KEY })
    },
  })
}
