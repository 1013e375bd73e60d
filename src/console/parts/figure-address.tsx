/** A figure that leads to the page of what it counts; a zero, or one that may not be opened, leads nowhere. */
import { Link } from 'wouter'

export const FigureAddress = ({
  count,
  label,
  href,
}: {
  readonly count: number
  /** What is counted, for those who hear the figure alone. */
  readonly label: string
  /** Null: who looks may not open it. */
  readonly href: string | null
}) =>
  count === 0 || href === null ? (
    count
  ) : (
    <Link className="figure-link" href={href} aria-label={`${label}：${count}，查看`}>
      {count}
    </Link>
  )
