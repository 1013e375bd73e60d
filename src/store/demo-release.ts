/** Writing at once where many invented pages went besides the site, and how often they were looked at. */
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { ChannelStatement, ReleaseChannel } from '../law/proactive-disclosure/release-channel.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import { insertMany } from './bulk-insert.ts'
import { insertChannelProof } from './channel-proof.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableText } from './storable.ts'

export interface UnseenPage {
  readonly id: number
  readonly organId: number
  readonly kind: DisclosureKind
  readonly publishedOn: LocalDate
}

/** Pages of the organs that nobody has looked at yet, the newest first. */
export const unseenPages = async (
  db: Database,
  organIds: readonly number[],
  most: number,
): Promise<readonly UnseenPage[]> => {
  const { rows } = await sql<UnseenPage>`
    select id, organ_id as "organId", kind, published_on as "publishedOn" from disclosure
    where organ_id = any(${organIds}::bigint[])
      and not exists (select from view_count where view_count.disclosure_id = disclosure.id)
    order by published_on desc, id desc limit ${most}`.execute(db)
  return rows
}

/** Id of the newest page of the organ with that title; null where none stands. */
export const pageTitled = async (db: Database, organId: number, title: string): Promise<number | null> => {
  const row = await db
    .selectFrom('disclosure')
    .select('id')
    .where('organ_id', '=', organId)
    .where('title', '=', title)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whether pages were filled in that are numbered as `fillDisclosures` numbers them. */
export const hasFilledPages = async (db: Database, indexNumberBegins: string): Promise<boolean> => {
  const { rows } = await sql`
    select from issued_index_number where index_number like ${`${indexNumberBegins}%`} limit 1`.execute(db)
  return rows.length > 0
}

export interface FilledRelease extends ChannelStatement {
  readonly disclosureId: number
  readonly organId: number
  readonly channel: ReleaseChannel
  readonly by: string
  readonly byName: string
  readonly at: Date
  /** A picture that proves it; null where the link does. */
  readonly proof: Buffer | null
}

const SAID = {
  released_on: 'date',
  place: 'text',
  link: 'text',
  note: 'text',
  shown_until: 'date',
  taken_down_on: 'date',
} as const

const rowOf = (said: ChannelStatement) => ({
  released_on: said.releasedOn,
  place: storableText(said.place),
  link: storableText(said.link),
  note: storableText(said.note),
  shown_until: said.shownUntil,
  taken_down_on: said.takenDownOn,
})

const takeIds = async (trx: Database, count: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('channel_record', 'id')) as id
    from generate_series(1, ${count}::integer)`.execute(trx)
  return rows.map(({ id }) => id)
}

const keepProof = (trx: Database, sealer: Sealer, recordId: number, bytes: Buffer, at: Date): Promise<void> =>
  insertChannelProof(trx, sealer, {
    id: randomUUID(),
    recordId,
    seq: 1,
    name: '张贴照片.png',
    media: 'image/png',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    at,
  })

/** Records with their first entry and what proves them. */
export const insertFilledReleases = async (
  trx: Database,
  sealer: Sealer,
  filled: readonly FilledRelease[],
): Promise<void> => {
  const ids = await takeIds(trx, filled.length)
  await insertMany(
    trx,
    'channel_record',
    { id: 'bigint', disclosure_id: 'bigint', organ_id: 'bigint', channel: 'text', seq: 'integer', ...SAID },
    filled.map((each, index) => ({
      id: ids[index],
      disclosure_id: each.disclosureId,
      organ_id: each.organId,
      channel: each.channel,
      seq: 1,
      ...rowOf(each),
    })),
    { hasIdentity: true },
  )
  await insertMany(
    trx,
    'channel_record_entry',
    {
      record_id: 'bigint',
      seq: 'integer',
      step: 'text',
      ...SAID,
      by: 'text',
      by_name: 'text',
      at: 'timestamptz',
    },
    filled.map((each, index) => ({
      record_id: ids[index],
      seq: 1,
      step: 'recorded',
      ...rowOf(each),
      by: each.by,
      by_name: storableText(each.byName),
      at: each.at,
    })),
  )
  for (const [index, { proof, at }] of filled.entries()) {
    if (proof !== null) await keepProof(trx, sealer, ids[index] ?? 0, proof, at)
  }
}

export interface FilledView {
  readonly disclosureId: number
  readonly organId: number
  readonly day: LocalDate
  readonly views: number
}

/** Of pages without any yet; each day of a page once. */
export const insertFilledViews = (trx: Database, filled: readonly FilledView[]): Promise<void> =>
  insertMany(
    trx,
    'view_count',
    { disclosure_id: 'bigint', organ_id: 'bigint', day: 'date', views: 'integer' },
    filled.map(({ disclosureId, organId, day, views }) => ({
      disclosure_id: disclosureId,
      organ_id: organId,
      day,
      views,
    })),
  )
