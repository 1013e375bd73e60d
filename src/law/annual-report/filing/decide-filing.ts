/** Whether an act on a filing is allowed now. An answer, never an exception; a refused act changes nothing. */
import type { Role } from '../../request/role.ts'
import { type Result, refused } from '../../result.ts'
import { dateOf, yearOf } from '../../time/local-date.ts'
import { NARRATIVE_SECTIONS } from '../annual-report.ts'
import { findingKey } from '../checks/explanation.ts'
import { FILING_ACT_TYPES, FILING_ACTS } from './filing-acts.ts'
import type { FilingCommand, FilingEvent, FilingEventType } from './filing-event.ts'
import { filingEventOf } from './filing-event-shape.ts'
import { confirmsNil, readinessObjection } from './filing-readiness.ts'
import { type FilingObjection, type FilingRefusal, firstOf, no, written } from './filing-refusal.ts'
import type { FilingSituation } from './filing-situation.ts'
import type { FilingState } from './filing-state.ts'

type Precondition = (state: FilingState, situation: FilingSituation) => FilingObjection

const dutyObjection: Precondition = (_, { duty, year, now }) => {
  if (yearOf(dateOf(now)) < year) return no('year-not-begun', 'OGI-49', { year })
  if (duty.kind === 'ended')
    return no('organ-ended', 'REORGANISATION-14', { on: duty.on, successor: duty.successor })
  return duty.kind === 'owes' ? null : no('no-duty', 'POLICY-REPORT-DUTY', { year })
}

/** 主管部门 judges the reports of others. */
const officeObjection: Precondition = (_, { actor: { role, isAbove }, hasOfficeAbove }) => {
  if (role !== 'competentAuthority' || isAbove) return null
  return hasOfficeAbove ? no('not-of-an-organ-above', 'OGI-3') : no('no-office-above', 'OGI-3')
}

const unchangedSinceSubmission: Precondition = ({ submitted }, { report }) =>
  submitted === null || submitted.hash === report.hash ? null : no('changed-since-submission', 'OGI-49')

const acceptanceObjection: Precondition = ({ phase }, { hasOfficeAbove }) =>
  phase === 'submitted' && hasOfficeAbove ? no('not-accepted', 'OGI-3') : null

const PRECONDITIONS: { readonly [Type in FilingEventType]?: Precondition } = {
  opened: dutyObjection,
  nilConfirmed: (state, { report }) => {
    if (!report.isNil) return no('not-nil', 'FORM-2021')
    return confirmsNil(state, report) ? no('nil-confirmed-already', 'FORM-2021') : null
  },
  submitted: (state, situation) => {
    const isSame = state.submitted?.hash === situation.report.hash
    return isSame ? no('nothing-changed', 'OGI-49') : readinessObjection(state, situation)
  },
  returned: officeObjection,
  accepted: (state, situation) =>
    firstOf(officeObjection(state, situation), unchangedSinceSubmission(state, situation)),
  signed: (state, situation) =>
    firstOf(
      acceptanceObjection(state, situation),
      unchangedSinceSubmission(state, situation),
      readinessObjection(state, situation),
    ),
}

/** Why an act cannot be done now, whatever is filled in; null when it can. The same answer greys the button and words the message. */
export const filingObjection = (
  type: FilingEventType,
  state: FilingState,
  situation: FilingSituation,
): FilingObjection => {
  const { phases, roles, source } = FILING_ACTS[type]
  const { role } = situation.actor
  if (!phases.includes(state.phase)) return no('not-in-this-phase', source, { act: type, phase: state.phase })
  if (!roles.includes(role)) return no('not-for-this-role', source, { act: type, role })
  if (state.lastAt !== null && situation.now < state.lastAt)
    return no('event-out-of-order', 'FILING-ORDER', { now: situation.now, last: state.lastAt })
  return PRECONDITIONS[type]?.(state, situation) ?? null
}

/** What was seen is what is sent in and signed. */
const seenObjection = (hash: string, { report }: FilingSituation): FilingObjection => {
  if (hash === report.hash) return null
  const isText = report.earlierHashes.includes(hash)
  return no(isText ? 'text-changed' : 'figures-changed', 'FORM-2021-SIMILARITY')
}

const explanationObjection = (
  key: string,
  explanation: string,
  situation: FilingSituation,
): FilingObjection => {
  const finding = situation.report.findings.find((each) => findingKey(each) === key)
  if (finding === undefined) return no('finding-unknown', 'OGI-50')
  const { severity, source } = finding
  if (severity === 'error') return no('error-cannot-be-explained', source)
  if (severity === 'note') return no('note-needs-no-explanation', source)
  return written('explanation', explanation, source)
}

