/** Doing an act: once, however often the button is pressed; and not over what somebody else has done meanwhile. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type {
  ActAnswerJson,
  ActBody,
  CaseJson,
  TimelineEventJson,
} from '../../../contract/request/case-json.ts'
import { act, caseQuery } from '../../api/case-api.ts'
import { newKey } from '../../api/staff-api.ts'
import { isChangedMeanwhile } from '../../api/staff-error.ts'

export interface Acting {
  readonly run: (body: Omit<ActBody, 'expectedVersion'>, files: readonly File[]) => void
  readonly isBusy: boolean
  readonly error: unknown
  /** What happened since the case was opened; null while nothing stands against it. */
  readonly meanwhile: readonly TimelineEventJson[] | null
}

export const useAct = (subject: CaseJson, onDone: (answer: ActAnswerJson) => void): Acting => {
  const client = useQueryClient()
  const key = useRef(newKey())
  const seen = useRef(subject.version)
  const [meanwhile, setMeanwhile] = useState<readonly TimelineEventJson[] | null>(null)
  const lookAgain = async () => {
    const latest = await client.fetchQuery({ ...caseQuery(subject.id), staleTime: 0 })
    setMeanwhile(latest.timeline.filter(({ seq }) => seq > seen.current))
    seen.current = latest.version
    key.current = newKey()
  }
  const mutation = useMutation({
    mutationFn: ({ body, files }: { body: Omit<ActBody, 'expectedVersion'>; files: readonly File[] }) =>
      act(subject.id, { ...body, expectedVersion: seen.current }, files, key.current),
    onSuccess: async (answer) => {
      setMeanwhile(null)
      await client.invalidateQueries({ queryKey: ['requests'] })
      onDone(answer)
    },
    onError: (error) => {
      if (isChangedMeanwhile(error)) return lookAgain().catch(() => undefined)
      key.current = newKey()
    },
  })
  return {
    run: (body, files) => mutation.mutate({ body, files }),
    isBusy: mutation.isPending,
    error: mutation.error,
    meanwhile: isChangedMeanwhile(mutation.error) ? meanwhile : null,
  }
}
