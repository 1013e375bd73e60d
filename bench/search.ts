/**
 * Search at several sizes: first and repeated times by class of query, beside bare SQL, and how each grows.
 * `--documents 10000,200000,1000000`; `--data FOLDER` keeps the databases there and uses them again.
 */
import { mkdir } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { searchDisclosures } from '../src/actions/search/search-disclosures.ts'
import { makeSearchEntry } from '../src/formats/search-text/make-search-entry.ts'
import { indexDisclosure } from '../src/store/search-index.ts'
import { bareSearch } from './search/bare-search.ts'
import { type FilledSite, openFilledSite } from './search/filled-site.ts'
import { type QueryClass, queryClasses } from './search/query-classes.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { documents: { type: 'string', default: '10000' }, data: { type: 'string' } },
})

const ROUNDS = 5
const TODAY = '2026-11-22'
const PATIENT = 60_000

interface Times {
  readonly first: readonly number[]
  readonly warm: readonly number[]
  readonly bare: readonly number[]
}

const quantile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const searchOnce = async ({ db }: FilledSite, given: QueryClass, q: string): Promise<void> => {
  const { organ, order } = given
  const open = { column: null, from: null, to: null, kind: null, validity: null, catalogueItem: null }
  const query = { ...open, q, organ, order, below: true, cursor: null, limit: 20 }
  const answer = await searchDisclosures(db, query, { today: TODAY, milliseconds: PATIENT })
  if (!answer.ok) throw new Error(answer.refusal.code)
}

const measure = async (site: FilledSite, given: QueryClass): Promise<Times> => {
  const first: number[] = []
  const warm: number[] = []
  const bare: number[] = []
  for (const q of given.queries) {
    first.push(await timed(() => searchOnce(site, given, q)))
    await bareSearch(site.db, given, q)
    for (let round = 0; round < ROUNDS; round += 1) {
      warm.push(await timed(() => searchOnce(site, given, q)))
      bare.push(await timed(() => bareSearch(site.db, given, q)))
    }
  }
  return { first, warm, bare }
}

const INDEXED = 100

/** Milliseconds to make the entry of a document, and to put it into the full index. */
const indexing = async ({ db }: FilledSite): Promise<readonly [make: number, put: number]> => {
  const pages = await db.selectFrom('disclosure').selectAll().orderBy('id').limit(INDEXED).execute()
  let [make, put] = [0, 0]
  for (const page of pages) {
    const start = performance.now()
    const search = makeSearchEntry({ ...page, documentNumber: page.document_number, files: [] })
    make += performance.now() - start
    const content = { kind: page.kind, catalogueItem: page.catalogue_item, columns: [] }
    const { id, organ_id: organId, published_on: publishedOn } = page
    put += await timed(() =>
      db.transaction().execute((trx) => indexDisclosure(trx, { id, organId, content, publishedOn, search })),
    )
  }
  return [make / pages.length, put / pages.length]
}

const sizes = async ({ db }: FilledSite): Promise<string> => {
  const { rows } = await sql<{ whole: string; keys: string; memory: string }>`
    select pg_size_pretty(pg_total_relation_size('disclosure_index')) as whole,
      pg_size_pretty(pg_relation_size('disclosure_index_all') + pg_relation_size('disclosure_index_head')
        + pg_relation_size('disclosure_index_title')) as keys,
      current_setting('shared_buffers') as memory`.execute(db)
  const { whole = '', keys = '', memory = '' } = rows[0] ?? {}
  return `${whole}, of which key indexes ${keys}; shared buffers ${memory}; Node ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`
}

const ms = (value: number): string => value.toFixed(1)

const row = (name: string, { first, warm, bare }: Times, before: Times | undefined): string => {
  const growth = before === undefined ? '' : (quantile(warm, 0.5) / quantile(before.warm, 0.5)).toFixed(1)
  const cells = [first, warm, bare].map(
    (times) => `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.95))}`,
  )
  return `| ${[name, ...cells, growth].join(' | ')} |`
}

const benchSize = async (documents: number, before: ReadonlyMap<string, Times>) => {
  const folder = values.data === undefined ? null : join(values.data, String(documents))
  if (folder !== null) await mkdir(folder, { recursive: true, mode: 0o711 })
  const site = await openFilledSite(documents, folder)
  const measured = new Map<string, Times>()
  console.log(`\n### ${documents.toLocaleString('en')} documents (load ${loadavg()[0]?.toFixed(1)})\n`)
  console.log(
    '| query | first p50 / p95 ms | warm p50 / p95 ms | bare SQL p50 / p95 ms | times the size before |',
  )
  console.log('|---|---:|---:|---:|---:|')
  for (const given of await queryClasses(site.db, documents)) {
    const times = await measure(site, given)
    measured.set(given.name, times)
    console.log(row(given.name, times, before.get(given.name)))
  }
  const every = [...measured.values()].flatMap(({ warm }) => warm)
  const [make, put] = await indexing(site)
  console.log(
    `\nAll classes together, warm: p50 ${ms(quantile(every, 0.5))}, p95 ${ms(quantile(every, 0.95))} ms.`,
  )
  console.log(
    `One document: ${ms(make)} ms to fold, ${ms(put)} ms to put into the index. On disk ${await sizes(site)}.`,
  )
  if (site.loadSeconds > 0) {
    const { loadSeconds, indexSeconds, frequencySeconds } = site
    console.log(
      `Loaded in ${loadSeconds.toFixed(0)} s, indexes built in ${indexSeconds.toFixed(0)} s, words weighed in ${frequencySeconds.toFixed(0)} s.`,
    )
  }
  await site.close()
  return measured
}

let before: ReadonlyMap<string, Times> = new Map()
for (const documents of values.documents.split(',').map(Number)) before = await benchSize(documents, before)
