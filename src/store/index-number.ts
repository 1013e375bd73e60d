/** 索引号: taken without gaps in the transaction that publishes, never given twice. */
import { sql } from 'kysely'
import { indexNumberOf } from '../law/proactive-disclosure/index-number.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface IndexNumberTaken {
  /** A template with everything filled in but the running number. */
  readonly series: string
  readonly organId: number
  readonly disclosureId: number
  readonly at: Date
}

/** The number that a document was given once: it keeps it through corrections and withdrawal. */
export const issuedIndexNumber = async (db: Database, disclosureId: number): Promise<string | null> => {
  const row = await db
    .selectFrom('issued_index_number')
    .select('index_number')
    .where('disclosure_id', '=', disclosureId)
    .executeTakeFirst()
  return row?.index_number ?? null
}

const nextOf = async (trx: Database, series: string): Promise<number> => {
  const { rows } = await sql<{ last: number }>`
    insert into index_number_series (series, last) values (${series}, 1)
    on conflict (series) do update set last = index_number_series.last + 1
    returning last`.execute(trx)
  const last = rows[0]?.last
  if (last === undefined) throw new Error('a series of index numbers gave no number')
  return last
}

/**
 * The series stays locked until the transaction ends: who comes second waits, and a transaction that fails gives its
 * number back. A number that another template gave already is passed over.
 */
export const takeIndexNumber = async (trx: Database, given: IndexNumberTaken): Promise<string> => {
  const series = storableText(given.series)
  for (;;) {
    const number = indexNumberOf(series, await nextOf(trx, series))
    const taken = await trx
      .insertInto('issued_index_number')
      .values({
        index_number: number,
        organ_id: given.organId,
        disclosure_id: given.disclosureId,
        issued_at: given.at,
      })
      .onConflict((conflict) => conflict.column('index_number').doNothing())
      .returning('index_number')
      .executeTakeFirst()
    if (taken !== undefined) return number
  }
}
