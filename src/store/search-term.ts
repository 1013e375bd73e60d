/** Words that the published documents use: what may be suggested for one that is not found. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface Terms {
  /** Changes when the words are weighed anew. */
  readonly version: string
  /** Keywords, organs and columns, the most used first; empty when the version is the one already known. */
  readonly names: readonly string[]
  /** Keys that are common in titles, the most common first. */
  readonly keys: readonly number[]
}

const MOST_NAMES = 3_000
const MOST_KEYS = 2_000
const LONGEST = 20
/** Documents whose keywords are looked at. */
const SAMPLE = 20_000

const readVersion = async (db: Database): Promise<string> => {
  const { rows } = await sql<{ version: string }>`
    select coalesce((select taken_at::text from search_frequency_state), '') as version`.execute(db)
  return rows[0]?.version ?? ''
}

const readNames = async (db: Database): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select name from (
      select keyword as name, count(*) as used
      from (select keywords from disclosure order by published_on desc, id desc limit ${SAMPLE}) newest,
        unnest(keywords) keyword
      group by keyword
      union all select name, 1000000 from organ
      union all select name, 1 from site_column where closed_at is null
    ) named
    where length(name) between 2 and ${LONGEST}
    group by name order by max(used) desc, name limit ${MOST_NAMES}`.execute(db)
  return rows.map(({ name }) => name)
}

/** @param known version of the words that the caller has */
export const readTerms = async (db: Database, known: string | null): Promise<Terms> => {
  const version = await readVersion(db)
  if (version === known) return { version, names: [], keys: [] }
  const { rows } = await sql<{ key: number }>`
    select key from search_frequency where in_title > 0 order by in_title desc, key limit ${MOST_KEYS}`.execute(
    db,
  )
  return { version, names: await readNames(db), keys: rows.map(({ key }) => key) }
}
