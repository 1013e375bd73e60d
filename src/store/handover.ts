/** 移送 of published information to the archive and the library (Art. 25): what was listed, and when it went. */
import { sql } from 'kysely'
import type { HandoverReceiver } from '../contract/handover/handover-json.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface HandoverItem {
  readonly disclosureId: number
  readonly version: number
  readonly indexNumber: string
  readonly title: string
  readonly documentNumber: string
  readonly publishedOn: LocalDate
}

export interface Handover {
  readonly id: number
  readonly organId: number
  readonly receiver: HandoverReceiver
  readonly receiverName: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly madeAt: Date
  /** Null until it was handed over. */
  readonly handedOn: LocalDate | null
  readonly handedBy: string
  readonly receivedBy: string
  readonly receipt: string
  readonly isCancelled: boolean
  readonly items: number
}

interface Period {
  readonly organId: number
  readonly receiver: HandoverReceiver
  readonly from: LocalDate
  readonly to: LocalDate
}

/** More than an organ publishes between two lists; what is beyond comes with the next. */
const MOST_ITEMS = 5_000

const isUnlisted = ({ organId, receiver, from, to }: Period) => sql`page.organ_id = ${organId}
      and (page.updated_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date
      and not exists (
        select from handover_item item join handover on handover.id = item.handover_id
        where item.disclosure_id = page.id and item.version = page.version
          and handover.receiver = ${receiver} and handover.cancelled_at is null)`

export const countUnlisted = async (db: Database, period: Period): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) from disclosure page where ${isUnlisted(period)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Published or changed in the period, as it stands now, and not yet listed for this receiver in this version. */
export const unlisted = async (db: Database, period: Period): Promise<readonly HandoverItem[]> => {
  const { rows } = await sql<HandoverItem>`
    select page.id as "disclosureId", page.version, page.index_number as "indexNumber", page.title,
      page.document_number as "documentNumber", page.published_on as "publishedOn"
    from disclosure page
    where ${isUnlisted(period)}
    order by page.published_on, page.id limit ${MOST_ITEMS}`.execute(db)
  return rows
}

export const insertHandover = async (
  trx: Database,
  given: Period & {
    readonly receiverName: string
    readonly by: string
    readonly at: Date
    readonly items: readonly HandoverItem[]
  },
): Promise<number> => {
  const { id } = await trx
    .insertInto('handover')
    .values({
      organ_id: given.organId,
      receiver: given.receiver,
      receiver_name: storableText(given.receiverName),
      from_day: given.from,
      to_day: given.to,
      made_by: given.by,
      made_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('handover_item')
    .values(
      given.items.map((item, place) => ({
        handover_id: id,
        place,
        disclosure_id: item.disclosureId,
        version: item.version,
        index_number: item.indexNumber,
        title: item.title,
        document_number: item.documentNumber,
        published_on: item.publishedOn,
      })),
    )
    .execute()
  return id
}

const selectHandovers = (db: Database, organId: number) =>
  db
    .selectFrom('handover')
    .select([
      'handover.id',
      'organ_id as organId',
      'receiver',
      'receiver_name as receiverName',
      'from_day as from',
      'to_day as to',
      'made_at as madeAt',
      'handed_on as handedOn',
      'handed_by as handedBy',
      'received_by as receivedBy',
      'receipt',
      sql<boolean>`cancelled_at is not null`.as('isCancelled'),
      sql<number>`(select count(*)::int from handover_item item where item.handover_id = handover.id)`.as(
        'items',
      ),
    ])
    .where('organ_id', '=', organId)

const MOST_HANDOVERS = 200

/** Newest first. */
export const handoversOf = async (db: Database, organId: number): Promise<readonly Handover[]> =>
  selectHandovers(db, organId).orderBy('handover.id', 'desc').limit(MOST_HANDOVERS).execute()

export const findHandover = async (db: Database, organId: number, id: number): Promise<Handover | null> =>
  (await selectHandovers(db, organId).where('handover.id', '=', id).executeTakeFirst()) ?? null

/** Until the transaction ends, nobody else changes it. */
export const lockHandover = async (trx: Database, id: number): Promise<void> => {
  await trx.selectFrom('handover').select('id').where('id', '=', id).forUpdate().execute()
}

/** With what of each has been published anew or taken down since. */
export const handoverItems = async (
  db: Database,
  id: number,
): Promise<readonly (HandoverItem & { readonly standing: 'same' | 'changed' | 'withdrawn' })[]> => {
  const { rows } = await sql<HandoverItem & { standing: 'same' | 'changed' | 'withdrawn' }>`
    select item.disclosure_id as "disclosureId", item.version, item.index_number as "indexNumber", item.title,
      item.document_number as "documentNumber", item.published_on as "publishedOn",
      case when page.id is null then 'withdrawn' when page.version > item.version then 'changed' else 'same' end
        as standing
    from handover_item item left join disclosure page on page.id = item.disclosure_id
    where item.handover_id = ${id} order by item.place`.execute(db)
  return rows
}

export const markHanded = async (
  trx: Database,
  id: number,
  given: Pick<Handover, 'handedOn' | 'handedBy' | 'receivedBy' | 'receipt'>,
): Promise<void> => {
  await trx
    .updateTable('handover')
    .set({
      handed_on: given.handedOn,
      handed_by: storableText(given.handedBy),
      received_by: storableText(given.receivedBy),
      receipt: storableText(given.receipt),
    })
    .where('id', '=', id)
    .execute()
}

/** What it listed may be listed again. */
export const cancelHandover = async (trx: Database, id: number, at: Date): Promise<void> => {
  await trx.updateTable('handover').set({ cancelled_at: at }).where('id', '=', id).execute()
}
