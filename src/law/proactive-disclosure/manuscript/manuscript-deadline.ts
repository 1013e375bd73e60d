/** The term that runs for a manuscript: to be published, or to be taken down. */
import type { Policy } from '../../policy.ts'
import type { SourceId } from '../../sources.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { WorkingCalendar } from '../../time/working-calendar.ts'
import type { DisclosureContent } from '../disclosure-content.ts'
import { DISCLOSURE_KIND_RULES } from '../disclosure-kind.ts'
import { PUBLISHING_TERMS, type PublishingSubject, publishingDeadline } from '../publishing-term.ts'
import type { ManuscriptState } from './manuscript-state.ts'

export interface ManuscriptDeadline {
  readonly what: 'publish' | 'withdraw'
  /** Null where the calendar does not reach so far. */
  readonly on: LocalDate | null
  readonly source: SourceId
}

/** Where the day cannot be reckoned, the term still runs under its source. */
const sourceOf = (subject: PublishingSubject, policy: Policy): SourceId =>
  (subject === 'licenceOrPenalty' ? policy.licencePublishingDays : PUBLISHING_TERMS[subject]).at(-1)
    ?.source ?? 'OGI-26'

const deadlineOf = (
  what: ManuscriptDeadline['what'],
  subject: PublishingSubject,
  from: LocalDate,
  calendar: WorkingCalendar,
  policy: Policy,
): ManuscriptDeadline => {
  const due = publishingDeadline(subject, from, calendar, policy)
  return due.ok
    ? { what, on: due.value.by, source: due.value.source }
    : { what, on: null, source: sourceOf(subject, policy) }
}

/**
 * Null while nothing runs: what was published or listed once or was given up, what is not to be published, and what has no day of forming yet.
 * @param content the one that is worked on
 */
export const manuscriptDeadline = (
  { phase, kind, released, listed, withdrawn, decisionChangedOn }: ManuscriptState,
  { formedOn, attribution }: Pick<DisclosureContent, 'formedOn' | 'attribution'>,
  calendar: WorkingCalendar,
  policy: Policy,
): ManuscriptDeadline | null => {
  if (released !== null && decisionChangedOn !== null)
    return deadlineOf('withdraw', 'penaltyWithdrawal', decisionChangedOn, calendar, policy)
  const isOver = phase === 'discarded' || released !== null || listed !== null || withdrawn !== null
  if (isOver || attribution.attribute !== 'proactive' || formedOn === null) return null
  return deadlineOf('publish', DISCLOSURE_KIND_RULES[kind].term, formedOn, calendar, policy)
}
