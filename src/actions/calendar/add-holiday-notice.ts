/** A new holiday notice: what it would move, and taking it. */
import { staffNotice } from '../../contract/notice/notice-words.ts'
import { ok, type Result } from '../../law/result.ts'
import { acceptHolidayNotice, type HolidayNoticeRefusal } from '../../law/time/accept-holiday-notice.ts'
import type { HolidayNotice } from '../../law/time/holidays.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { makeWorkingCalendar, type WorkingCalendar } from '../../law/time/working-calendar.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { addNoticeRow, listAddedNotices, lockCalendar, noticesInForce } from '../../store/holiday-notice.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { loadPolicies } from '../policy/load-policies.ts'
import { findMovedCases, type MovedCase, moveDeadlines } from './recompute-deadlines.ts'

const calendarOf = (notices: readonly HolidayNotice[]): WorkingCalendar => {
  const made = makeWorkingCalendar(notices)
  if (!made.ok) throw new Error(`accepted holiday notices do not fit: ${made.refusal.code}`)
  return made.value
}

const inOrder = (notices: readonly HolidayNotice[], added: HolidayNotice): readonly HolidayNotice[] => [
  ...notices,
  { ...added, number: added.number.trim() },
]

interface Change {
  readonly before: WorkingCalendar
  readonly after: WorkingCalendar
}

const changeBy = async (
  context: ActContext,
  db: Database,
  notice: HolidayNotice,
): Promise<Result<Change, HolidayNoticeRefusal>> => {
  const known = noticesInForce(await listAddedNotices(db))
  const accepted = acceptHolidayNotice(notice, known, dateOf(context.now()))
  if (!accepted.ok) return accepted
  return ok({ before: calendarOf(known), after: calendarOf(inOrder(known, accepted.value)) })
}

/** Deadlines that the notice would move. Nothing is written. */
export const previewHolidayNotice = async (
  context: ActContext,
  notice: HolidayNotice,
): Promise<Result<readonly MovedCase[], HolidayNoticeRefusal>> => {
  const change = await changeBy(context, context.db, notice)
  if (!change.ok) return change
  const { before, after } = change.value
  const policyOf = await loadPolicies(context)
  return ok(await findMovedCases(context.db, before, { calendar: after, policyOf }))
}

/** One message for each of those who handle a case that moved. */
const tellHandlers = async (
  context: ActContext,
  trx: Database,
  noticeId: number,
  moved: readonly MovedCase[],
): Promise<void> => {
  const today = dateOf(context.now())
  const byAccount = new Map<number, string[]>()
  const handlers = new Map<number, readonly number[]>()
  for (const { organId, assignedTo, number } of moved) {
    if (assignedTo === null && !handlers.has(organId)) {
      const inCharge = (await organInCharge(trx, organId, today)) ?? organId
      handlers.set(organId, await accountsInRoles(trx, inCharge, ['handler'], today))
    }
    for (const account of assignedTo === null ? (handlers.get(organId) ?? []) : [assignedTo]) {
      byAccount.set(account, [...(byAccount.get(account) ?? []), number])
    }
  }
  for (const [account, numbers] of byAccount) {
    await putInInboxes(trx, {
      accountIds: [account],
      dedupeKey: `calendar:notice:${noticeId}`,
      kind: 'deadlinesMoved',
      organId: null,
      requestId: null,
      text: staffNotice('deadlinesMoved', {
        number: numbers.length === 1 ? (numbers[0] ?? '') : `${numbers[0]}等${numbers.length}件`,
        addition: '',
      }),
      at: context.instant(),
    })
  }
}

export interface NoticeTaken {
  readonly id: number
  readonly moved: readonly MovedCase[]
}

/**
 * Takes the notice and writes the deadlines of all open cases anew, all in one transaction.
 * An act that read the calendar just before may still write an old day; the nightly recomputation mends it.
 */
export const addHolidayNotice = async (
  context: ActContext,
  actor: Actor,
  notice: HolidayNotice,
): Promise<Result<NoticeTaken, HolidayNoticeRefusal>> => {
  const policyOf = await loadPolicies(context)
  return context.db.transaction().execute(async (trx) => {
    await lockCalendar(trx)
    const change = await changeBy(context, trx, notice)
    if (!change.ok) return change
    const { before, after } = change.value
    const at = context.instant()
    const id = await addNoticeRow(trx, { ...notice, number: notice.number.trim() }, actor.id, at)
    const moved = await moveDeadlines(trx, before, { calendar: after, policyOf })
    await tellHandlers(context, trx, id, moved)
    await appendAudit(trx, {
      chain: 0,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'calendar.noticeAdded',
      subjectKind: 'holidayNotice',
      subjectId: String(id),
      detail: { notice, moved: moved.length },
    })
    return ok({ id, moved })
  })
}
