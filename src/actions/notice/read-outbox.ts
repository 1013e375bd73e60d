/** What waits, left or failed, with whoever it was for masked. */

import {
  adviceFor,
  CHANNEL_NAMES,
  type OutboxChannelJson,
  type OutboxItemJson,
  type OutboxListJson,
  type OutboxStatus,
  problemText,
  STATUS_NAMES,
} from '../../contract/outbox/outbox-json.ts'
import { maskDetails, NO_DETAILS } from '../../contract/request/applicant-details.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { listJobs } from '../../store/job.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { organIdsFor } from '../../store/organ-tree.ts'
import type { Message } from '../../store/outbox.ts'
import { countOutbox, listOutbox, type OutboxRow } from '../../store/outbox-list.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'
import { SEND_JOB } from './send-job.ts'

const maskedTo = ({ sealer }: ActContext, { sealed, channel }: OutboxRow): string => {
  try {
    const { to } = JSON.parse(sealer.open(sealed, 'message').toString('utf8')) as Message
    return channel === 'mail'
      ? maskDetails({ ...NO_DETAILS, email: to }).email
      : maskDetails({ ...NO_DETAILS, phone: to }).phone
  } catch {
    return ''
  }
}

const present = (context: ActContext, row: OutboxRow): OutboxItemJson => ({
  id: row.id,
  channel: row.channel,
  channelName: CHANNEL_NAMES[row.channel],
  to: maskedTo(context, row),
  organName: row.organName,
  requestId: row.requestId,
  number: row.number,
  status: row.status,
  statusName: STATUS_NAMES[row.status],
  attempts: row.attempts,
  nextAt: row.status === 'waiting' ? countyTime(row.nextAt) : null,
  problem: problemText(row.problem),
  createdAt: countyTime(row.createdAt),
  sentAt: row.sentAt === null ? null : countyTime(row.sentAt),
})

export const readOutbox = async (
  context: ActContext,
  actor: Actor,
  status: OutboxStatus | null,
  page: PageRequest,
): Promise<OutboxListJson> => {
  const { db } = context
  const organs = await organIdsFor(db, actor.roles, 'outbox.read', dateOf(context.now()))
  const { items, next } = await listOutbox(db, { organs, status }, page)
  const counts = await countOutbox(db, organs)
  const sending = (await listJobs(db)).find(({ name }) => name === SEND_JOB)
  const channels = (['mail', 'sms'] as const).map((channel): OutboxChannelJson => {
    const count = counts.find((each) => each.channel === channel)
    const told = sending?.report[channel]
    const hasSender = told === undefined ? null : told === 1
    const waiting = count?.waiting ?? 0
    return {
      channel,
      name: CHANNEL_NAMES[channel],
      waiting,
      failed: count?.failed ?? 0,
      hasSender,
      advice: adviceFor(channel, hasSender, waiting),
    }
  })
  return { items: items.map((row) => present(context, row)), next, channels }
}
