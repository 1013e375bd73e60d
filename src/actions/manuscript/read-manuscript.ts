/** A manuscript with everything that stands beside it, for somebody who may read it. */
import type { ManuscriptJson, ReleasedJson } from '../../contract/disclosure/manuscript-json.ts'
import { STAGE_NAMES } from '../../contract/disclosure/manuscript-words.ts'
import {
  type Names,
  nameOf,
  presentChain,
  presentManuscriptActs,
  presentManuscriptEvents,
  presentManuscriptItem,
} from '../../contract/disclosure/present-manuscript.ts'
import { nextReviewOn } from '../../law/exemption/exemptions.ts'
import { nextManuscriptActs } from '../../law/proactive-disclosure/manuscript/decide-manuscript.ts'
import { evolveManuscript } from '../../law/proactive-disclosure/manuscript/evolve-manuscript.ts'
import {
  dueStage,
  NO_MANUSCRIPT,
  type Submission,
} from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import { lampDays } from '../../law/request/lamp.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { namesOfActors } from '../../store/account-names.ts'
import type { Database } from '../../store/database.ts'
import { listManuscriptFiles } from '../../store/manuscript-file.ts'
import { findManuscriptRow } from '../../store/manuscript-list.ts'
import { organNames } from '../../store/organ-names.ts'
import { findReleased } from '../../store/released.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type HeldManuscript, lookAtManuscript } from './held-manuscript.ts'
import {
  earlierContents,
  filesForLegality,
  heldForLegality,
  type ManuscriptView,
  submissionForLegality,
  viewFor,
} from './legality-view.ts'
import { manuscriptRoles } from './manuscript-roles.ts'

/** Still told once it is out: the way that the content took. */
const lastSubmission = ({ events, state }: HeldManuscript): Submission | null => {
  const isUnsent = state.phase === 'drafting' || state.phase === 'discarded'
  if (state.submission !== null || isUnsent) return state.submission
  const end = events.findLastIndex(({ type }) => type === 'published' || type === 'listed')
  return events.slice(0, end).reduce(evolveManuscript, NO_MANUSCRIPT).submission
}

const namesIn = ({ events, content }: HeldManuscript, db: Database): Promise<Names> =>
  namesOfActors(db, [...events.map(({ by }) => by), content.savedBy])

const submissionFor = (held: HeldManuscript, view: ManuscriptView): Submission | null => {
  const sent = lastSubmission(held)
  return sent === null || view === 'whole' ? sent : submissionForLegality(sent)
}

const chainOf = async (db: Database, held: HeldManuscript, view: ManuscriptView, names: Names) => {
  const sent = submissionFor(held, view)
  const legalId = sent?.legalOrganId ?? null
  const [legal] = legalId === null ? [] : await organNames(db, [legalId])
  const own = { id: held.organ.id, name: held.organ.name }
  const organs = { own, legal: legal === undefined ? null : { id: legal.id, name: legal.name } }
  return presentChain(held.state, sent, organs, names)
}

const releasedJson = async (db: Database, id: number, view: ManuscriptView): Promise<ReleasedJson | null> => {
  const released = await findReleased(db, id)
  if (released === null) return null
  const versions = released.versions.filter(({ isShown }) => isShown || view === 'whole')
  return {
    version: released.version,
    indexNumber: released.indexNumber,
    path: `/disclosures/${id}`,
    publishedAt: released.publishedAt.toISOString(),
    versions: versions.map(({ version, publishedAt, changeNote, isShown }) => ({
      version,
      publishedAt: publishedAt.toISOString(),
      changeNote,
      isShown,
    })),
  }
}

const filesJson = async (
  db: Database,
  held: HeldManuscript,
  view: ManuscriptView,
): Promise<ManuscriptJson['files']> => {
  const files = await listManuscriptFiles(db, held.head.id)
  const told = view === 'whole' ? null : await filesForLegality(db, held)
  return files
    .filter(({ id }) => told === null || told.has(id))
    .map(({ id, name, media, size, addedAt }) => ({ id, name, media, size, addedAt: addedAt.toISOString() }))
}

const returnedJson = ({ state: { returned } }: HeldManuscript, names: Names): ManuscriptJson['returned'] =>
  returned === null
    ? null
    : {
        stageName: STAGE_NAMES[returned.stage],
        reason: returned.reason,
        byName: nameOf(names, returned.by),
      }

const listedJson = ({ state: { listed } }: HeldManuscript, view: ManuscriptView): ManuscriptJson['listed'] =>
  listed === null || view === 'legality' ? null : { ...listed.attribution, nextReviewOn: listed.nextReviewOn }

export const readManuscript = async (
  context: ActContext,
  actor: Actor,
  id: number,
): Promise<Result<ManuscriptJson, Refusal<'manuscript-unknown'>>> => {
  const { db } = context
  const [held, row] = await Promise.all([lookAtManuscript(db, id), findManuscriptRow(db, id)])
  if (held === null || row === null) return refused({ code: 'manuscript-unknown' })
  const now = context.now()
  const today = dateOf(now)
  const [calendar, policy] = await Promise.all([context.calendar(), context.policy(held.organ.region)])
  const { state, content } = held
  const view = await viewFor(db, actor, held.organ.id, today)
  const roles = await manuscriptRoles(db, actor, held.organ.id, state, today)
  const situation = { now, policy, organKind: held.organ.kind, content: content.content }
  const told = view === 'whole' ? held : heldForLegality(held, actor)
  const names = await namesIn(held, db)
  const due = dueStage(state)
  const proposed = nextReviewOn(today, policy)
  return ok({
    ...presentManuscriptItem(row, { days: lampDays(today, calendar, policy), calendar }),
    content: content.content,
    view,
    contentNumber: content.number,
    earlierContents: earlierContents(held, view),
    revision: content.revision,
    isEditable: state.phase === 'drafting' && roles.includes('handler'),
    savedBy: nameOf(names, content.savedBy),
    savedAt: content.savedAt.toISOString(),
    files: await filesJson(db, held, view),
    chain: await chainOf(db, held, view, names),
    dueStage: due,
    checklist: due === null ? [] : (state.submission?.checklists[due] ?? []),
    returned: returnedJson(held, names),
    acts: presentManuscriptActs(nextManuscriptActs(state, situation, { id: actor.id, roles })),
    timeline: presentManuscriptEvents(told.events, names),
    released: await releasedJson(db, id, view),
    listed: listedJson(held, view),
    proposedReviewOn: proposed.ok ? proposed.value.value : null,
  })
}
