/** A part that is wider than a phone scrolls by itself, by finger and by keyboard, and says so. */
import type { ReactNode } from 'react'

interface ScrollRegionProps {
  /** Id of the element that names the region. */
  readonly labelledBy: string
  readonly children: ReactNode
}

export const ScrollRegion = ({ labelledBy, children }: ScrollRegionProps) => (
  <>
    <p className="scroll-hint">表格较宽，可左右滑动查看</p>
    <section className="scroll" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  </>
)
