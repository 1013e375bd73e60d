/** A manuscript cut down to what somebody needs who reviews its legality for another organ. */
import { may } from '../../access/permission.ts'
import {
  contentsReviewedForLegality,
  isToldToLegalReviewer,
} from '../../law/proactive-disclosure/manuscript/legality-view.ts'
import type { Submission } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { contentOf } from '../../store/manuscript-content.ts'
import { organInTree } from '../../store/organ-tree.ts'
import type { Actor } from '../actor.ts'
import type { HeldManuscript } from './held-manuscript.ts'

/** Everything, or no more than the review of legality needs. */
export type ManuscriptView = 'whole' | 'legality'

/** For somebody who may read it at all: whose roles reach the organ see everything. */
export const viewFor = async (
  db: Database,
  actor: Actor,
  organId: number,
  today: LocalDate,
): Promise<ManuscriptView> => {
  const organ = await organInTree(db, organId, today)
  return organ !== null && may(actor.roles, 'manuscript.read', organ) ? 'whole' : 'legality'
}

/** Who passed the other stages, and what they said, stays with the organ; that they are passed does not. */
export const submissionForLegality = (sent: Submission): Submission => ({
  ...sent,
  passed: sent.passed.map((step) =>
    step.stage === 'legal' ? step : { ...step, by: '', checklist: [], opinion: '' },
  ),
})

/** The same manuscript with the events that the reviewer is told. Its state stays as it is: what may be done follows from it. */
export const heldForLegality = (held: HeldManuscript, actor: Actor): HeldManuscript => ({
  ...held,
  events: held.events.filter((event) => isToldToLegalReviewer(event, actor.id)),
})

/** Contents before the one that is worked on that may be compared with it; rising. */
export const earlierContents = (
  { events, state }: HeldManuscript,
  view: ManuscriptView,
): readonly number[] => {
  if (view === 'whole') return Array.from({ length: state.content - 1 }, (_, place) => place + 1)
  const out = state.released === null ? [] : [state.released.content]
  const numbers = new Set([...contentsReviewedForLegality(events), ...out])
  return [...numbers].filter((number) => number < state.content).sort((one, other) => one - other)
}

/** Attachments of those contents. */
export const filesForLegality = async (db: Database, held: HeldManuscript): Promise<ReadonlySet<string>> => {
  const earlier = await Promise.all(
    earlierContents(held, 'legality').map((number) => contentOf(db, held.head.id, number)),
  )
  return new Set([held.content, ...earlier].flatMap(({ content }) => content.files.map(({ id }) => id)))
}
