/** Doing an act of the workflow; not over what somebody else has done meanwhile. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FilingEventJson, FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import { isRefusal } from '../api/staff-error.ts'
import { type AskedFilingAct, actOnFiling, FILINGS, filingQuery } from './filing-api.ts'
import { changesIn, changesSince, type ReportChange } from './report-change.ts'

export interface FilingActing {
  readonly run: (act: AskedFilingAct) => void
  readonly isBusy: boolean
  readonly error: unknown
  /** What was done since the report was opened; null while nothing stands against the act. */
  readonly meanwhile: readonly FilingEventJson[] | null
  /** What is another figure or word than when the report was opened here. */
  readonly sinceSeen: readonly ReportChange[]
  /** What is another one than when it was sent in. */
  readonly changes: readonly ReportChange[]
}

/** The report is another one than was seen: its events, or its figures and words. */
const CHANGED = ['filing-changed', 'figures-changed', 'text-changed']

const isChanged = (error: unknown): boolean => CHANGED.some((code) => isRefusal(error, code))

export const useFilingAct = (filing: FilingJson, onDone: () => void): FilingActing => {
  const client = useQueryClient()
  const seen = useRef(filing)
  const [meanwhile, setMeanwhile] = useState<readonly FilingEventJson[] | null>(null)
  const [sinceSeen, setSinceSeen] = useState<readonly ReportChange[]>([])
  const of = { organ: filing.organ.id, year: filing.year }
  const lookAgain = async () => {
    const latest = await client.fetchQuery({ ...filingQuery(of), staleTime: 0 })
    setMeanwhile(latest.timeline.filter(({ seq }) => seq > seen.current.version))
    setSinceSeen(changesSince(seen.current, latest))
    seen.current = latest
  }
  const mutation = useMutation({
    mutationFn: (act: AskedFilingAct) => actOnFiling(of, seen.current.version, act),
    onSuccess: async () => {
      setMeanwhile(null)
      await client.invalidateQueries({ queryKey: FILINGS })
      onDone()
    },
    onError: (error) => (isChanged(error) ? lookAgain().catch(() => undefined) : undefined),
  })
  return {
    run: (act) => mutation.mutate(act),
    isBusy: mutation.isPending,
    error: mutation.error,
    meanwhile: isChanged(mutation.error) ? meanwhile : null,
    sinceSeen: isChanged(mutation.error) ? sinceSeen : [],
    changes: changesIn(mutation.error),
  }
}
