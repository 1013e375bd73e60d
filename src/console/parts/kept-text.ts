/** Text that is never lost: kept in the browser at once and on the server shortly after, until it was sent. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWorkplace } from '../api/session.ts'
import { put, read, remove } from '../api/staff-api.ts'

const SAVE_AFTER_MS = 1_500
const PREFIX = 'sunlit-unsent:'

export interface KeptText {
  readonly text: string
  readonly setText: (text: string) => void
  /** Once it was sent, nothing is kept of it. */
  readonly forget: () => void
  readonly status: 'empty' | 'kept' | 'saving' | 'restored'
}

/** By account: the next person at the same machine is shown nothing of it. */
const keyOf = (account: number, place: string): string => `${PREFIX}${account}:${place}`

const inBrowser = (key: string): string => {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

const keepInBrowser = (key: string, text: string): void => {
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing still has the server's copy.
  }
}

const addressOf = (place: string): string => `/unsent-text/${encodeURIComponent(place)}`

/** @param place what the text belongs to, unlike any other: `case:7:noted` */
export const useKeptText = (place: string): KeptText => {
  const key = keyOf(useWorkplace().me.accountId, place)
  const [text, setShown] = useState(() => inBrowser(key))
  const [status, setStatus] = useState<KeptText['status']>(text === '' ? 'empty' : 'restored')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const touched = useRef(text !== '')
  useEffect(() => {
    if (touched.current) return
    read<{ readonly text: string }>(addressOf(place))
      .then(({ text: saved }) => {
        if (touched.current || saved === '') return
        setShown(saved)
        setStatus('restored')
      })
      .catch(() => undefined)
  }, [place])
  /** One write after the other: a text that was sent is not kept again by a write that was still on its way. */
  const writes = useRef<Promise<unknown>>(Promise.resolve())
  const pending = useRef<string | null>(null)
  const write = useCallback((what: () => Promise<unknown>) => {
    writes.current = writes.current.then(what).catch(() => undefined)
    return writes.current
  }, [])
  const save = useCallback(() => {
    clearTimeout(timer.current)
    const value = pending.current
    pending.current = null
    if (value !== null) write(() => put(addressOf(place), { text: value })).then(() => setStatus('kept'))
  }, [place, write])
  useEffect(() => save, [save])
  const setText = useCallback(
    (value: string) => {
      touched.current = true
      pending.current = value
      setShown(value)
      setStatus('saving')
      keepInBrowser(key, value)
      clearTimeout(timer.current)
      timer.current = setTimeout(save, SAVE_AFTER_MS)
    },
    [key, save],
  )
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    pending.current = null
    keepInBrowser(key, '')
    setShown('')
    setStatus('empty')
    write(() => remove(addressOf(place)))
  }, [place, key, write])
  return { text, setText, forget, status }
}
