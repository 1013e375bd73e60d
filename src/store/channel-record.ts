/** Where a release went besides the site: records with their whole history. */
import type {
  ChannelStatement,
  RecordStep,
  ReleaseChannel,
} from '../law/proactive-disclosure/release-channel.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface ChannelEntry extends ChannelStatement {
  readonly seq: number
  readonly step: RecordStep
  readonly reason: string
  readonly by: string
  readonly byName: string
  readonly at: Date
}

export interface ChannelRecord extends ChannelStatement {
  readonly id: number
  readonly disclosureId: number
  readonly organId: number
  readonly channel: ReleaseChannel
  readonly seq: number
  readonly isStruck: boolean
}

const STATEMENT = [
  'released_on as releasedOn',
  'place',
  'link',
  'note',
  'shown_until as shownUntil',
  'taken_down_on as takenDownOn',
] as const

const records = (db: Database) =>
  db
    .selectFrom('channel_record')
    .select([
      'id',
      'disclosure_id as disclosureId',
      'organ_id as organId',
      'channel',
      'seq',
      'is_struck as isStruck',
      ...STATEMENT,
    ])

const rowOf = (said: ChannelStatement) => ({
  released_on: said.releasedOn,
  place: storableText(said.place),
  link: storableText(said.link),
  note: storableText(said.note),
  shown_until: said.shownUntil,
  taken_down_on: said.takenDownOn,
})

type NewEntry = ChannelEntry & { readonly recordId: number }

const insertEntry = async (trx: Database, entry: NewEntry): Promise<void> => {
  await trx
    .insertInto('channel_record_entry')
    .values({
      record_id: entry.recordId,
      seq: entry.seq,
      step: entry.step,
      ...rowOf(entry),
      reason: storableText(entry.reason),
      by: entry.by,
      by_name: storableText(entry.byName),
      at: entry.at,
    })
    .execute()
}

export interface NewRecord extends Omit<ChannelEntry, 'seq' | 'step'> {
  readonly disclosureId: number
  readonly organId: number
  readonly channel: ReleaseChannel
}

/** @returns id of the record, whose first entry is entry 1 */
export const insertChannelRecord = async (trx: Database, given: NewRecord): Promise<number> => {
  const { id } = await trx
    .insertInto('channel_record')
    .values({
      disclosure_id: given.disclosureId,
      organ_id: given.organId,
      channel: given.channel,
      seq: 1,
      ...rowOf(given),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertEntry(trx, { ...given, recordId: id, seq: 1, step: 'recorded' })
  return id
}

/** Locks the record until the transaction ends. */
export const lockChannelRecord = async (
  trx: Database,
  organId: number,
  id: number,
): Promise<ChannelRecord | null> =>
  (await records(trx).where('id', '=', id).where('organ_id', '=', organId).forUpdate().executeTakeFirst()) ??
  null

/** Adds an entry to a locked record; what it said before stays readable. */
export const addChannelEntry = async (trx: Database, entry: NewEntry): Promise<void> => {
  await insertEntry(trx, entry)
  await trx
    .updateTable('channel_record')
    .set({ seq: entry.seq, is_struck: entry.step === 'struck', ...rowOf(entry) })
    .where('id', '=', entry.recordId)
    .execute()
}

/** Of a page, the newest release first, struck ones included. */
export const listChannelRecords = (
  db: Database,
  organId: number,
  disclosureId: number,
): Promise<readonly ChannelRecord[]> =>
  records(db)
    .where('disclosure_id', '=', disclosureId)
    .where('organ_id', '=', organId)
    .orderBy('released_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

export const listChannelEntries = async (
  db: Database,
  recordIds: readonly number[],
): Promise<readonly NewEntry[]> =>
  recordIds.length === 0
    ? []
    : db
        .selectFrom('channel_record_entry')
        .select([
          'record_id as recordId',
          'seq',
          'step',
          ...STATEMENT,
          'reason',
          'by',
          'by_name as byName',
          'at',
        ])
        .where('record_id', 'in', recordIds)
        .orderBy('record_id')
        .orderBy('seq')
        .execute()
