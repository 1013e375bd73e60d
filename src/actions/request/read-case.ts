/** A case with everything that stands beside it, as far as whoever asks may see it. */

import type { StaffRole } from '../../access/staff-role.ts'
import {
  type ApplicantDetails,
  type ConsultedParty,
  maskDetails,
  maskParty,
  maskWithin,
} from '../../contract/request/applicant-details.ts'
import type { CaseJson } from '../../contract/request/case-json.ts'
import { documentName, REVIEW_NAMES } from '../../contract/request/event-sentences.ts'
import {
  presentCaseDeadline,
  presentConsultations,
  presentNextActs,
} from '../../contract/request/present-case.ts'
import { presentTodoItem } from '../../contract/request/present-todo.ts'
import { presentState } from '../../contract/request/request-json.ts'
import { evolve } from '../../law/request/evolve.ts'
import { lampDays } from '../../law/request/lamp.ts'
import type { RequestEvent } from '../../law/request/request-event.ts'
import { NO_REQUEST, type RequestState } from '../../law/request/request-state.ts'
import { requiredReviews } from '../../law/request/required-reviews.ts'
import type { Situation } from '../../law/request/situation.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import { findRequest } from '../../store/request.ts'
import { accountNames, findRating, listParts, listUrges } from '../../store/request-beside.ts'
import { readConsulted } from '../../store/request-consultation.ts'
import { listDocuments } from '../../store/request-document.ts'
import { readEvents } from '../../store/request-event.ts'
import { type CaseFile, listFiles } from '../../store/request-file.ts'
import { readForm } from '../../store/request-form.ts'
import { findTodoRow } from '../../store/request-list.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'
import { caseRoles } from './case-roles.ts'
import { hintsFor, NO_HINTS } from './hints.ts'
import { FILE_PURPOSE_NAMES } from './keep-files.ts'
import { namedTimeline } from './named-timeline.ts'

/** Who looks on from outside sees the case and not the people in it. */
const OUTSIDE: readonly StaffRole[] = ['competentAuthority', 'evaluator', 'systemAdministrator']

export const isOfOrgan = async (context: ActContext, actor: Actor, organId: number): Promise<boolean> => {
  const inCharge = await organInCharge(context.db, organId, dateOf(context.now()))
  return actor.roles.some(
    ({ role, organId: at }) => (at === organId || at === inCharge) && !OUTSIDE.includes(role),
  )
}

const partiesOf = async (
  context: ActContext,
  requestId: number,
  state: RequestState,
): Promise<ReadonlyMap<string, ConsultedParty>> => {
  const parties = await readConsulted(context.db, context.sealer, requestId)
  const third = new Set(
    (state.clock?.consultations ?? []).filter((each) => each.with === 'thirdParty').map(({ id }) => id),
  )
  return new Map([...parties].map(([id, party]) => [id, third.has(id) ? maskParty(party) : party]))
}

const fileJson = (
  file: CaseFile,
  names: ReadonlyMap<string, string>,
  applicant: ApplicantDetails | null,
): CaseJson['files'][number] => ({
  id: file.id,
  purpose: file.purpose,
  purposeName: FILE_PURPOSE_NAMES[file.purpose as keyof typeof FILE_PURPOSE_NAMES] ?? '其他材料',
  name: applicant === null ? file.name : maskWithin(file.name, applicant),
  media: file.media,
  size: file.size,
  addedBy: file.addedBy === 'applicant' ? '申请人' : (names.get(file.addedBy) ?? file.addedBy),
  addedAt: countyTime(file.addedAt),
  forApplicant: file.forApplicant,
})

const reviewsOf = (state: RequestState, { policy }: Pick<Situation, 'policy'>): CaseJson['reviews'] => {
  const needed = requiredReviews(state, policy)
  return (needed.ok ? needed.value.value : []).map((stage) => ({
    stage,
    name: REVIEW_NAMES[stage],
    done: state.reviews.includes(stage),
  }))
}

