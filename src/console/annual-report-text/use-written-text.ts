/** The words while they are written: kept in the browser at once, saved shortly after, one saving after the other. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { NewestTextJson } from '../../contract/annual-report-filing/text-json.ts'
import type { NarrativeSection } from '../../law/annual-report/annual-report.ts'
import { FILINGS } from '../annual-report/filing-api.ts'
import { useWorkplace } from '../api/session.ts'
import { ConnectionError } from '../api/staff-error.ts'
import { sameChapters } from './chapters.ts'
import { forgetWords, keepWords, keptKey, keptWords } from './kept-words.ts'
import { newestOf, saveText, type WrittenText } from './text-api.ts'

const SAVE_AFTER_MS = 2_000

export type SavingStatus = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

export interface WrittenTextDesk {
  readonly text: WrittenText
  /** Counts the times the words were replaced as a whole: editors begin anew. */
  readonly replaced: number
  readonly status: SavingStatus
  readonly error: unknown
  /** What somebody else wrote meanwhile. */
  readonly newest: NewestTextJson | null
  /** Words from this browser that had not been saved. */
  readonly isRestored: boolean
  readonly write: (section: NarrativeSection, words: string) => void
  readonly takeDraft: (section: NarrativeSection, words: string) => void
  readonly saveNow: () => void
  /** Puts the own words over the newest ones, which stay as a revision. */
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

const textOf = ({ text }: FilingJson): WrittenText => ({
  revision: text.revision,
  chapters: text.written,
  generated: text.generated,
})

/** What was not saved goes on where it was; it is saved with the revision it was written on. */
const beginning = (filing: FilingJson, key: string): { text: WrittenText; isRestored: boolean } => {
  const standing = textOf(filing)
  const kept = keptWords(key)
  const isRestored = kept !== null && !sameChapters(kept.chapters, standing.chapters)
  return isRestored ? { text: kept, isRestored } : { text: standing, isRestored: false }
}

export const useWrittenText = (filing: FilingJson): WrittenTextDesk => {
  const organ = filing.organ.id
  const { year } = filing
  const key = keptKey(useWorkplace().me.accountId, organ, year)
  const client = useQueryClient()
  const [begun] = useState(() => beginning(filing, key))
  const [text, setText] = useState(begun.text)
  const [status, setStatus] = useState<SavingStatus>(begun.isRestored ? 'unsaved' : 'saved')
  const [error, setError] = useState<unknown>(null)
  const [newest, setNewest] = useState<NewestTextJson | null>(null)
  const [replaced, setReplaced] = useState(0)
  const latest = useRef(text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isSaving = useRef(false)
  const isDirty = useRef(begun.isRestored)
  const isStopped = useRef(false)

  const again = useRef<() => void>(() => undefined)

  const show = useCallback((next: WrittenText) => {
    latest.current = next
    setText(next)
  }, [])

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    if (isSaving.current || !isDirty.current || isStopped.current) return
    isSaving.current = true
    isDirty.current = false
    let canRepeat = true
    setStatus('saving')
    try {
      const { revision } = await saveText({ organ, year }, latest.current)
      show({ ...latest.current, revision })
      setError(null)
      if (isDirty.current) keepWords(key, latest.current)
      else forgetWords(key)
      setStatus(isDirty.current ? 'unsaved' : 'saved')
      void client.invalidateQueries({ queryKey: [...FILINGS, 'one', organ, year] })
    } catch (failure) {
      isDirty.current = true
      const theirs = newestOf(failure)
      isStopped.current = theirs !== null
      setNewest(theirs)
      setError(failure)
      setStatus(theirs === null ? 'failed' : 'conflict')
      // A refusal stays one until something changes; a broken line comes back.
      canRepeat = failure instanceof ConnectionError
    }
    isSaving.current = false
    if (isDirty.current && canRepeat) timer.current = setTimeout(() => again.current(), SAVE_AFTER_MS)
  }, [client, key, organ, year, show])
  again.current = () => void save()

  const change = useCallback(
    (next: WrittenText) => {
      show(next)
      isDirty.current = true
      keepWords(key, next)
      if (isStopped.current) return
      setStatus('unsaved')
      clearTimeout(timer.current)
      timer.current = setTimeout(save, SAVE_AFTER_MS)
    },
    [key, save, show],
  )

  useEffect(() => {
    if (begun.isRestored) void save()
    return () => void save()
  }, [begun, save])

  const write = useCallback(
    (section: NarrativeSection, words: string) => {
      const { chapters, generated, revision } = latest.current
      if (chapters[section] === words) return
      change({
        revision,
        chapters: { ...chapters, [section]: words },
        generated: generated.filter((each) => each !== section),
      })
    },
    [change],
  )
  const takeDraft = useCallback(
    (section: NarrativeSection, words: string) => {
      const { chapters, generated, revision } = latest.current
      change({
        revision,
        chapters: { ...chapters, [section]: words },
        generated: [...generated.filter((each) => each !== section), section],
      })
      setReplaced((times) => times + 1)
    },
    [change],
  )
  const goOnFrom = useCallback(
    (next: WrittenText) => {
      isStopped.current = false
      setNewest(null)
      setError(null)
      change(next)
      void save()
    },
    [change, save],
  )
  return {
    text,
    replaced,
    status,
    error,
    newest,
    isRestored: begun.isRestored,
    write,
    takeDraft,
    saveNow: () => void save(),
    keepMine: () => {
      if (newest !== null) goOnFrom({ ...latest.current, revision: newest.revision })
    },
    takeTheirs: () => {
      if (newest === null) return
      const { overview, problems, other, revision, generated } = newest
      goOnFrom({ revision, chapters: { overview, problems, other }, generated })
      setReplaced((times) => times + 1)
    },
  }
}
