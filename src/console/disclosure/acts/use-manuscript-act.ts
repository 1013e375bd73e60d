/** Doing an act on a manuscript: once, however often the button is pressed; and not over what somebody else has done meanwhile. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { ManuscriptEventJson, ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { MANUSCRIPTS } from '../../addresses.ts'
import { useMay } from '../../api/session.ts'
import { newKey } from '../../api/staff-api.ts'
import { isRefusal } from '../../api/staff-error.ts'
import { actOnManuscript, type ManuscriptActBody, manuscriptQuery } from '../manuscript-api.ts'

const CHANGED = 'manuscript-changed'

export interface Acting {
  readonly run: (body: Omit<ManuscriptActBody, 'version'>) => void
  readonly isBusy: boolean
  readonly error: unknown
  /** What happened since the manuscript was opened; null while nothing stands against it. */
  readonly meanwhile: readonly ManuscriptEventJson[] | null
}

export const useManuscriptAct = (subject: ManuscriptJson, onDone: () => void): Acting => {
  const client = useQueryClient()
  const [, go] = useLocation()
  /** Whoever reviews legality for another organ sees a manuscript no longer once it is passed on. */
  const isOwn = useMay('manuscript.read', subject.organ.id)
  const key = useRef(newKey())
  const seen = useRef(subject.version)
  const [meanwhile, setMeanwhile] = useState<readonly ManuscriptEventJson[] | null>(null)
  const lookAgain = async () => {
    const latest = await client.fetchQuery({ ...manuscriptQuery(subject.id), staleTime: 0 })
    setMeanwhile(latest.timeline.filter(({ seq }) => seq > seen.current))
    seen.current = latest.version
  }
  const mutation = useMutation({
    mutationFn: (body: Omit<ManuscriptActBody, 'version'>) =>
      actOnManuscript(subject.id, { ...body, version: seen.current } as ManuscriptActBody, key.current),
    onSuccess: async () => {
      setMeanwhile(null)
      onDone()
      if (isOwn) return client.invalidateQueries({ queryKey: ['manuscripts'] })
      go(MANUSCRIPTS)
      client.removeQueries({ queryKey: ['manuscripts'] })
    },
    onError: (error) => {
      key.current = newKey()
      if (isRefusal(error, CHANGED)) return lookAgain().catch(() => undefined)
    },
  })
  return {
    run: mutation.mutate,
    isBusy: mutation.isPending,
    error: mutation.error,
    meanwhile: isRefusal(mutation.error, CHANGED) ? meanwhile : null,
  }
}
