/** Messages to the people who are due next, written in the transaction of the act. */

import type { StaffRole } from '../../access/staff-role.ts'
import { manuscriptNotice } from '../../contract/disclosure/manuscript-words.ts'
import type { NoticeKind } from '../../contract/notice/notice-kind.ts'
import { ROLE_OF_STAGE } from '../../law/proactive-disclosure/manuscript/manuscript-acts.ts'
import { dueStage, type ManuscriptState } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { ManuscriptEvent } from '../../law/proactive-disclosure/manuscript-event.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { putInInboxes } from '../../store/inbox.ts'
import type { ManuscriptHead } from '../../store/manuscript.ts'
import type { ManuscriptOrgan } from '../../store/manuscript-organ.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'

interface Noticed {
  readonly head: ManuscriptHead
  readonly organ: ManuscriptOrgan
  readonly state: ManuscriptState
  readonly title: string
}

interface Told {
  readonly kind: NoticeKind
  readonly role: StaffRole
  readonly organId: number
  readonly addition: string
}

/** Who is next, and for what; null where nobody needs telling. */
const toldOf = ({ head, state }: Noticed, event: ManuscriptEvent): Told | null => {
  const own = { organId: head.organId, addition: '' }
  switch (event.type) {
    case 'submitted':
    case 'reviewed': {
      const due = dueStage(state)
      if (due === null) return null
      const role = ROLE_OF_STAGE[due] as StaffRole
      if (due === 'signing') return { ...own, kind: 'toSign', role }
      const organId = (due === 'legal' ? state.submission?.legalOrganId : null) ?? head.organId
      return { kind: 'toReview', role, organId, addition: '' }
    }
    case 'returned':
      return { ...own, kind: 'returned', role: 'handler', addition: event.reason }
    case 'signed':
      return { ...own, kind: 'toPublish', role: 'handler' }
    case 'published':
      return event.by === 'system' ? { ...own, kind: 'published', role: 'handler' } : null
    case 'changeReported':
      return { ...own, kind: 'toWithdraw', role: 'signer' }
    default:
      return null
  }
}

/** Authors are told of what comes back to them; where none is left in the organ, every handler is. */
const recipients = async (
  trx: Database,
  { state, head }: Noticed,
  event: ManuscriptEvent,
  told: Told,
  today: ReturnType<typeof dateOf>,
): Promise<readonly number[]> => {
  const inCharge = (await organInCharge(trx, told.organId, today)) ?? told.organId
  const all = await accountsInRoles(trx, inCharge, [told.role], today)
  if (told.role !== 'handler') return all
  const authors = [head.createdBy, state.submission?.by ?? '', event.by]
  const own = all.filter((id) => authors.includes(String(id)))
  return own.length > 0 ? own : all
}

/** @param version number of the event */
export const manuscriptNotices = async (
  context: ActContext,
  trx: Database,
  noticed: Noticed,
  event: ManuscriptEvent,
  version: number,
): Promise<void> => {
  const told = toldOf(noticed, event)
  if (told === null) return
  const accountIds = await recipients(trx, noticed, event, told, dateOf(context.now()))
  await putInInboxes(trx, {
    // Nobody is told of what they did themselves.
    accountIds: accountIds.filter((id) => String(id) !== event.by),
    dedupeKey: `manuscript:${noticed.head.id}:${version}`,
    kind: told.kind,
    organId: noticed.head.organId,
    requestId: null,
    manuscriptId: noticed.head.id,
    text: manuscriptNotice(told.kind, { title: noticed.title, addition: told.addition }),
    at: context.instant(),
  })
}
