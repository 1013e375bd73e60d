/** Whether an act on a manuscript is open at all, judged before anything is filled in. */
import { inForce } from '../../dated.ts'
import { dateOf } from '../../time/local-date.ts'
import type { ManuscriptEventType } from '../manuscript-event.ts'
import { mayMake } from '../registered-document.ts'
import { contentObjection } from './content-rules.ts'
import { ROLE_OF_STAGE } from './manuscript-acts.ts'
import { type ManuscriptObjection, no } from './manuscript-refusal.ts'
import type { ManuscriptSituation } from './manuscript-situation.ts'
import { dueStage, type ManuscriptState } from './manuscript-state.ts'

type Precondition = (state: ManuscriptState, situation: ManuscriptSituation) => ManuscriptObjection

/** Whether this person has had a part in the content that bars another one. */
const dutiesObjection: Precondition = ({ submission }, { actor, policy, now }) => {
  const duties = inForce(policy.manuscriptDuties, dateOf(now))
  if (!duties.ok || duties.value.value === 'none' || submission === null) return null
  const { source, value } = duties.value
  if (submission.writers.includes(actor.id)) return no('author-may-not-pass', source)
  const did = submission.passed.find(({ by }) => by === actor.id)
  return value === 'everyStage' && did !== undefined
    ? no('one-stage-per-person', source, { stage: did.stage })
    : null
}

const stageOfRole: Precondition = (state, { actor }) => {
  const due = dueStage(state)
  if (due === null || ROLE_OF_STAGE[due] === actor.role) return null
  return no('stage-of-another-role', 'OGI-17', { stage: due })
}

const passing: Precondition = (state, situation) =>
  stageOfRole(state, situation) ?? dutiesObjection(state, situation)

const isOut: Precondition = ({ released }) =>
  released === null ? no('not-public', 'MANUSCRIPT-ORDER') : null

const wasOut = ({ released, listed, withdrawn }: ManuscriptState): boolean =>
  released !== null || listed !== null || withdrawn !== null

const forPublication: Precondition = ({ submission }) =>
  submission?.attribution.attribute === 'proactive' ? null : no('not-for-publication', 'ORIGIN-80')

const submittable: Precondition = ({ kind }, { content, organKind, now }) => {
  const power = mayMake(kind, organKind)
  if (!power.ok) return power.refusal
  return content === null ? null : contentObjection(content, dateOf(now))
}

export const MANUSCRIPT_PRECONDITIONS: { readonly [Type in ManuscriptEventType]?: Precondition } = {
  submitted: submittable,
  reviewed: (state, situation) =>
    dueStage(state) === 'signing' ? no('stage-not-due', 'OGI-17') : passing(state, situation),
  returned: (state, situation) => {
    if (state.phase === 'inReview') return stageOfRole(state, situation)
    return situation.actor.role === 'signer'
      ? null
      : no('stage-of-another-role', 'OGI-17', { stage: 'signing' })
  },
  signed: (state, situation) => {
    const due = dueStage(state)
    return due !== null && due !== 'signing'
      ? no('review-unfinished', 'SECRECY-RULES-42', { stage: due })
      : passing(state, situation)
  },
  scheduled: forPublication,
  published: (state, { actor, now }) => {
    const isSystem = actor.role === 'system'
    if (state.phase === 'signed' && isSystem) return no('not-for-this-role', 'OGI-26')
    if (state.phase === 'scheduled' && !isSystem) return no('already-scheduled', 'OGI-26')
    if (state.scheduled !== null && now < state.scheduled.publishAt) return no('schedule-not-due', 'OGI-26')
    return forPublication(state, { actor, now } as ManuscriptSituation)
  },
  listed: ({ submission, released }) => {
    if (submission?.attribution.attribute === 'proactive') return no('for-publication', 'ORIGIN-80')
    return released === null ? null : no('still-public', 'MANUSCRIPT-ORDER')
  },
  revisionDropped: (state) => (wasOut(state) ? null : no('never-out', 'MANUSCRIPT-ORDER')),
  discarded: (state) => (wasOut(state) ? no('was-out', 'MANUSCRIPT-ORDER') : null),
  changeReported: (state, situation) => {
    if (state.kind !== 'penalty') return no('not-a-penalty', 'PENALTY-48')
    const earlier = state.decisionChangedOn
    return earlier === null
      ? isOut(state, situation)
      : no('change-reported-already', 'PENALTY-48', { date: earlier })
  },
  withdrawn: isOut,
}
