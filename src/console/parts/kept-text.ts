/** Text that is never lost: kept in the browser at once and on the server shortly after, until it was sent. */
import { useCallback, useEffect, useRef, useState } from 'react'
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

const inBrowser = (place: string): string => {
  try {
    return sessionStorage.getItem(PREFIX + place) ?? ''
  } catch {
    return ''
  }
}

const keepInBrowser = (place: string, text: string): void => {
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + place)
    else sessionStorage.setItem(PREFIX + place, text)
  } catch {
    // A browser that keeps nothing still has the server's copy.
  }
}

const addressOf = (place: string): string => `/unsent-text/${encodeURIComponent(place)}`

/** @param place what the text belongs to, unlike any other: `case:7:noted` */
export const useKeptText = (place: string): KeptText => {
  const [text, setShown] = useState(() => inBrowser(place))
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
  useEffect(() => () => clearTimeout(timer.current), [])
  const setText = useCallback(
    (value: string) => {
      touched.current = true
      setShown(value)
      setStatus('saving')
      keepInBrowser(place, value)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        put(addressOf(place), { text: value })
          .then(() => setStatus('kept'))
          .catch(() => setStatus('kept'))
      }, SAVE_AFTER_MS)
    },
    [place],
  )
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    keepInBrowser(place, '')
    setShown('')
    setStatus('empty')
    remove(addressOf(place)).catch(() => undefined)
  }, [place])
  return { text, setText, forget, status }
}