const notesOf = (events: readonly RequestEvent[], names: ReadonlyMap<string, string>): CaseJson['notes'] =>
  events.flatMap((event) =>
    event.type === 'noted'
      ? [{ at: event.at, byName: names.get(event.by) ?? event.by, text: event.text }]
      : [],
  )

/** Whoever may read the case at all is asked before. Refuses a case that does not exist. */
export const readCase = async (
  context: ActContext,
  actor: Actor,
  requestId: number,
): Promise<Result<CaseJson, Refusal<'case-unknown'>>> => {
  const { db, sealer } = context
  const [head, row, calendar] = await Promise.all([
    findRequest(db, requestId),
    findTodoRow(db, requestId),
    context.calendar(),
  ])
  if (head === null || row === null) return refused({ code: 'case-unknown' })
  const now = context.now()
  const [policy, events, form, files, documents, urges, rating, parts, held, inside] = await Promise.all([
    context.policy(row.organRegion),
    readEvents(db, requestId),
    readForm(db, sealer, requestId),
    listFiles(db, sealer, requestId),
    listDocuments(db, requestId),
    listUrges(db, requestId),
    findRating(db, requestId),
    listParts(db, requestId),
    caseRoles(db, actor, head.organId, dateOf(now)),
    isOfOrgan(context, actor, head.organId),
  ])
  const surroundings = { now, calendar, policy }
  const state = events.reduce(evolve, NO_REQUEST)
  const people = [
    ...events.map(({ by }) => by),
    ...files.map(({ addedBy }) => addedBy),
    ...documents.map(({ madeBy }) => madeBy),
    form.filledInBy,
  ]
  const names = await accountNames(db, people)
  const timeline = await namedTimeline(db, requestId, events, names)
  return ok({
    id: head.id,
    number: head.number,
    organ: { id: row.organId, name: row.organName },
    version: head.version,
    todo: presentTodoItem(row, lampDays(dateOf(now), calendar, policy), calendar),
    state: presentState(state),
    applicant: inside && form.applicant !== null ? maskDetails(form.applicant) : null,
    filledInBy: form.filledInBy === 'applicant' ? '申请人' : (names.get(form.filledInBy) ?? ''),
    description: form.description,
    deliveryForm: form.deliveryForm,
    deliveryMethod: form.deliveryMethod,
    deadline: presentCaseDeadline(state, surroundings),
    timeline: inside ? timeline : timeline.filter(({ type }) => type !== 'noted'),
    nextActs: presentNextActs(state, surroundings, held),
    consultations: presentConsultations(
      state,
      surroundings,
      inside ? await partiesOf(context, requestId, state) : new Map(),
    ),
    files: inside ? files.map((file) => fileJson(file, names, form.applicant)) : [],
    documents: documents.map((document) => ({
      id: document.id,
      kind: document.kind,
      name: documentName(document.kind),
      number: document.number,
      madeBy: names.get(document.madeBy) ?? '系统',
      madeAt: countyTime(document.madeAt),
      issuedAt: document.issuedAt === null ? null : countyTime(document.issuedAt),
      forApplicant: document.forApplicant,
    })),
    hints: inside
      ? await hintsFor(context, {
          applicantKey: head.applicantKey,
          organId: head.organId,
          description: form.description,
          on: row.arrivedOn,
          except: head.id,
        })
      : NO_HINTS,
    links: parts.map(({ id, number, subject }) => ({ id, number, subject, relation: 'part' as const })),
    notes: inside ? notesOf(events, names) : [],
    urges: urges.map((urge) => ({
      id: urge.id,
      from: urge.from,
      text: urge.text,
      madeAt: countyTime(urge.madeAt),
      answer: urge.answer,
      acknowledgedAt: urge.acknowledgedAt === null ? null : countyTime(urge.acknowledgedAt),
      acknowledgedBy: urge.acknowledgedBy,
    })),
    rating,
    draft: inside ? state.draft : null,
    reviews: reviewsOf(state, surroundings),
  })
}
