/** A button that says why when it is off: it stays reachable by keyboard, and its reason is read with it. */
import { type ReactNode, useId } from 'react'

export interface OffReason {
  readonly text: string
  /** The article alone, where `text` does not name it. */
  readonly article?: string | null
}

interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: (() => void) | undefined
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly type?: 'button' | 'submit'
  /** Something is under way: the button waits. */
  readonly busy?: boolean
  readonly off?: OffReason | null | undefined
  readonly label?: string
  readonly shortcut?: string
}

export const Button = ({
  children,
  onPress,
  kind = 'plain',
  type = 'button',
  busy = false,
  off = null,
  label,
  shortcut,
}: ButtonProps) => {
  const reasonId = useId()
  const isOff = off !== null || busy
  const button = (
    <button
      type={type}
      className={`button ${kind}`}
      aria-disabled={isOff || undefined}
      aria-describedby={off === null ? undefined : reasonId}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      onClick={(event) => {
        if (isOff) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
      {busy && <span className="busy-mark" aria-hidden="true" />}
    </button>
  )
  if (off === null) return button
  return (
    <span className="button-off">
      {button}
      <span className="off-reason" id={reasonId}>
        {off.text}
        {off.article != null && <cite>（{off.article}）</cite>}
      </span>
    </span>
  )
}
