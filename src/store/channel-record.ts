/** Where a release went besides the site: records with their whole history, their proof, and what is still planned. */
import { sql } from 'kysely'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type {
  ChannelStatement,
  RecordStep,
  ReleaseChannel,
} from '../law/proactive-disclosure/release-channel.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableText } from './storable.ts'

/** The published page that is meant. */
export interface ReleasedPage {
  readonly id: number
  readonly organId: number
  readonly title: string
  readonly kind: DisclosureKind
  readonly publishedOn: LocalDate
  readonly noticeFrom: LocalDate | null
  readonly noticeTo: LocalDate | null
}

/** Null unless the organ has published it and it stands. */
export const findReleasedPage = async (
  db: Database,
  organId: number,
  id: number,
): Promise<ReleasedPage | null> => {
  const row = await db
    .selectFrom('disclosure')
    .select([
      'id',
      'organ_id as organId',
      'title',
      'kind',
      'published_on as publishedOn',
      'notice_from as noticeFrom',
      'notice_to as noticeTo',
    ])
    .where('id', '=', id)
    .where('organ_id', '=', organId)
    .executeTakeFirst()
  return row ?? null
}

export interface ChannelEntry extends ChannelStatement {
  readonly seq: number
  readonly step: RecordStep
  readonly reason: string
  readonly by: string
  readonly byName: string
  readonly at: Date
}

export interface ChannelProof {
  readonly id: string
  readonly recordId: number
  readonly seq: number
  readonly name: string
  readonly media: string
  readonly size: number
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

export interface NewProof extends Omit<ChannelProof, 'size'> {
  readonly bytes: Buffer
  /** Hex, of the content before sealing. */
  readonly sha256: string
  readonly at: Date
}

export const insertChannelProof = async (trx: Database, sealer: Sealer, proof: NewProof): Promise<void> => {
  await trx
    .insertInto('file_content')
    .values({ id: proof.id, sealed: sealer.seal(proof.bytes, 'file') })
    .execute()
  await trx
    .insertInto('channel_proof')
    .values({
      id: proof.id,
      record_id: proof.recordId,
      seq: proof.seq,
      name_sealed: sealer.seal(proof.name, 'file-name'),
      media: proof.media,
      size: proof.bytes.length,
      sha256: proof.sha256,
      content_id: proof.id,
      added_at: proof.at,
    })
    .execute()
}

const proofs = (db: Database) =>
  db
    .selectFrom('channel_proof')
    .innerJoin('channel_record', 'channel_record.id', 'channel_proof.record_id')
    .select([
      'channel_proof.id',
      'channel_proof.record_id as recordId',
      'channel_proof.seq',
      'name_sealed',
      'media',
      'size',
    ])

const presentProof = (
  sealer: Sealer,
  { name_sealed, ...row }: Omit<ChannelProof, 'name'> & { readonly name_sealed: Buffer },
): ChannelProof => ({ ...row, name: sealer.open(name_sealed, 'file-name').toString('utf8') })

export const listChannelProofs = async (
  db: Database,
  sealer: Sealer,
  recordIds: readonly number[],
): Promise<readonly ChannelProof[]> => {
  if (recordIds.length === 0) return []
  const rows = await proofs(db)
    .where('record_id', 'in', recordIds)
    .orderBy('added_at')
    .orderBy('channel_proof.id')
    .execute()
  return rows.map((row) => presentProof(sealer, row))
}

export const countChannelProofs = async (db: Database, recordId: number): Promise<number> => {
  const { count } = await db
    .selectFrom('channel_proof')
    .select(sql<number>`count(*)`.as('count'))
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A proof of a record of this organ and no other. */
export const readChannelProof = async (
  db: Database,
  sealer: Sealer,
  { organId, recordId, id }: { readonly organId: number; readonly recordId: number; readonly id: string },
): Promise<(ChannelProof & { readonly bytes: Buffer }) | null> => {
  const row = await proofs(db)
    .innerJoin('file_content', 'file_content.id', 'channel_proof.content_id')
    .select('sealed')
    .where('channel_proof.id', '=', id)
    .where('record_id', '=', recordId)
    .where('channel_record.organ_id', '=', organId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { sealed, ...rest } = row
  return { ...presentProof(sealer, rest), bytes: sealer.open(sealed, 'file') }
}
