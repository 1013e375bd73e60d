/** What an organ adjusts of a template. The newest version counts; older ones stay for the documents made with them. */
import type { Database } from './database.ts'
import { storableJson } from './storable.ts'

/** Null where the organ has adjusted nothing. */
export const findAdjustment = async (
  db: Database,
  organId: number,
  kind: string,
): Promise<{ readonly version: number; readonly adjustment: Readonly<Record<string, unknown>> } | null> => {
  const row = await db
    .selectFrom('document_adjustment')
    .select(['version', 'adjustment'])
    .where('organ_id', '=', organId)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export interface NewAdjustment {
  readonly organId: number
  readonly kind: string
  readonly adjustment: object
  readonly madeBy: string
  readonly at: Date
}

/** @returns the new version */
export const addAdjustment = async (trx: Database, given: NewAdjustment): Promise<number> => {
  const latest = await findAdjustment(trx, given.organId, given.kind)
  const version = (latest?.version ?? 0) + 1
  await trx
    .insertInto('document_adjustment')
    .values({
      organ_id: given.organId,
      kind: given.kind,
      version,
      adjustment: storableJson(given.adjustment),
      made_by: given.madeBy,
      made_at: given.at,
    })
    .execute()
  return version
}

/** Kinds of which the organ has words of its own. */
export const adjustedKinds = async (db: Database, organId: number): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('document_adjustment')
    .select('kind')
    .distinct()
    .where('organ_id', '=', organId)
    .execute()
  return new Set(rows.map(({ kind }) => kind))
}
