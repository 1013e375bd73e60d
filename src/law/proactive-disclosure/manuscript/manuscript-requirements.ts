/** Whether what is filled in with an act on a manuscript fits. */
import { addCalendarDays, dateOf } from '../../time/local-date.ts'
import type { ChecklistAnswer, ManuscriptCommandOf, ManuscriptEventType } from '../manuscript-event.ts'
import { firstOf, type ManuscriptObjection, no, written } from './manuscript-refusal.ts'
import type { ManuscriptSituation } from './manuscript-situation.ts'
import { type ChainStage, dueStage, type ManuscriptState } from './manuscript-state.ts'
import { chainObjection, officeObjection } from './review-chain.ts'

type Requirement<Type extends ManuscriptEventType> = (
  command: ManuscriptCommandOf<Type>,
  state: ManuscriptState,
  situation: ManuscriptSituation,
) => ManuscriptObjection

/** Further ahead is a slip of the finger. */
const LONGEST_AHEAD_DAYS = 366

/** Every point is answered once, and each is met: what is not goes back to the author. */
const checklistObjection = (
  { submission }: ManuscriptState,
  stage: ChainStage,
  answers: readonly ChecklistAnswer[],
): ManuscriptObjection => {
  const points = submission?.checklists[stage] ?? []
  const left = points.find((point) => !answers.some(({ item }) => item === point))
  if (left !== undefined) return no('checklist-incomplete', 'OGI-17', { item: left })
  const unmet = answers.find(({ isMet }) => !isMet)
  return unmet === undefined ? null : no('checklist-unmet', 'OGI-17', { item: unmet.item })
}

/** What goes out is what the chain saw, and nothing else. */
const reviewedContent = (content: number, { submission, phase }: ManuscriptState): ManuscriptObjection => {
  const isSigned = phase === 'signed' || phase === 'scheduled'
  const isSeen = isSigned && submission?.content === content
  return isSeen ? null : no('content-not-reviewed', 'SECRECY-RULES-42', { content })
}

/** Readers are told what a later version changes. */
const correctionNoted = (changeNote: string, { versions }: ManuscriptState): ManuscriptObjection =>
  versions > 0 ? written('changeNote', changeNote, 'MANUSCRIPT-ORDER') : null

export const MANUSCRIPT_REQUIREMENTS: { readonly [Type in ManuscriptEventType]?: Requirement<Type> } = {
  submitted: ({ content, attribution, chain }, state) =>
    content === state.content
      ? firstOf(chainObjection(state.kind, chain), officeObjection(state.kind, attribution.attribute, chain))
      : no('content-not-reviewed', 'SECRECY-RULES-42', { content }),
  reviewed: ({ stage, checklist }, state) =>
    stage === dueStage(state)
      ? checklistObjection(state, stage, checklist)
      : no('stage-not-due', 'OGI-17', { stage }),
  returned: ({ stage, reason }, state) =>
    stage === (dueStage(state) ?? 'signing')
      ? written('reason', reason, 'OGI-17')
      : no('stage-not-due', 'OGI-17', { stage }),
  signed: ({ checklist }, state) => checklistObjection(state, 'signing', checklist),
  scheduled: ({ publishAt, changeNote }, state, { now }) => {
    const noted = correctionNoted(changeNote, state)
    if (noted !== null) return noted
    if (publishAt <= now) return no('schedule-not-later', 'OGI-26', { date: publishAt })
    const last = addCalendarDays(dateOf(now), LONGEST_AHEAD_DAYS)
    return dateOf(publishAt) > last ? no('schedule-too-far', 'MANUSCRIPT-ORDER', { date: last }) : null
  },
  published: ({ content, changeNote }, state) =>
    firstOf(reviewedContent(content, state), correctionNoted(changeNote, state)),
  listed: ({ content, nextReviewOn }, state, { now }) =>
    firstOf(
      reviewedContent(content, state),
      nextReviewOn <= dateOf(now) ? no('date-not-later', 'OGI-18', { date: nextReviewOn }) : null,
    ),
  revisionOpened: ({ reason }) => written('reason', reason, 'MANUSCRIPT-ORDER'),
  discarded: ({ reason }) => written('reason', reason, 'MANUSCRIPT-ORDER'),
  unscheduled: ({ reason }) => written('reason', reason, 'MANUSCRIPT-ORDER'),
  changeReported: ({ changedOn, reason }, _, { now }) =>
    firstOf(
      changedOn > dateOf(now) ? no('date-in-future', 'PENALTY-48', { date: changedOn }) : null,
      written('reason', reason, 'PENALTY-48'),
    ),
  withdrawn: ({ ground, publicReason }, { kind }) =>
    firstOf(
      ground === 'decisionChanged' && kind !== 'penalty' ? no('not-a-penalty', 'PENALTY-48') : null,
      written('publicReason', publicReason, ground === 'decisionChanged' ? 'PENALTY-48' : 'MANUSCRIPT-ORDER'),
    ),
  reevaluated: ({ keeps, reason, nextReviewOn }, _, { now }) =>
    firstOf(
      written('reason', reason, 'OGI-18'),
      keeps && nextReviewOn === null ? no('next-review-missing', 'OGI-18') : null,
      nextReviewOn !== null && nextReviewOn <= dateOf(now)
        ? no('date-not-later', 'OGI-18', { date: nextReviewOn })
        : null,
    ),
  noted: ({ text }) => written('text', text, 'MANUSCRIPT-ORDER'),
}
