/** Proof of a release on a channel: kept sealed, read through its record. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

export interface ChannelProof {
  readonly id: string
  readonly recordId: number
  readonly seq: number
  readonly name: string
  readonly media: string
  readonly size: number
}

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
