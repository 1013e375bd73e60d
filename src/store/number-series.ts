/** 受理号, 文号 and 档号: numbers without gaps and without doubles, one series per organ, kind and year. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface NumberTaken {
  readonly organId: number
  readonly series: string
  readonly year: number
  readonly requestId: number | null
  readonly at: Date
}

/**
 * The next number of a series. The row stays locked until the transaction ends: who comes second waits,
 * and a transaction that fails gives its number back.
 */
export const takeNumber = async (
  trx: Database,
  { organId, series, year, requestId, at }: NumberTaken,
): Promise<number> => {
  const { rows } = await sql<{ last: number }>`
    insert into number_series (organ_id, series, year, last) values (${organId}, ${series}, ${year}, 1)
    on conflict (organ_id, series, year) do update set last = number_series.last + 1
    returning last`.execute(trx)
  const number = rows[0]?.last
  if (number === undefined) throw new Error('a number series gave no number')
  await trx
    .insertInto('issued_number')
    .values({ organ_id: organId, series, year, number, request_id: requestId, issued_at: at })
    .execute()
  return number
}

/** For a number that had to be taken before its case had an id. */
export const bindNumber = async (
  trx: Database,
  { organId, series, year, requestId }: Omit<NumberTaken, 'at'>,
  number: number,
): Promise<void> => {
  await trx
    .updateTable('issued_number')
    .set({ request_id: requestId })
    .where('organ_id', '=', organId)
    .where('series', '=', series)
    .where('year', '=', year)
    .where('number', '=', number)
    .execute()
}
