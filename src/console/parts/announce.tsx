/** Short messages after an act: shown for a while, and read out without taking the focus. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'

interface Message {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'wrong'
}

interface Announcer {
  readonly done: (text: string) => void
  readonly wrong: (text: string) => void
}

const AnnouncerContext = createContext<Announcer>({ done: () => undefined, wrong: () => undefined })
const SHOWN_MS = 6_000

export const useAnnounce = (): Announcer => useContext(AnnouncerContext)

export const AnnounceRegion = ({ children }: { readonly children: ReactNode }) => {
  const [messages, setMessages] = useState<readonly Message[]>([])
  const last = useRef(0)
  const take = useCallback((id: number) => setMessages((all) => all.filter((each) => each.id !== id)), [])
  const add = useCallback(
    (text: string, tone: Message['tone']) => {
      last.current += 1
      const id = last.current
      setMessages((all) => [...all, { id, text, tone }])
      setTimeout(() => take(id), SHOWN_MS)
    },
    [take],
  )
  const announcer = useMemo<Announcer>(
    () => ({ done: (text) => add(text, 'done'), wrong: (text) => add(text, 'wrong') }),
    [add],
  )
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div className="announcements" role="status" aria-live="polite">
        {messages.map(({ id, text, tone }) => (
          <p key={id} className={`announcement announcement-${tone}`}>
            {text}
            <button
              type="button"
              className="button quiet close"
              aria-label="关闭消息"
              onClick={() => take(id)}
            >
              ×
            </button>
          </p>
        ))}
      </div>
    </AnnouncerContext>
  )
}
