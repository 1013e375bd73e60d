/** Files of a remedy case. Content and name are sealed; what is taken away is only marked so. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

export interface RemedyFile {
  readonly id: string
  readonly remedyId: number
  /** Which document it is (law/remedy/remedy-event.ts). */
  readonly purpose: string
  readonly name: string
  readonly media: string
  readonly size: number
  readonly addedAt: Date
}

export interface NewRemedyFile extends Omit<RemedyFile, 'size'> {
  readonly bytes: Buffer
  /** Hex, of the content before sealing. */
  readonly sha256: string
  readonly addedBy: string
}

export const insertRemedyFile = async (trx: Database, sealer: Sealer, file: NewRemedyFile): Promise<void> => {
  await trx
    .insertInto('file_content')
    .values({ id: file.id, sealed: sealer.seal(file.bytes, 'file') })
    .execute()
  await trx
    .insertInto('remedy_file')
    .values({
      id: file.id,
      remedy_id: file.remedyId,
      purpose: file.purpose,
      name_sealed: sealer.seal(file.name, 'file-name'),
      media: file.media,
      size: file.bytes.length,
      sha256: file.sha256,
      added_by: file.addedBy,
      added_at: file.addedAt,
    })
    .execute()
}

const files = (db: Database) =>
  db
    .selectFrom('remedy_file')
    .select([
      'remedy_file.id',
      'remedy_id as remedyId',
      'purpose',
      'name_sealed',
      'media',
      'size',
      'added_at as addedAt',
    ])
    .where('removed_at', 'is', null)

const presented = (
  sealer: Sealer,
  { name_sealed, ...row }: Omit<RemedyFile, 'name'> & { readonly name_sealed: Buffer },
): RemedyFile => ({ ...row, name: sealer.open(name_sealed, 'file-name').toString('utf8') })

/** In the order in which they were added. */
export const listRemedyFiles = async (
  db: Database,
  sealer: Sealer,
  remedyId: number,
): Promise<readonly RemedyFile[]> => {
  const rows = await files(db)
    .where('remedy_id', '=', remedyId)
    .orderBy('added_at')
    .orderBy('remedy_file.id')
    .execute()
  return rows.map((row) => presented(sealer, row))
}

/** A file of this case and no other, with its content. */
export const readRemedyFile = async (
  db: Database,
  sealer: Sealer,
  remedyId: number,
  fileId: string,
): Promise<(RemedyFile & { readonly bytes: Buffer }) | null> => {
  const row = await files(db)
    .innerJoin('file_content', 'file_content.id', 'remedy_file.id')
    .select('sealed')
    .where('remedy_id', '=', remedyId)
    .where('remedy_file.id', '=', fileId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { sealed, ...rest } = row
  return { ...presented(sealer, rest), bytes: sealer.open(sealed, 'file') }
}

export const countRemedyFiles = async (db: Database, remedyId: number): Promise<number> => {
  const { files: count } = await db
    .selectFrom('remedy_file')
    .select(({ fn }) => fn.countAll<number>().as('files'))
    .where('remedy_id', '=', remedyId)
    .executeTakeFirstOrThrow()
  return count
}
