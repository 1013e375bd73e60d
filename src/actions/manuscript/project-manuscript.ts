/** What lists need of a manuscript, from its state and the content that is worked on. */

import type { Policy } from '../../law/policy.ts'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { manuscriptDeadline } from '../../law/proactive-disclosure/manuscript/manuscript-deadline.ts'
import { dueStage, type ManuscriptState } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { ManuscriptProjection } from '../../store/manuscript.ts'
import { instantOf } from '../county-time.ts'

export interface Rules {
  readonly calendar: WorkingCalendar
  readonly policy: Policy
}

export const projectManuscript = (
  state: ManuscriptState,
  organId: number,
  content: DisclosureContent,
  publishedAt: Date | null,
  { calendar, policy }: Rules,
): ManuscriptProjection => {
  if (state.phase === 'none') throw new Error('a manuscript without events has no projection')
  const stage = dueStage(state)
  const deadline = manuscriptDeadline(state, content, calendar, policy)
  const ofLegal = stage === 'legal' ? (state.submission?.legalOrganId ?? null) : null
  return {
    phase: state.phase,
    stage,
    stageOrganId: stage === null ? null : (ofLegal ?? organId),
    attribute: content.attribution.attribute,
    title: content.title,
    documentNumber: content.documentNumber,
    formedOn: content.formedOn,
    dueOn: deadline?.on ?? null,
    dueWhat: deadline?.what ?? null,
    dueSource: deadline?.source ?? null,
    publishAt: state.scheduled === null ? null : instantOf(state.scheduled.publishAt),
    publishedAt: state.released === null ? null : publishedAt,
    nextReviewOn: state.listed?.nextReviewOn ?? null,
    contentNumber: state.content,
    releasedContent: state.released?.content ?? null,
  }
}
