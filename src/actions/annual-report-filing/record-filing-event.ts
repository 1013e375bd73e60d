/** Writes an accepted event of a filing down: the event, what lists show, messages, and the audit log last. */
import { actingFor } from '../../access/acting-for.ts'
import type { FilingEvent } from '../../law/annual-report/filing/filing-event.ts'
import { evolveFiling, type FilingState } from '../../law/annual-report/filing/filing-state.ts'
import type { Role } from '../../law/request/role.ts'
import { dateOf, type LocalDateTime } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { organInTree } from '../../store/organ-tree.ts'
import { type FilingProjection, saveFiling } from '../../store/report-filing.ts'
import { appendFilingEvent } from '../../store/report-filing-event.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { instantOf } from '../county-time.ts'
import { filingNotices } from './filing-notices.ts'
import type { HeldFiling } from './held-filing.ts'

const when = (done: { readonly at: LocalDateTime } | null): Date | null =>
  done === null ? null : instantOf(done.at)

export const projectFiling = ({
  phase,
  submitted,
  accepted,
  signed,
  published,
  nilConfirmed,
}: FilingState): FilingProjection => {
  if (phase === 'none') throw new Error('a filing without events has no projection')
  return {
    phase,
    submittedAt: when(submitted),
    acceptedAt: when(accepted),
    signedAt: when(signed),
    publishedAt: when(published),
    nilConfirmedBy: nilConfirmed?.by ?? null,
  }
}

export interface Recorded {
  readonly version: number
  readonly state: FilingState
}

/** A signature says which freeze it made and the hash of it: the audit chain vouches for what the table has. */
const signatureOf = (event: FilingEvent, frozenHash: string | null) =>
  event.type === 'signed' && frozenHash !== null ? { freeze: event.freeze, frozenHash } : {}

/** @param frozenHash of what the event froze; null where it froze nothing */
export const recordFilingEvent = async (
  context: ActContext,
  actor: Actor,
  held: HeldFiling,
  event: FilingEvent,
  role: Role,
  frozenHash: string | null = null,
): Promise<Recorded> => {
  const { db } = context
  const { organ, year } = held
  const version = held.events.length + 1
  const at = context.instant()
  const state = evolveFiling(held.state, event)
  await appendFilingEvent(db, { organId: organ.id, year }, version, event, at)
  await saveFiling(db, { organId: organ.id, year }, version, projectFiling(state))
  await filingNotices(context, db, held, event, version)
  const inTree = await organInTree(db, organ.id, dateOf(context.now()))
  const staffRole = role === 'system' || role === 'applicant' ? null : role
  const lender =
    inTree === null || staffRole === null
      ? null
      : actingFor(actor.roles, staffRole, 'annualReport.act', inTree)
  await appendAudit(db, {
    chain: organ.id,
    at,
    actor: actor.id,
    address: actor.address,
    act: `annualReport.${event.type}`,
    subjectKind: 'annualReport',
    subjectId: `${organ.id}:${year}`,
    detail: {
      role,
      version,
      phase: { before: held.state.phase, after: state.phase },
      ...('hash' in event ? { hash: event.hash } : {}),
      ...signatureOf(event, frozenHash),
      ...(lender === null ? {} : { actingFor: lender.name }),
    },
  })
  return { version, state }
}
