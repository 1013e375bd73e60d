/** What happened, in order: a line down the page with a mark for each event. */
import type { ReactNode } from 'react'

export interface TimelineEntry {
  readonly key: string | number
  readonly when: string
  readonly title: string
  readonly text: string
  readonly by: string
  readonly mark: 'step' | 'letter' | 'quiet' | 'end'
  readonly note?: ReactNode
}

export const Timeline = ({
  label,
  entries,
}: {
  readonly label: string
  readonly entries: readonly TimelineEntry[]
}) => (
  <ol className="timeline" aria-label={label}>
    {entries.map(({ key, when, title, text, by, mark, note }) => (
      <li key={key} className={`timeline-entry timeline-${mark}`}>
        <p className="timeline-when">{when}</p>
        <div>
          <p className="timeline-title">
            {title}
            {note}
          </p>
          <p className="timeline-text">{text}</p>
          <p className="timeline-by">{by}</p>
        </div>
      </li>
    ))}
  </ol>
)
