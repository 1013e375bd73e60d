import type { ReactNode } from 'react'

/** Nothing to show, and what one can do about it. */
export const EmptyState = ({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ReactNode
}) => (
  <div className="empty-state">
    <p className="empty-title">{title}</p>
    {children}
  </div>
)
