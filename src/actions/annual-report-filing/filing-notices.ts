/** Messages to the people who are due next with a report, written in the transaction of the act. */
import type { StaffRole } from '../../access/staff-role.ts'
import { filingNotice } from '../../contract/annual-report-filing/filing-words.ts'
import type { NoticeKind } from '../../contract/notice/notice-kind.ts'
import type { FilingEvent } from '../../law/annual-report/filing/filing-event.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInTree } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { HeldFiling } from './held-filing.ts'

export const WRITERS: readonly StaffRole[] = ['handler', 'organAdministrator']

interface Told {
  readonly kind: NoticeKind
  /** `office`: whoever supervises at the nearest organ above. */
  readonly to: readonly StaffRole[] | 'office'
  readonly addition: string
}

const toldOf = ({ hasOfficeAbove }: HeldFiling, event: FilingEvent): Told | null => {
  switch (event.type) {
    case 'opened':
      return { kind: 'reportToWrite', to: WRITERS, addition: '' }
    case 'submitted':
      return hasOfficeAbove
        ? { kind: 'reportToReview', to: 'office', addition: '' }
        : { kind: 'reportToSign', to: ['signer'], addition: '' }
    case 'returned':
      return {
        kind: 'reportReturned',
        to: WRITERS,
        addition: event.remarks.map(({ text }) => text).join('；'),
      }
    case 'accepted':
      return { kind: 'reportToSign', to: ['signer'], addition: '' }
    case 'signed':
      return { kind: 'reportToPublish', to: WRITERS, addition: '' }
    case 'published':
      return { kind: 'reportPublished', to: 'office', addition: '' }
    case 'correctionOpened':
      return { kind: 'reportToWrite', to: WRITERS, addition: `需要更正：${event.reason}` }
    default:
      return null
  }
}

/** Those who supervise at the nearest organ above where anybody does. */
const officeAbove = async (
  db: Database,
  above: readonly number[],
  today: LocalDate,
): Promise<readonly number[]> => {
  for (const organId of above) {
    const found = await accountsInRoles(db, organId, ['competentAuthority'], today)
    if (found.length > 0) return found
  }
  return []
}

export interface FilingMessage extends Told {
  readonly organ: { readonly id: number; readonly name: string }
  readonly year: number
  readonly dedupeKey: string
  /** Nobody is told of what they did themselves. */
  readonly by: string
}

/** @returns the accounts that it went to */
export const tellOfFiling = async (
  { now, instant }: Pick<ActContext, 'now' | 'instant'>,
  trx: Database,
  { organ, year, kind, to, addition, dedupeKey, by }: FilingMessage,
): Promise<readonly number[]> => {
  const today = dateOf(now())
  const inTree = await organInTree(trx, organ.id, today)
  if (inTree === null) return []
  const found =
    to === 'office'
      ? await officeAbove(trx, inTree.above, today)
      : await accountsInRoles(trx, inTree.id, to, today)
  const accountIds = found.filter((id) => String(id) !== by)
  await putInInboxes(trx, {
    accountIds,
    dedupeKey,
    kind,
    organId: organ.id,
    requestId: null,
    filingYear: year,
    text: filingNotice(kind, { organ: organ.name, year, addition }),
    at: instant(),
  })
  return accountIds
}

/** @param version number of the event */
export const filingNotices = async (
  context: Pick<ActContext, 'now' | 'instant'>,
  trx: Database,
  held: HeldFiling,
  event: FilingEvent,
  version: number,
): Promise<void> => {
  const told = toldOf(held, event)
  // Who opened it by looking needs no message that it is there to be written.
  if (told === null || (event.type === 'opened' && event.by !== 'system')) return
  const { organ, year } = held
  const dedupeKey = `filing:${organ.id}:${year}:${version}`
  await tellOfFiling(context, trx, { ...told, organ, year, dedupeKey, by: event.by })
}
