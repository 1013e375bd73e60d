/** What the database needs at the least for one page of a search: hand-written for the class, and nothing around it. */
import { sql } from 'kysely'
import { foldSearchText } from '../../src/formats/search-text/fold-search-text.ts'
import type { Database } from '../../src/store/database.ts'
import { keysOf, type QueryClass } from './query-classes.ts'

const PAGE = sql`page.id, page.title, page.summary, page.text, page.published_on`

const look = (db: Database, query: string) =>
  sql`with named as materialized (
      select id, published_on from disclosure_index where all_keys @> ${keysOf(query)}::integer[]
    )
    select ${PAGE} from (select id from named order by published_on desc, id desc limit 20) hit
    join disclosure page on page.id = hit.id`.execute(db)

const walk = (db: Database, query: string, organ: string | null) =>
  sql`select ${PAGE} from (
      select id from disclosure_index
      where strpos(title, ${foldSearchText(query)}) > 0
        ${organ === null ? sql`` : sql`and organ_id = (select id from organ where slug = ${organ})`}
      order by published_on desc, id desc limit 20
    ) hit join disclosure page on page.id = hit.id`.execute(db)

export const bareSearch = async (
  db: Database,
  { bare, organ }: Pick<QueryClass, 'bare' | 'organ'>,
  query: string,
): Promise<unknown> => (bare === 'look' ? look(db, query) : walk(db, query, organ))
