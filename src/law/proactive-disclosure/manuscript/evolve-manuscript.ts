/** State after one more event. Total: it believes the events, `decideManuscript` sees to it that they may be believed. */
import type { ManuscriptEvent, ManuscriptEventOf, ManuscriptEventType } from '../manuscript-event.ts'
import { type ManuscriptState, NO_MANUSCRIPT, type PassedStep } from './manuscript-state.ts'

type Evolution<Type extends ManuscriptEventType> = (
  state: ManuscriptState,
  event: ManuscriptEventOf<Type>,
) => Partial<ManuscriptState>

/** Writing goes on in a new content: the one before was seen by others and stays as it was. */
const newContent = ({ contents }: ManuscriptState): Partial<ManuscriptState> => ({
  phase: 'drafting',
  content: contents + 1,
  contents: contents + 1,
  submission: null,
  scheduled: null,
})

const passed = ({ submission }: ManuscriptState, step: PassedStep): Partial<ManuscriptState> =>
  submission === null ? {} : { submission: { ...submission, passed: [...submission.passed, step] } }

/** What stands when nothing is worked on. */
const atRest = ({ released, listed, withdrawn }: ManuscriptState): Partial<ManuscriptState> => {
  const rest = { submission: null, returned: null, scheduled: null }
  if (released !== null) return { ...rest, phase: 'published', content: released.content }
  if (listed !== null) return { ...rest, phase: 'listed', content: listed.content }
  return withdrawn === null ? {} : { ...rest, phase: 'withdrawn', content: withdrawn.content }
}

const EVOLUTIONS: { readonly [Type in ManuscriptEventType]: Evolution<Type> } = {
  drafted: (_, { kind }) => ({ phase: 'drafting', kind, content: 1, contents: 1 }),
  submitted: (_, { type: _type, ...event }) => ({
    phase: 'inReview',
    returned: null,
    submission: { ...event, passed: [] },
  }),
  recalled: newContent,
  reviewed: (state, { type: _, ...step }) => passed(state, step),
  returned: (state, { stage, reason, by }) => ({ ...newContent(state), returned: { stage, reason, by } }),
  signed: (state, { type: _, ...step }) => ({
    ...passed(state, { stage: 'signing', ...step }),
    phase: 'signed',
  }),
  scheduled: (_, { publishAt, changeNote, showsEarlier }) => ({
    phase: 'scheduled',
    scheduled: { publishAt, changeNote, showsEarlier },
  }),
  unscheduled: () => ({ phase: 'signed', scheduled: null }),
  published: ({ released, versions }, { content, at }) => ({
    phase: 'published',
    content,
    submission: null,
    scheduled: null,
    versions: versions + 1,
    released: { content, version: versions + 1, publishedAt: released?.publishedAt ?? at },
    listed: null,
    withdrawn: null,
  }),
  listed: (_, { content, attribution, nextReviewOn }) => ({
    phase: 'listed',
    content,
    submission: null,
    listed: { content, attribution, nextReviewOn },
  }),
  revisionOpened: newContent,
  revisionDropped: atRest,
  discarded: () => ({ phase: 'discarded', submission: null, returned: null, scheduled: null }),
  changeReported: (_, { changedOn }) => ({ decisionChangedOn: changedOn }),
  withdrawn: ({ released }, { ground, publicReason, at }) => ({
    phase: 'withdrawn',
    content: released?.content ?? 1,
    submission: null,
    returned: null,
    scheduled: null,
    released: null,
    decisionChangedOn: null,
    withdrawn: { content: released?.content ?? 1, ground, publicReason, at },
  }),
  reevaluated: (state, { keeps, nextReviewOn }) => {
    if (!keeps) return newContent(state)
    return state.listed === null || nextReviewOn === null ? {} : { listed: { ...state.listed, nextReviewOn } }
  },
  noted: () => ({}),
}

export const evolveManuscript = (state: ManuscriptState, event: ManuscriptEvent): ManuscriptState => {
  const evolution = EVOLUTIONS[event.type] as Evolution<ManuscriptEventType>
  return { ...state, ...evolution(state, event), lastAt: event.at }
}

export const foldManuscript = (events: readonly ManuscriptEvent[]): ManuscriptState =>
  events.reduce(evolveManuscript, NO_MANUSCRIPT)
