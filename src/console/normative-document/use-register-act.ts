/** An act on the register: told when done, and everything of the register is read anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnnounce } from '../parts/announce.tsx'
import { REGISTER_KEY } from './register-api.ts'

export const useRegisterAct = <Given, Answer>(
  act: (given: Given) => Promise<Answer>,
  words: (answer: Answer) => string,
  afterwards: () => void = () => undefined,
) => {
  const client = useQueryClient()
  const { done } = useAnnounce()
  return useMutation({
    mutationFn: act,
    onSuccess: (answer: Answer) => {
      done(words(answer))
      afterwards()
      return client.invalidateQueries({ queryKey: REGISTER_KEY })
    },
  })
}
