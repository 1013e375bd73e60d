/** A database of its own, filled with so many invented documents; the large indexes are built after loading. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { ActContext } from '../../src/actions/act-context.ts'
import { fillDemoCounty } from '../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../src/actions/make-context.ts'
import { closeDatabase, type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'
import { makeSealer, newKeyRing } from '../../src/store/sealing/key-ring.ts'
import { refreshFrequencies } from '../../src/store/search-frequency.ts'

export interface FilledSite {
  readonly context: ActContext
  readonly db: Database
  readonly documents: number
  readonly loadSeconds: number
  readonly indexSeconds: number
  readonly frequencySeconds: number
  readonly close: () => Promise<void>
}

const ORGANS = 60
/** Invented one by one, at most; beyond that they are copied. */
const MOST_DISTINCT = 100_000
const CONNECTIONS = 4
const SEED = 5

interface BuiltIndex {
  readonly name: string
  readonly definition: string
}

/** Of the search index and of the lists beside it: every copy of a document would pay for them. */
const indexesOf = async (db: Database): Promise<readonly BuiltIndex[]> => {
  const { rows } = await sql<BuiltIndex>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where not indisunique
      and indrelid in ('disclosure_index'::regclass, 'disclosure'::regclass)`.execute(db)
  return rows
}

const seconds = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

const build = async (db: Database, indexes: readonly BuiltIndex[]): Promise<void> => {
  await db.connection().execute(async (connection) => {
    await sql`set maintenance_work_mem = '1GB'`.execute(connection)
    for (const { name, definition } of indexes) {
      const taken = await seconds(() => sql.raw(definition).execute(connection))
      console.error(`${name}: ${taken.toFixed(0)} s`)
    }
    await sql`reset maintenance_work_mem`.execute(connection)
  })
}

const INDEX_COLUMNS =
  'kind, catalogue_item, columns, rules, number, title, head, body, title_keys, head_keys, all_keys'
const PAGE_COLUMNS =
  'organ_id, title, document_number, summary, text, kind, catalogue_item, effective_on, expires_on, keywords'

/** So many more of what is there, each on another day: words are as common as they were, lists ten times as long. */
const copy = async (db: Database, distinct: number, count: number): Promise<void> => {
  const { rows } = await sql<{ last: number }>`select max(id) as last from disclosure`.execute(db)
  const last = rows[0]?.last ?? 0
  for (let made = 0, round = 1; made < count; made += distinct, round += 1) {
    const shift = sql.lit(last * round)
    const day = sql.raw(`published_on - (hashint8(id + ${round}) & 2047)`)
    const most = Math.min(distinct, count - made)
    await sql`insert into disclosure (id, published_on, ${sql.raw(PAGE_COLUMNS)})
      select id + ${shift}, ${day}, ${sql.raw(PAGE_COLUMNS)} from disclosure where id <= ${last}
      order by id limit ${most}`.execute(db)
    await sql`insert into disclosure_index (id, published_on, organ_id, ${sql.raw(INDEX_COLUMNS)})
      select id + ${shift}, ${day}, organ_id, ${sql.raw(INDEX_COLUMNS)} from disclosure_index where id <= ${last}
      order by id limit ${most}`.execute(db)
  }
}

const fill = async (context: ActContext, documents: number) => {
  const { db } = context
  const indexes = await indexesOf(db)
  for (const { name } of indexes) await sql`drop index ${sql.table(name)}`.execute(db)
  const distinct = Math.min(documents, MOST_DISTINCT)
  const wish = { organs: ORGANS, requests: 0, documents: distinct, years: 3, seed: SEED, open: 0 }
  const loadSeconds = await seconds(async () => {
    const filled = await fillDemoCounty(context, wish)
    if (!filled.ok) throw new Error(filled.refusal.code)
    await copy(db, distinct, documents - distinct)
  })
  console.error(`${documents} documents loaded: ${loadSeconds.toFixed(0)} s`)
  const indexSeconds = await seconds(() => build(db, indexes))
  await sql`vacuum (analyze) disclosure_index`.execute(db)
  await sql`vacuum (analyze) disclosure`.execute(db)
  const frequencySeconds = await seconds(() => refreshFrequencies(db, context.instant()))
  return { loadSeconds, indexSeconds, frequencySeconds }
}

/** @param folder keeps the database there, and uses it again when it is filled already; null: it is removed at the end */
export const openFilledSite = async (documents: number, folder: string | null): Promise<FilledSite> => {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'sunlit-bench-')))
  if (folder === null) await chmod(home, 0o711)
  const log = { info: () => undefined, warn: () => undefined }
  const started = await startPostgres({ dataFolder: join(home, 'data'), binaries: 'auto', log })
  if (!started.ok) throw new Error(started.refusal.code)
  const db = openDatabase(started.value.connection, CONNECTIONS)
  await migrate(db)
  const context = makeContext({
    db,
    sealer: makeSealer(newKeyRing()),
    baseUrl: null,
    instant: () => new Date(),
  })
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from disclosure_index`.execute(db)
  const isFilled = rows[0]?.n === documents
  const times = isFilled
    ? { loadSeconds: 0, indexSeconds: 0, frequencySeconds: 0 }
    : await fill(context, documents)
  const close = async () => {
    await closeDatabase(db)
    await started.value.stop()
    if (folder === null) await rm(home, { recursive: true, force: true })
  }
  return { context, db, documents, ...times, close }
}
