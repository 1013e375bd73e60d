/** The words while they are written: kept in the browser at once, saved shortly after, one saving after the other. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { NewestTextJson } from '../../contract/annual-report-filing/text-json.ts'
import type { NarrativeSection } from '../../law/annual-report/annual-report.ts'
import { FILINGS } from '../annual-report/filing-api.ts'
import { useMe, useWorkplace } from '../api/session.ts'
import { isPassing } from '../api/staff-error.ts'
import { sameChapters } from './chapters.ts'
import { forgetWords, keepWords, keptKey, keptWords } from './kept-words.ts'
import {
  changedChapters,
  type Dispute,
  mergeChapters,
  withOwn,
  withTheirs,
  writtenBy,
} from './merge-chapters.ts'
import { type Chapters, newestOf, saveText, type WrittenText } from './text-api.ts'

const SAVE_AFTER_MS = 2_000

export type SavingStatus = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

export type Replaced = Readonly<Record<NarrativeSection, number>>

export interface WrittenTextDesk {
  readonly text: WrittenText
  /** How often each chapter was replaced from outside: its editor begins anew, the others go on. */
  readonly replaced: Replaced
  readonly status: SavingStatus
  readonly error: unknown
  /** What somebody else wrote meanwhile, where both changed the same chapters. */
  readonly dispute: Dispute | null
  /** Who changed other chapters meanwhile; both changes stand. Empty: nobody. */
  readonly mergedWith: string
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
  const [dispute, setDispute] = useState<Dispute | null>(null)
  const [mergedWith, setMergedWith] = useState('')
  /** What the server had when this was begun; not known of words that come out of the browser. */
  const base = useRef<Chapters | null>(begun.isRestored ? null : begun.text.chapters)
  const [replaced, setReplaced] = useState<Replaced>({ overview: 0, problems: 0, other: 0 })
  const latest = useRef(text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isSaving = useRef(false)
  const isDirty = useRef(begun.isRestored)
  const isStopped = useRef(false)

  const again = useRef<() => void>(() => undefined)
  const meet = useRef<(theirs: NewestTextJson) => void>(() => undefined)

  const show = useCallback((next: WrittenText) => {
    latest.current = next
    setText(next)
  }, [])

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    if (isSaving.current || !isDirty.current || isStopped.current) return
    isSaving.current = true
    isDirty.current = false
    const sent = latest.current.chapters
    let canRepeat = true
    setStatus('saving')
    try {
      const { revision } = await saveText({ organ, year }, latest.current)
      show({ ...latest.current, revision })
      base.current = sent
      setError(null)
      if (isDirty.current) keepWords(key, latest.current)
      else forgetWords(key)
      setStatus(isDirty.current ? 'unsaved' : 'saved')
      void client.invalidateQueries({ queryKey: [...FILINGS, 'one', organ, year] })
    } catch (failure) {
      isDirty.current = true
      const theirs = newestOf(failure)
      if (theirs !== null) meet.current(theirs)
      else {
        setError(failure)
        setStatus('failed')
      }
      // A refusal stays one until something changes; a broken line comes back.
      canRepeat = isPassing(failure) || (theirs !== null && !isStopped.current)
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

  const signedInAt = useMe().dataUpdatedAt
  useEffect(() => {
    // Signed in anew, or seen to be signed in still: what a session that ran out kept back is sent.
    if (signedInAt > 0) void save()
  }, [signedInAt, save])

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
    },
    [change],
  )
  const replace = (next: WrittenText): void => {
    const others = changedChapters(latest.current.chapters, next.chapters)
    setReplaced((times) => {
      const more = { ...times }
      for (const section of others) more[section] += 1
      return more
    })
    show(next)
  }
  /** Goes on by itself where the two changed different chapters. */
  meet.current = (newest) => {
    const { text: mine, disputed } = mergeChapters(base.current, latest.current, writtenBy(newest))
    if (disputed.length > 0) {
      isStopped.current = true
      setDispute({ newest, disputed, mine })
      setStatus('conflict')
      return
    }
    base.current = writtenBy(newest).chapters
    replace(mine)
    keepWords(key, mine)
    setMergedWith(newest.writtenBy)
  }
  const settle = (next: WrittenText): void => {
    if (dispute === null) return
    base.current = writtenBy(dispute.newest).chapters
    isStopped.current = false
    setDispute(null)
    setError(null)
    replace(next)
    change(next)
    void save()
  }
  return {
    text,
    replaced,
    status,
    error,
    dispute,
    mergedWith,
    isRestored: begun.isRestored,
    write,
    takeDraft,
    saveNow: () => void save(),
    keepMine: () => {
      // What was typed since the question came up is in the editor, and goes with it.
      if (dispute !== null) settle(withOwn(dispute, latest.current))
    },
    takeTheirs: () => {
      if (dispute !== null) settle(withTheirs(dispute))
    },
  }
}