const isPlace = (place: string): boolean =>
  place === '' ||
  (NARRATIVE_SECTIONS as readonly string[]).includes(place) ||
  /^(requests|remedies|proactive)\.[A-Za-z0-9.]{1,80}$/.test(place)

const MOST_REMARKS = 100

const requirementObjection = (
  command: FilingCommand,
  state: FilingState,
  situation: FilingSituation,
): FilingObjection => {
  switch (command.type) {
    case 'explained':
      return explanationObjection(command.key, command.explanation, situation)
    case 'unexplained':
      return state.explanations.some(({ key }) => key === command.key) ? null : no('not-explained', 'OGI-50')
    case 'submitted':
    case 'signed':
      return seenObjection(command.hash, situation)
    case 'returned': {
      const { remarks } = command
      if (remarks.length === 0 || remarks.length > MOST_REMARKS)
        return no('remarks-missing', 'OGI-3', { most: MOST_REMARKS })
      const lost = remarks.find(({ place }) => !isPlace(place))
      if (lost !== undefined) return no('place-unknown', 'OGI-3', { place: lost.place.slice(0, 40) })
      return firstOf(...remarks.map(({ text }) => written('remark', text, 'OGI-3')))
    }
    case 'accepted':
      return command.note === '' ? null : written('note', command.note, 'OGI-3')
    case 'correctionOpened':
      return written('reason', command.reason, 'OGI-49')
    case 'noted':
      return written('text', command.text, 'FILING-ORDER')
    default:
      return null
  }
}

/** The event that the act brings about, or the refusal with its source. Time is an argument. */
export const decideFiling = (
  command: FilingCommand,
  state: FilingState,
  situation: FilingSituation,
): Result<FilingEvent, FilingRefusal> => {
  const event = filingEventOf(command, situation.now, situation.actor.id)
  if (!event.ok) return event
  // What was seen is asked first: who looks at an old report is told so, and not of its faults.
  const seen =
    command.type === 'submitted' || command.type === 'signed'
      ? requirementObjection(command, state, situation)
      : null
  const objection = filingObjection(command.type, state, situation)
  const isPlainer = objection?.code === 'not-in-this-phase' || objection?.code === 'not-for-this-role'
  const first = isPlainer ? objection : (seen ?? objection)
  const last = first ?? requirementObjection(command, state, situation)
  return last === null ? event : refused(last)
}

export interface NextFilingAct {
  readonly type: FilingEventType
  /** What stands against it; null where nothing does. */
  readonly refusal: FilingRefusal | null
}

export interface FilingRole {
  readonly role: Role
  readonly isAbove: boolean
}

/** Done with the whole of it, or beside a finding. */
const NOT_BUTTONS: readonly FilingEventType[] = ['opened', 'explained', 'unexplained']

/** The role in which an act may be done, or else one to whom the refusal speaks: of those held the first that it is for. */
export const filingRoleFor = (
  type: FilingEventType,
  state: FilingState,
  situation: Omit<FilingSituation, 'actor'> & { readonly actorId: string },
  held: readonly FilingRole[],
): FilingRole | null => {
  const fitting = held.filter(({ role }) => FILING_ACTS[type].roles.includes(role))
  const open = fitting.find((as) => {
    const actor = { id: situation.actorId, ...as }
    return filingObjection(type, state, { ...situation, actor }) === null
  })
  return open ?? fitting[0] ?? held[0] ?? null
}

/** Everything that the phase knows, for somebody who holds these roles. */
export const nextFilingActs = (
  state: FilingState,
  situation: Omit<FilingSituation, 'actor'> & { readonly actorId: string },
  held: readonly FilingRole[],
): readonly NextFilingAct[] =>
  FILING_ACT_TYPES.filter(
    (type) =>
      !NOT_BUTTONS.includes(type) && state.phase !== 'none' && FILING_ACTS[type].phases.includes(state.phase),
  ).map((type) => {
    const as = filingRoleFor(type, state, situation, held)
    if (as === null)
      return { type, refusal: no('not-for-this-role', FILING_ACTS[type].source, { act: type }) }
    return {
      type,
      refusal: filingObjection(type, state, { ...situation, actor: { id: situation.actorId, ...as } }),
    }
  })
