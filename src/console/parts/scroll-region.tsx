/** A part that is wider than the screen scrolls by itself, by finger and by keyboard. */
import type { ReactNode } from 'react'

export const ScrollRegion = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) => (
  <section className="scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
