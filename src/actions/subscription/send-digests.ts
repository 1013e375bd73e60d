/** Once a day each subscriber is told what was published since, in one mail for each subscription. */
import { type DigestItem, digestMail } from '../../contract/subscription/subscription-words.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import {
  type NewlyPublished,
  publishedAmong,
  publishedByOrgan,
  publishedInColumn,
  type Span,
} from '../../store/newly-published.ts'
import { enqueue } from '../../store/outbox.ts'
import { dropUnconfirmed, endSubscription } from '../../store/subscription.ts'
import {
  activeSubscriptions,
  markDigest,
  outboxFate,
  takeSubscription,
} from '../../store/subscription-digest.ts'
import type { Subscription } from '../../store/subscription-row.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { countyTime } from '../county-time.ts'
import { searchDisclosures } from '../search/search-disclosures.ts'
import { END_PATH, endToken, linkTo } from './subscription-link.ts'
import { searchOf, targetName } from './subscription-target.ts'

const AT_ONCE = 200
/** In one mail. */
const MOST_ITEMS = 20
/** Mails in a row that did not arrive. */
const MOST_FAILURES = 3
const SEARCH_MILLISECONDS = 5_000

export interface DigestReport {
  readonly mails: number
  /** Ended because mail does not arrive. */
  readonly ended: number
  /** Never confirmed. */
  readonly dropped: number
}

/** Outside the transaction of the digest: a search has one of its own, with a time limit. */
const bySearch = async (
  { db, now }: ActContext,
  query: string,
  span: Span,
): Promise<readonly NewlyPublished[]> => {
  const search = searchOf(query)
  if (search === null) return []
  const from = dateOf(countyTime(span.after))
  const settings = { today: dateOf(now()), milliseconds: SEARCH_MILLISECONDS }
  const found = await searchDisclosures(db, { ...search, from }, settings)
  if (!found.ok || found.value.understoodAs !== null) return []
  return publishedAmong(
    db,
    found.value.items.map(({ id }) => id),
    span,
  )
}

const publishedFor = (
  context: ActContext,
  db: Database,
  { target }: Subscription,
  span: Span,
): Promise<readonly NewlyPublished[]> => {
  if (target.kind === 'organ') return publishedByOrgan(db, target.organId, span)
  if (target.kind === 'column') return publishedInColumn(db, target.columnId, span)
  return bySearch(context, target.query, span)
}

const dayText = (date: LocalDate): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const itemOf = (baseUrl: string, row: NewlyPublished): DigestItem => ({
  title: row.title,
  organName: row.organName,
  publishedOn: dayText(row.publishedOn),
  address: `${baseUrl}/disclosures/${row.id}`,
})

/** How often in a row mail failed, with the last one; null while that one is still on its way. */
const failuresOf = async (trx: Database, { lastMessage, failures }: Subscription): Promise<number | null> => {
  const fate = lastMessage === '' ? null : await outboxFate(trx, lastMessage)
  if (fate === 'waiting' || fate === 'sending') return null
  if (fate === 'failed') return failures + 1
  return fate === 'sent' ? 0 : failures
}

/** What is published in the last moments is told the next day: its transaction may not have ended yet. */
const SETTLED_MS = 60_000

const end = async ({ sealer, instant }: ActContext, trx: Database, id: number): Promise<void> => {
  const at = instant()
  if (!(await endSubscription(trx, sealer, { id, at, reason: 'undeliverable' }))) return
  await appendAudit(trx, {
    chain: 0,
    at,
    actor: SYSTEM.id,
    address: '',
    act: 'subscription.ended',
    subjectKind: 'subscription',
    subjectId: String(id),
    detail: { reason: 'undeliverable' },
  })
}

const tell = async (
  context: ActContext,
  trx: Database,
  subscription: Subscription & { readonly address: string },
  given: { readonly failures: number; readonly baseUrl: string },
): Promise<boolean> => {
  const at = context.instant()
  const until = new Date(at.getTime() - SETTLED_MS)
  const { id, sentThrough } = subscription
  const span = { after: sentThrough ?? until, until, most: MOST_ITEMS + 1 }
  const rows = await publishedFor(context, trx, subscription, span)
  const name = await targetName(trx, subscription.target)
  const mark = { sentThrough: until, failures: given.failures }
  if (rows.length === 0 || name === null) {
    await markDigest(trx, id, { ...mark, lastMessage: '' })
    return false
  }
  const endAt = linkTo(given.baseUrl, END_PATH, endToken(context.sealer, id))
  const items = rows.slice(0, MOST_ITEMS).map((row) => itemOf(given.baseUrl, row))
  const words = digestMail(name, items, { rest: rows.length > MOST_ITEMS ? null : 0, endAt })
  const dedupeKey = `digest:${id}:${dateOf(context.now())}`
  await enqueue(trx, context.sealer, {
    dedupeKey,
    organId: null,
    requestId: null,
    message: { channel: 'mail', to: subscription.address, ...words, unsubscribeAt: endAt },
    at,
  })
  await markDigest(trx, id, { ...mark, lastMessage: dedupeKey })
  return true
}

type Told = 'told' | 'ended' | 'nothing'

const tellOne = (context: ActContext, baseUrl: string, id: number): Promise<Told> =>
  context.db.transaction().execute(async (trx): Promise<Told> => {
    const subscription = await takeSubscription(trx, context.sealer, id)
    if (subscription === null) return 'nothing'
    const failures = await failuresOf(trx, subscription)
    if (failures === null) return 'nothing'
    if (failures >= MOST_FAILURES) {
      await end(context, trx, id)
      return 'ended'
    }
    return (await tell(context, trx, subscription, { failures, baseUrl })) ? 'told' : 'nothing'
  })

/**
 * However often it is run: what was told is not told again. One that fails does not keep the others waiting.
 * Nothing where the site has no address to link to.
 */
export const sendDigests = async (context: ActContext, signal?: AbortSignal): Promise<DigestReport> => {
  const { db, baseUrl } = context
  const dropped = await dropUnconfirmed(db, context.instant())
  const counts = { told: 0, ended: 0, nothing: 0 }
  const failures: unknown[] = []
  const isStopped = (): boolean => signal?.aborted === true
  for (let after = 0; baseUrl !== null && !isStopped(); ) {
    const ids = await activeSubscriptions(db, after, AT_ONCE)
    for (const id of ids) {
      if (isStopped()) break
      try {
        counts[await tellOne(context, baseUrl, id)] += 1
      } catch (error) {
        failures.push(error)
      }
    }
    const last = ids.at(-1)
    if (last === undefined || ids.length < AT_ONCE) break
    after = last
  }
  if (failures.length > 0) throw failures[0]
  return { mails: counts.told, ended: counts.ended, dropped }
}
