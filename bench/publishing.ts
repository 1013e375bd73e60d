/**
 * Publishing at 10,000, 200,000 and 1,000,000 documents: pages cached and uncached, publish-to-visible, bulk download, memory.
 * `--documents 10000,200000` chooses sizes; `--data FOLDER` keeps what was filled, and uses it again.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { closeDatabase, type Database } from '../src/store/database.ts'
import { type ServedSite, serveSite } from './portal/served-site.ts'
import { compareThroughput } from './publishing/page-throughput.ts'
import { type PreparedData, prepareData } from './publishing/prepared-data.ts'
import { joined, timePublishing } from './publishing/publish-to-visible.ts'
import { type Timed, type TimedPages, timePages } from './publishing/timing.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    documents: { type: 'string', default: '10000,200000,1000000' },
    data: { type: 'string' },
  },
})

const MEGABYTE = 1024 * 1024
const PAGES = 300
const LISTS = 60
/** A bulk download is timed for no longer. */
const DOWNLOAD_MS = 60_000

interface Chosen {
  readonly documents: readonly string[]
  readonly catalogue: readonly string[]
  readonly columns: readonly string[]
  readonly firstId: number
}

/** Documents of all ages; the catalogue and columns of the organs that have most. */
const choose = async (db: Database): Promise<Chosen> => {
  const { rows: ids } = await sql<{ id: number }>`
    select id from disclosure where id >= 1 order by hashint8(id) limit ${PAGES}`.execute(db)
  const { rows: columns } = await sql<{ organ: string; slug: string }>`
    select o.slug as organ, c.slug from site_column c join organ o on o.id = c.organ_id
    order by c.place, c.id limit ${LISTS}`.execute(db)
  const { rows: organs } = await sql<{ slug: string }>`
    select slug from organ order by id limit ${LISTS}`.execute(db)
  return {
    documents: ids.map(({ id }) => `/disclosures/${id}`),
    catalogue: organs.map(({ slug }) => `/catalogue/${encodeURIComponent(slug)}`),
    columns: columns.map(({ organ, slug }) => `/organs/${encodeURIComponent(organ)}/columns/${slug}`),
    firstId: ids[0]?.id ?? 1,
  }
}

const memoryOf = async (site: ServedSite): Promise<number> =>
  (await site.metric('process_resident_memory_bytes')) / MEGABYTE

const download = async (site: ServedSite, path: string) => {
  const before = await memoryOf(site)
  const response = await fetch(`${site.address}${path}`, { headers: { 'accept-encoding': 'gzip' } })
  const start = performance.now()
  let bytes = 0
  let lines = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    for (const byte of chunk) if (byte === 10) lines += 1
    if (performance.now() - start > DOWNLOAD_MS) break
  }
  const seconds = (performance.now() - start) / 1000
  const megabytes = (await memoryOf(site)) - before
  return { perSecond: lines / seconds, megabytesPerSecond: bytes / MEGABYTE / seconds, megabytes }
}

const within = async <Found>(
  { folder }: PreparedData,
  settings: Readonly<Record<string, string>>,
  run: (site: ServedSite, db: Database) => Promise<Found>,
): Promise<Found> => {
  const site = await serveSite(folder, { SUNLIT_DEMO: '0', SUNLIT_API_RATE: '0', ...settings })
  const db = await joined(folder)
  try {
    return await run(site, db)
  } finally {
    await closeDatabase(db)
    await site.stop()
  }
}

const timed = ({ p50, p95 }: Timed): string => `${p50.toFixed(1)} / ${p95.toFixed(1)}`
const timedPages = (pages: TimedPages): string =>
  `${timed(pages)}; ${pages.cpuMilliseconds.toFixed(1)} ms of processor in the web process`

const measureUncached = (prepared: PreparedData) =>
  within(prepared, { SUNLIT_PAGE_CACHE_MB: '0' }, async (site, db) => {
    const chosen = await choose(db)
    const time = (paths: readonly string[]) =>
      timePages(site.port, paths, () => site.metric('process_cpu_seconds_total'))
    return {
      document: await time(chosen.documents),
      catalogue: await time(chosen.catalogue),
      column: await time(chosen.columns),
    }
  })

const measureCached = (prepared: PreparedData, nginxFolder: string) =>
  within(prepared, {}, async (site, db) => {
    const chosen = await choose(db)
    const idle = await memoryOf(site)
    const [path = ''] = chosen.documents
    const throughput = await compareThroughput(site, path, nginxFolder)
    const published = await timePublishing(db, site.port, chosen.firstId)
    const table = await download(site, 'api/v1/disclosures.csv')
    const lines = await download(site, 'api/v1/disclosures.jsonl')
    return { throughput, published, table, lines, idle, after: await memoryOf(site) }
  })

const report = async (home: string, documents: number): Promise<void> => {
  const prepared = await prepareData(home, documents)
  const nginxFolder = await mkdtemp(join(home, 'nginx-'))
  const uncached = await measureUncached(prepared)
  const cached = await measureCached(prepared, nginxFolder)
  const { fill } = prepared
  const load = loadavg()[0] ?? 0
  console.log(`\n### ${documents} documents · load ${load.toFixed(1)}\n`)
  console.log('| what | measured |\n|---|---|')
  const row = (what: string, text: string): void => console.log(`| ${what} | ${text} |`)
  row(
    'filling',
    `${fill.seconds.toFixed(0)} s, memory ${fill.megabytesEarly.toFixed(0)} MB at a tenth, ${fill.megabytesAtEnd.toFixed(0)} MB at the end`,
  )
  row('document page uncached, p50 / p95 ms', timedPages(uncached.document))
  row('catalogue of an organ uncached, p50 / p95 ms', timedPages(uncached.catalogue))
  row('column page uncached, p50 / p95 ms', timedPages(uncached.column))
  for (const { name, perSecond, ofBare } of cached.throughput.rows)
    row(
      `${name}, ${cached.throughput.bytes} bytes`,
      `${perSecond.toFixed(0)} a second, ${ofBare.toFixed(2)} of bare`,
    )
  const { atOnce, rounds } = cached.published
  row(
    'publish to visible, p50 / p95 ms',
    `${timed(cached.published)}; on the first request in ${atOnce} of ${rounds}`,
  )
  for (const [name, each] of [
    ['CSV', cached.table],
    ['JSON lines', cached.lines],
  ] as const)
    row(
      `everything as ${name}, gzip`,
      `${each.perSecond.toFixed(0)} documents a second, memory ${each.megabytes >= 0 ? '+' : ''}${each.megabytes.toFixed(0)} MB`,
    )
  row(
    'memory of the site, idle and at the end',
    `${cached.idle.toFixed(0)} MB, ${cached.after.toFixed(0)} MB`,
  )
}

const home = values.data ?? (await mkdtemp(join(tmpdir(), 'sunlit-bench-')))
await mkdir(home, { recursive: true })
await chmod(home, 0o711)
console.log(`\`npm run bench -- publishing\` · Node ${process.version}`)
try {
  for (const size of values.documents.split(',')) await report(home, Number(size))
} finally {
  if (values.data === undefined) await rm(home, { recursive: true, force: true })
}
