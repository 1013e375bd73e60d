/**
 * What the organ that reviews legality for another one is told of its manuscript: what is to be reviewed, what was said
 * of its legality before, and what is public; not what the other organ's own people said to each other.
 * NORMATIVE-37 gives this one review to somebody outside; OGI-17 leaves the rest with the organ's own reviewers.
 */
import type { ManuscriptEvent } from '../manuscript-event.ts'

const isOfLegality = (event: ManuscriptEvent): boolean =>
  (event.type === 'reviewed' || event.type === 'returned') && event.stage === 'legal'

/** Whether an event is told to the reviewer of that account. */
export const isToldToLegalReviewer = (event: ManuscriptEvent, reviewer: string): boolean =>
  isOfLegality(event) ||
  event.type === 'submitted' ||
  event.type === 'published' ||
  (event.type === 'noted' && event.by === reviewer)

/** Numbers of the contents that came before a reviewer of legality; rising. */
export const contentsReviewedForLegality = (events: readonly ManuscriptEvent[]): readonly number[] => {
  const contents = new Set<number>()
  let sent = 0
  for (const event of events) {
    if (event.type === 'submitted') sent = event.content
    if (isOfLegality(event)) contents.add(sent)
  }
  return [...contents].sort((one, other) => one - other)
}
