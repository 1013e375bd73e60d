/** A data folder with a whole invented county, filled once and kept where a folder is named: 60 organs, 20 townships, five years. */
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { ActContext } from '../../src/actions/act-context.ts'
import { fillDemoCounty } from '../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../src/actions/make-context.ts'
import { closeDatabase, type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'
import { makeSealer, newKeyRing } from '../../src/store/sealing/key-ring.ts'

export interface CountyWish {
  readonly requests: number
  /** Whether the years gone by have reports that were signed and published. */
  readonly reports: boolean
}

export interface CountyFill {
  readonly seconds: number
  /** Of the process that fills, after a tenth of the applications and at the end. */
  readonly megabytesEarly: number
  readonly megabytesAtEnd: number
}

export interface OpenCounty {
  readonly context: ActContext
  readonly db: Database
  readonly fill: CountyFill
  /** Id of the county's government, over all others. */
  readonly root: number
  /** Stops the database; the folder stays. */
  readonly close: () => Promise<void>
}

/** 80 that owe a report, and some offices in townships that owe none. */
const ORGANS = 86
const YEARS = 5
const DOCUMENTS = 2_000
const OPEN_SHARE = 100
const CONNECTIONS = 12
const MEGABYTE = 1024 * 1024
const NOTE = 'filled.json'

const megabytes = (): number => process.memoryUsage().rss / MEGABYTE

const fill = async (context: ActContext, { requests, reports }: CountyWish): Promise<CountyFill> => {
  const open = Math.ceil(requests / OPEN_SHARE)
  const wish = { organs: ORGANS, requests, documents: DOCUMENTS, years: YEARS, seed: 1, open, reports }
  const start = performance.now()
  let [made, megabytesEarly] = [0, 0]
  const filled = await fillDemoCounty(context, wish, {
    filled: (count) => {
      made += count
      if (made <= requests / 10) megabytesEarly = megabytes()
      if (made % 20_000 === 0) console.error(`${made} of ${requests} applications`)
    },
  })
  if (!filled.ok) throw new Error(filled.refusal.code)
  await sql`vacuum analyze`.execute(context.db)
  return { seconds: (performance.now() - start) / 1000, megabytesEarly, megabytesAtEnd: megabytes() }
}

const noted = async (folder: string): Promise<CountyFill | null> => {
  const text = await readFile(join(folder, NOTE), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as CountyFill)
}

const rootOf = async (db: Database): Promise<number> => {
  const { id } = await db
    .selectFrom('organ')
    .select('id')
    .where('kind', '=', 'countyGovernment')
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}

/** Name of the folder within, written when it was full. */
const DATA_NOTE = 'data.txt'

const dataOf = (folder: string): Promise<string> => readFile(join(folder, DATA_NOTE), 'utf8')

/** Filled where it is not yet. @param home where folders are kept by what they hold */
export const openCounty = async (home: string, wish: CountyWish): Promise<OpenCounty> => {
  const folder = join(home, `county-${wish.requests}${wish.reports ? '-reports' : ''}`)
  await mkdir(folder, { recursive: true })
  // As root, the database runs as another account and would otherwise go elsewhere and stay there.
  await chmod(folder, 0o711)
  const log = { info: () => undefined, warn: () => undefined }
  const before = await noted(folder)
  // What an earlier filling left half done is not gone on with.
  const data = before === null ? `data-${randomBytes(4).toString('hex')}` : await dataOf(folder)
  const started = await startPostgres({ dataFolder: join(folder, data), binaries: 'auto', log })
  if (!started.ok) throw new Error(started.refusal.code)
  const db = openDatabase(started.value.connection, CONNECTIONS)
  const close = async (): Promise<void> => {
    await closeDatabase(db)
    await started.value.stop()
  }
  await migrate(db)
  const instant = () => new Date()
  const context = makeContext({ db, sealer: makeSealer(newKeyRing()), baseUrl: null, instant })
  const figures = before ?? (await fill(context, wish))
  if (before === null) {
    await writeFile(join(folder, DATA_NOTE), data)
    await writeFile(join(folder, NOTE), JSON.stringify(figures))
  }
  return { context, db, fill: figures, root: await rootOf(db), close }
}
