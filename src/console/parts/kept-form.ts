/** A whole form that is kept like a text until it was sent. */
import { useCallback, useMemo, useRef } from 'react'
import { useKeptText } from './kept-text.ts'

export interface KeptForm<Form> {
  readonly form: Form
  readonly change: (part: Partial<Form>) => void
  readonly forget: () => void
  readonly isRestored: boolean
}

const parsed = <Form extends object>(text: string, empty: Form): Form => {
  if (text === '') return empty
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...empty, ...value } : empty
  } catch {
    return empty
  }
}

/** @param empty the same value at every call: what the form begins with */
export const useKeptForm = <Form extends object>(place: string, empty: Form): KeptForm<Form> => {
  const { text, setText, forget, status } = useKeptText(place)
  const form = useMemo(() => parsed(text, empty), [text, empty])
  const latest = useRef(form)
  latest.current = form
  const change = useCallback(
    (part: Partial<Form>) => {
      latest.current = { ...latest.current, ...part }
      setText(JSON.stringify(latest.current))
    },
    [setText],
  )
  return { form, change, forget, isRestored: status === 'restored' }
}
