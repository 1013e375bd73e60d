/** How common each key of the search index is, from a sample of the documents: what the plan of a search goes by. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Share of the documents that have a key in the title, in title or head, anywhere. */
export interface KeyShare {
  readonly title: number
  readonly head: number
  readonly all: number
}

export interface Frequencies {
  /** How many documents there are, about. */
  readonly documents: number
  readonly shareOf: (key: number) => KeyShare
}

const RARE: KeyShare = { title: 0, head: 0, all: 0 }

/** Documents of which a sample is made; a key that fewer than a few of them have is rare. */
const SAMPLE = 20_000
const LEAST_SEEN = 5

export const readFrequencies = async (db: Database, keys: readonly number[]): Promise<Frequencies> => {
  const { rows } = await sql<{ documents: number; key: number | null } & KeyShare>`
    select known.documents, key, in_title as title, in_head as head, in_all as all
    from (
      select greatest((select reltuples from pg_class where oid = 'disclosure_index'::regclass),
        (select documents from search_frequency_state), 0)::float8 as documents
    ) known
    left join search_frequency on key = any(${keys}::integer[])`.execute(db)
  const shares = new Map(rows.map(({ key, title, head, all }) => [key, { title, head, all }]))
  return { documents: rows[0]?.documents ?? 0, shareOf: (key) => shares.get(key) ?? RARE }
}

/** How far what is known is from what there is: 0 right after taking it; null when it was never taken. */
export const frequencyDrift = async (db: Database): Promise<number | null> => {
  const { rows } = await sql<{ then: number | null; now: number }>`
    select (select documents from search_frequency_state) as then,
      (select greatest(reltuples, 0)::float8 from pg_class where oid = 'disclosure_index'::regclass) as now`.execute(
    db,
  )
  const { then = null, now = 0 } = rows[0] ?? {}
  return then === null ? null : Math.abs(now - then) / Math.max(then, 1)
}

const countDocuments = async (db: Database): Promise<number> => {
  const { rows } = await sql<{ documents: number }>`
    select count(*)::integer as documents from disclosure_index`.execute(db)
  return rows[0]?.documents ?? 0
}

const counted = (column: 'title_keys' | 'head_keys' | 'all_keys', place: 0 | 1 | 2) => {
  const here = [0, 1, 2].map((each) => sql.lit(each === place ? 1 : 0))
  return sql`select key, ${sql.join(here)} from sample, unnest(${sql.ref(column)}) key`
}

/**
 * Takes the shares anew, in one transaction; seconds for a million documents, and nothing waits for it.
 * Plans stay right when the shares are old, only slower: what they choose between gives the same answer.
 */
export const refreshFrequencies = async (db: Database, at: Date): Promise<number> => {
  const documents = await countDocuments(db)
  const percent = documents <= SAMPLE ? 100 : (SAMPLE / documents) * 100
  await db.transaction().execute(async (trx) => {
    await sql`set local work_mem = '128MB'`.execute(trx)
    await sql`lock table search_frequency in share row exclusive mode`.execute(trx)
    await sql`delete from search_frequency`.execute(trx)
    await sql`
      with sample as materialized (
        select title_keys, head_keys, all_keys from disclosure_index tablesample system (${percent}::real)
      ),
      seen (key, title, head, everywhere) as (
        ${counted('title_keys', 0)} union all ${counted('head_keys', 1)} union all ${counted('all_keys', 2)}
      )
      insert into search_frequency (key, in_title, in_head, in_all)
      select key, sum(title) / taken.n, sum(head) / taken.n, sum(everywhere) / taken.n
      from seen, (select greatest(count(*), 1)::real as n from sample) taken
      group by key, taken.n
      having greatest(sum(head), sum(everywhere)) >= ${LEAST_SEEN}`.execute(trx)
    await sql`
      insert into search_frequency_state (documents, taken_at) values (${documents}, ${at})
      on conflict (is_only) do update set documents = excluded.documents, taken_at = excluded.taken_at`.execute(
      trx,
    )
  })
  return documents
}
