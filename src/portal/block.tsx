import type { ReactNode } from 'react'

interface BlockProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
  /** What follows it, at its foot. */
  readonly more?: { readonly label: string; readonly href: string }
}

/** One of the statutory blocks of a platform, or a part beside them. */
export const Block = ({ id, title, children, more }: BlockProps) => (
  <section className="card block" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
    {more !== undefined && (
      <p className="block-more">
        <a href={more.href}>{more.label}</a>
      </p>
    )}
  </section>
)
