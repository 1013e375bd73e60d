/** What attachments were found to carry, by the sum of their bytes. */
import type { Database } from './database.ts'
import type { InspectedContent } from './schema/check-tables.ts'
import { storableJson } from './storable.ts'

export interface FileInspection {
  readonly sha256: string
  readonly hidden: readonly InspectedContent[]
  readonly uninspected: string | null
  readonly unreadable: string | null
}

/** By sum; those looked into under other rules count as not looked into. */
export const findInspections = async (
  db: Database,
  sums: readonly string[],
  rules: number,
): Promise<ReadonlyMap<string, FileInspection>> => {
  if (sums.length === 0) return new Map()
  const rows = await db
    .selectFrom('file_inspection')
    .select(['sha256', 'hidden', 'uninspected', 'unreadable'])
    .where('sha256', 'in', sums)
    .where('rules', '=', rules)
    .execute()
  return new Map(rows.map((row) => [row.sha256, row]))
}

export const saveInspection = async (
  db: Database,
  { sha256, hidden, uninspected, unreadable }: FileInspection,
  rules: number,
  at: Date,
): Promise<void> => {
  const found = { rules, hidden: storableJson(hidden), uninspected, unreadable, inspected_at: at }
  await db
    .insertInto('file_inspection')
    .values({ sha256, ...found })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet(found))
    .execute()
}
