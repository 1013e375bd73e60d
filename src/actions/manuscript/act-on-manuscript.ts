/** The one way in which a manuscript changes: an act is judged by law on the locked manuscript, and everything it brings about is written together. */
import { actingFor } from '../../access/acting-for.ts'
import {
  decideManuscript,
  manuscriptObjection,
} from '../../law/proactive-disclosure/manuscript/decide-manuscript.ts'
import { evolveManuscript } from '../../law/proactive-disclosure/manuscript/evolve-manuscript.ts'
import { MANUSCRIPT_ACTS } from '../../law/proactive-disclosure/manuscript/manuscript-acts.ts'
import type { ManuscriptSituation } from '../../law/proactive-disclosure/manuscript/manuscript-situation.ts'
import type { ManuscriptState } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { ManuscriptEvent } from '../../law/proactive-disclosure/manuscript-event.ts'
import type { Role } from '../../law/request/role.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { findManuscript, saveManuscript } from '../../store/manuscript.ts'
import { findContent, type KeptContent } from '../../store/manuscript-content.ts'
import { appendManuscriptEvent } from '../../store/manuscript-event.ts'
import { regionOfManuscript } from '../../store/manuscript-organ.ts'
import { organInTree } from '../../store/organ-tree.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { submissionBar } from '../disclosure/submission-bar.ts'
import { settle } from '../request/settled-context.ts'
import { carryOut } from './carry-out.ts'
import { changeOfOthers } from './change-of-others.ts'
import { completeAct } from './complete-act.ts'
import { type HeldManuscript, holdManuscript } from './held-manuscript.ts'
import type { AskedAct, ManuscriptAct, ManuscriptActed, ManuscriptActRefusal } from './manuscript-act.ts'
import { manuscriptNotices } from './manuscript-notices.ts'
import { manuscriptRoles } from './manuscript-roles.ts'
import { projectManuscript, type Rules } from './project-manuscript.ts'

/** What the public sees changes with these. */
const PUBLIC: readonly ManuscriptEvent['type'][] = ['published', 'withdrawn', 'listed', 'reevaluated']

/** The role asked for, or the first of those held that may; whose refusal is told where none may. */
const roleFor = (
  asked: Role | undefined,
  held: readonly Role[],
  type: AskedAct['type'],
  state: ManuscriptState,
  situation: Omit<ManuscriptSituation, 'actor'> & { readonly actorId: string },
): Role | null => {
  if (asked !== undefined) return held.includes(asked) ? asked : null
  const mayAct = (role: Role): boolean => {
    const actor = { id: situation.actorId, role }
    return manuscriptObjection(type, state, { ...situation, actor }) === null
  }
  const fitting = MANUSCRIPT_ACTS[type].roles.filter((role) => held.includes(role))
  return fitting.find(mayAct) ?? fitting[0] ?? held[0] ?? null
}

const judge = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  held: HeldManuscript,
  { act, role: asked }: ManuscriptAct,
  { policy }: Rules,
): Promise<Result<{ readonly event: ManuscriptEvent; readonly role: Role }, ManuscriptActRefusal>> => {
  const now = context.now()
  const roles = await manuscriptRoles(trx, actor, held.head.organId, held.state, dateOf(now))
  const situation = { now, policy, organKind: held.organ.kind, content: held.content.content }
  const role = roleFor(asked, roles, act.type, held.state, { ...situation, actorId: actor.id })
  if (role === null) {
    const { source } = MANUSCRIPT_ACTS[act.type]
    return refused({ code: 'not-for-this-role', source, facts: { act: act.type } })
  }
  const command = await completeAct(trx, actor, held, act)
  const decided = decideManuscript(command, held.state, { ...situation, actor: { id: actor.id, role } })
  return decided.ok ? ok({ event: decided.value, role }) : decided
}

const record = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  held: HeldManuscript,
  event: ManuscriptEvent,
  role: Role,
  rules: Rules,
): Promise<ManuscriptActed> => {
  const { head, state: before } = held
  const state = evolveManuscript(before, event)
  const at = context.instant()
  await appendManuscriptEvent(trx, head.id, head.version, event, at)
  const { content } = await carryOut(context, trx, held, event, state, rules.policy)
  const publishedAt = before.released === null ? at : head.publishedAt
  const version = head.version + 1
  await saveManuscript(
    trx,
    head.id,
    version,
    projectManuscript(state, head.organId, content, publishedAt, rules),
    at,
  )
  await manuscriptNotices(
    context,
    trx,
    { head, organ: held.organ, state, title: content.title },
    event,
    version,
  )
  const inTree = await organInTree(trx, head.organId, dateOf(context.now()))
  const staffRole = role === 'system' || role === 'applicant' ? null : role
  const lender =
    inTree === null || staffRole === null ? null : actingFor(actor.roles, staffRole, 'manuscript.act', inTree)
  await appendAudit(trx, {
    chain: head.organId,
    at,
    actor: actor.id,
    address: actor.address,
    act: `manuscript.${event.type}`,
    subjectKind: 'manuscript',
    subjectId: String(head.id),
    detail: {
      role,
      version,
      content: state.content,
      phase: { before: before.phase, after: state.phase },
      ...(lender === null ? {} : { actingFor: lender.name }),
    },
  })
  if (PUBLIC.includes(event.type)) await bumpSiteVersion(trx)
  return { version, state }
}

/** Which words and files a content has: the same mark, the same content. Null when there is none. */
const markOf = (content: KeptContent | null): string | null =>
  content === null ? null : JSON.stringify([content.number, content.revision, content.content.files])

/** What keeps a content from review, and which one was looked at: its attachments may take a while. */
const lookBeforeReview = async (context: ActContext, id: number) => {
  const head = await findManuscript(context.db, id)
  const looked = head === null ? null : markOf(await findContent(context.db, id, head.contentNumber))
  return { looked, bar: await submissionBar(context, id) }
}

/**
 * Does an act on a manuscript, or refuses it and changes nothing. Everybody who acts on the same manuscript takes turns.
 * Refuses `manuscript-changed` where it is no longer as it was seen.
 */
export const actOnManuscript = async (
  context: ActContext,
  actor: Actor,
  given: ManuscriptAct,
): Promise<Result<ManuscriptActed, ManuscriptActRefusal>> => {
  const region = await regionOfManuscript(context.db, given.manuscriptId)
  if (region === null) return refused({ code: 'manuscript-unknown' })
  const settled = await settle(context, region)
  const before = given.act.type === 'submitted' ? await lookBeforeReview(context, given.manuscriptId) : null
  return context.db
    .transaction()
    .execute(async (trx): Promise<Result<ManuscriptActed, ManuscriptActRefusal>> => {
      const inside = settled.inside(trx)
      const held = await holdManuscript(trx, given.manuscriptId)
      if (held === null) return refused({ code: 'manuscript-unknown' })
      if (given.expectedVersion !== null && given.expectedVersion !== held.head.version)
        return refused({ code: 'manuscript-changed', facts: { version: held.head.version } })
      const judged = await judge(inside, trx, actor, held, given, settled)
      if (!judged.ok) return judged
      // Saved meanwhile: what would be sent in is not what was looked at.
      if (before !== null && before.looked !== markOf(held.content))
        return refused({ code: 'manuscript-changed', facts: { version: held.head.version } })
      if (before !== null && before.bar !== null) return refused(before.bar)
      const foreign =
        given.act.type === 'submitted' ? await changeOfOthers(trx, held, dateOf(inside.now())) : ok(null)
      if (!foreign.ok) return foreign
      return ok(await record(inside, trx, actor, held, judged.value.event, judged.value.role, settled))
    })
}
