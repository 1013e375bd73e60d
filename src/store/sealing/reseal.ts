/** Sealing values anew under the newest key, while everybody else goes on working. */
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type KeyRing, newestKey, openWith, sealWith } from './key-ring.ts'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts'

/** Bytes 2 to 5 of a sealed value: the number of its key. */
const keyBytes = (number: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

interface OldRow {
  readonly sealed: Buffer
  readonly keys: readonly unknown[]
}

const oldRows = async (
  db: Database,
  { table, column, keys, batch }: SealedColumn,
  newest: number,
  after: readonly unknown[] | null,
): Promise<readonly OldRow[]> => {
  const names = sql.join(keys.map((key) => sql.ref(key)))
  const further = after === null ? sql`true` : sql`(${names}) > (${sql.join(after)})`
  const { rows } = await sql<Readonly<Record<string, unknown>> & { sealed_value: Buffer }>`
    select ${names}, ${sql.ref(column)} as sealed_value from ${sql.table(table)}
    where substring(${sql.ref(column)} from 2 for 4) <> ${keyBytes(newest)} and ${further}
    order by ${names} limit ${batch}`.execute(db)
  return rows.map((row) => ({ sealed: row.sealed_value, keys: keys.map((key) => row[key]) }))
}

/** Only where the value is still the one that was read: whoever changed it meanwhile has sealed it themselves. */
const replace = async (
  db: Database,
  { table, column, keys }: SealedColumn,
  row: OldRow,
  sealed: Buffer,
): Promise<void> => {
  const same = sql.join(
    keys.map((key, index) => sql`${sql.ref(key)} = ${row.keys[index]}`),
    sql` and `,
  )
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${sealed}
    where ${same} and ${sql.ref(column)} = ${row.sealed}`.execute(db)
}

/** Sealed under the newest key and opened again before it takes the other's place; null where the old one does not open. */
const sealedAnew = (ring: KeyRing, { purpose }: SealedColumn, sealed: Buffer): Buffer | null => {
  const plain = openedOrNull(ring, sealed, purpose)
  if (plain === null) return null
  const anew = sealWith(ring, newestKey(ring), plain, purpose)
  if (!openWith(ring, anew, purpose).equals(plain)) throw new Error('a value sealed anew does not open alike')
  return anew
}

const openedOrNull = (ring: KeyRing, sealed: Buffer, purpose: SealedColumn['purpose']): Buffer | null => {
  try {
    return openWith(ring, sealed, purpose)
  } catch {
    return null
  }
}

export interface Resealed {
  readonly resealed: number
  /** Values that no key on the ring opens; left as they are. */
  readonly unreadable: number
}

const resealColumn = async (
  db: Database,
  ring: KeyRing,
  column: SealedColumn,
  done: (values: number) => void,
): Promise<Resealed> => {
  let resealed = 0
  let unreadable = 0
  let after: readonly unknown[] | null = null
  for (;;) {
    const rows: readonly OldRow[] = await oldRows(db, column, newestKey(ring), after)
    await db.transaction().execute(async (trx) => {
      for (const row of rows) {
        const anew = sealedAnew(ring, column, row.sealed)
        if (anew === null) unreadable += 1
        else await replace(trx, column, row, anew)
      }
    })
    resealed += rows.length
    done(rows.length)
    after = rows.at(-1)?.keys ?? null
    if (after === null) return { resealed: resealed - unreadable, unreadable }
  }
}

/** Every column, in batches, each batch in a transaction of its own. What is done stays done when it is interrupted. */
export const resealAll = async (
  db: Database,
  ring: KeyRing,
  done: (values: number) => void,
): Promise<Resealed> => {
  let sum: Resealed = { resealed: 0, unreadable: 0 }
  for (const column of SEALED_COLUMNS) {
    const { resealed, unreadable } = await resealColumn(db, ring, column, done)
    sum = { resealed: sum.resealed + resealed, unreadable: sum.unreadable + unreadable }
  }
  return sum
}

/** Values sealed under another key than this. */
export const countSealedOtherwise = async (db: Database, number: number): Promise<number> => {
  let count = 0
  for (const { table, column } of SEALED_COLUMNS) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)}
      where substring(${sql.ref(column)} from 2 for 4) <> ${keyBytes(number)}`.execute(db)
    count += rows[0]?.count ?? 0
  }
  return count
}

/** Whether a transaction still runs that began before this horizon: it may yet bring a value under the old key. */
export const transactionHorizon = async (db: Database): Promise<bigint> => {
  const { rows } = await sql<{ horizon: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as horizon`.execute(db)
  return BigInt(rows[0]?.horizon ?? 0)
}

export const areOlderTransactionsDone = async (db: Database, horizon: bigint): Promise<boolean> => {
  const { rows } = await sql<{ oldest: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`.execute(db)
  return BigInt(rows[0]?.oldest ?? 0) >= horizon
}
