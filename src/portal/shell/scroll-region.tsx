/** A part that is wider than a phone scrolls by itself, by finger and by keyboard, and says so. */
import type { ReactNode } from 'react'

interface ScrollRegionProps {
  /** What the table is about; unlike any other on the page. */
  readonly label: string
  readonly children: ReactNode
}

export const ScrollRegion = ({ label, children }: ScrollRegionProps) => (
  <>
    <p className="scroll-hint">表格较宽，可左右滑动查看</p>
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  </>
)
