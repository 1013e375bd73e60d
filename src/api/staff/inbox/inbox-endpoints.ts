/** One's own messages. */
import { z } from 'zod'
import { type Actor, accountIdOf } from '../../../actions/actor.ts'
import { countyTime } from '../../../actions/county-time.ts'
import { type InboxItemJson, type InboxListJson, noticeKindName } from '../../../contract/inbox/inbox-json.ts'
import { ok } from '../../../law/result.ts'
import { countUnread, type InboxRow, listInbox, markRead } from '../../../store/inbox-list.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const present = ({
  id,
  kind,
  text,
  requestId,
  manuscriptId,
  remedyId,
  organId,
  filingYear,
  createdAt,
  readAt,
}: InboxRow): InboxItemJson => ({
  id,
  kind,
  kindName: noticeKindName(kind),
  text,
  requestId,
  manuscriptId,
  remedyId,
  filing: organId === null || filingYear === null ? null : { organ: organId, year: filingYear },
  at: countyTime(createdAt),
  isRead: readAt !== null,
})

/** No account has this id: whoever is none has no messages. */
const NOBODY = 0
const own = (actor: Actor): number => accountIdOf(actor) ?? NOBODY

const list = staffEndpoint({
  method: 'GET',
  path: '/inbox',
  summary: '我的消息',
  asks: 'signedIn',
  params: {},
  query: {
    unread: z.enum(['1']).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, query }) => {
    const page = { cursor: query.cursor ?? null, limit: query.limit }
    const { items, next } = await listInbox(context.db, own(actor), query.unread === '1', page)
    const unread = await countUnread(context.db, own(actor))
    const body: InboxListJson = { items: items.map(present), next, unread }
    return ok({ kind: 'json', body } as const)
  },
})

const unread = staffEndpoint({
  method: 'GET',
  path: '/inbox/unread',
  summary: '未读消息的数量',
  asks: 'signedIn',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor }) =>
    ok({ kind: 'json', body: { unread: await countUnread(context.db, own(actor)) } } as const),
})

const reading = staffEndpoint({
  method: 'POST',
  path: '/inbox/read',
  summary: '标为已读',
  asks: 'signedIn',
  params: {},
  query: {},
  body: z.object({
    /** Left out: all of them. */
    ids: z.array(z.number().int().min(1)).max(1_000).optional(),
  }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, body }) => {
    await markRead(context.db, own(actor), body.ids ?? null, context.instant())
    return ok({ kind: 'json', body: { unread: await countUnread(context.db, own(actor)) } } as const)
  },
})

export const INBOX_ENDPOINTS: readonly StaffEndpoint[] = [list, unread, reading]
