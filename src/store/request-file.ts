/** Files of a case. Content and name are sealed; what is taken away is only marked so. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

export interface NewFile {
  readonly id: string
  readonly requestId: number
  readonly purpose: string
  readonly name: string
  readonly media: string
  readonly bytes: Buffer
  /** Hex, of the content before sealing. */
  readonly sha256: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly forApplicant: boolean
}

export interface CaseFile extends Omit<NewFile, 'bytes'> {
  readonly size: number
}

export const insertFile = async (trx: Database, sealer: Sealer, file: NewFile): Promise<void> => {
  await trx
    .insertInto('file_content')
    .values({ id: file.id, sealed: sealer.seal(file.bytes, 'file') })
    .execute()
  await trx
    .insertInto('request_file')
    .values({
      id: file.id,
      request_id: file.requestId,
      purpose: file.purpose,
      name_sealed: sealer.seal(file.name, 'file-name'),
      media: file.media,
      size: file.bytes.length,
      sha256: file.sha256,
      added_by: file.addedBy,
      added_at: file.addedAt,
      for_applicant: file.forApplicant,
    })
    .execute()
}

const fileQuery = (db: Database) =>
  db
    .selectFrom('request_file')
    .select([
      'id',
      'request_id as requestId',
      'purpose',
      'name_sealed',
      'media',
      'size',
      'sha256',
      'added_by as addedBy',
      'added_at as addedAt',
      'for_applicant as forApplicant',
    ])
    .where('removed_at', 'is', null)

const presented = (
  sealer: Sealer,
  { name_sealed, ...row }: Omit<CaseFile, 'name'> & { readonly name_sealed: Buffer },
): CaseFile => ({ ...row, name: sealer.open(name_sealed, 'file-name').toString('utf8') })

/** In the order in which they were added. */
export const listFiles = async (
  db: Database,
  sealer: Sealer,
  requestId: number,
): Promise<readonly CaseFile[]> => {
  const rows = await fileQuery(db).where('request_id', '=', requestId).orderBy('place').execute()
  return rows.map((row) => presented(sealer, row))
}

/** A file of this case and no other; null where there is none or it was taken away. */
export const findFile = async (
  db: Database,
  sealer: Sealer,
  requestId: number,
  fileId: string,
): Promise<CaseFile | null> => {
  const row = await fileQuery(db)
    .where('request_id', '=', requestId)
    .where('id', '=', fileId)
    .executeTakeFirst()
  return row === undefined ? null : presented(sealer, row)
}

export const readFileBytes = async (db: Database, sealer: Sealer, fileId: string): Promise<Buffer> => {
  const { sealed } = await db
    .selectFrom('file_content')
    .select('sealed')
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  return sealer.open(sealed, 'file')
}

export const setFileForApplicant = async (
  trx: Database,
  fileId: string,
  forApplicant: boolean,
): Promise<void> => {
  await trx
    .updateTable('request_file')
    .set({ for_applicant: forApplicant })
    .where('id', '=', fileId)
    .execute()
}

export const markFileRemoved = async (trx: Database, fileId: string, at: Date): Promise<void> => {
  await trx.updateTable('request_file').set({ removed_at: at }).where('id', '=', fileId).execute()
}
