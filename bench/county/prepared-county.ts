/** A whole invented county as it stands on 10 January: years before signed and published, last year's reports drafted everywhere. Kept where a folder is named. */
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { ActContext } from '../../src/actions/act-context.ts'
import type { Actor } from '../../src/actions/actor.ts'
import { fillDemoCounty } from '../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../src/actions/make-context.ts'
import { closeDatabase, type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'
import { makeSealer, newKeyRing } from '../../src/store/sealing/key-ring.ts'

export interface CountyFill {
  readonly seconds: number
  /** Of the process that fills, after a tenth of the applications and at the end. */
  readonly megabytesEarly: number
  readonly megabytesAtEnd: number
  /** Annual reports that were signed and published. */
  readonly reports: number
}

export interface PreparedCounty {
  readonly context: ActContext
  readonly db: Database
  readonly fill: CountyFill
  /** Stops the database; a folder that was named stays. */
  readonly close: () => Promise<void>
}

export interface CountyWish {
  readonly requests: number
  readonly years: number
  /** Where filled counties are kept by what they hold; null: filled anew and thrown away. */
  readonly home: string | null
}

/** 80 that owe a report, and some offices in townships that owe none. */
const ORGANS = 86
const DOCUMENTS = 2_000
const OPEN_SHARE = 50
const CONNECTIONS = 12
const MEGABYTE = 1024 * 1024

const megabytes = (): number => process.memoryUsage().rss / MEGABYTE

const fill = async (context: ActContext, { requests, years }: CountyWish): Promise<CountyFill> => {
  const open = Math.ceil(requests / OPEN_SHARE)
  const wish = { organs: ORGANS, requests, documents: DOCUMENTS, years, seed: 1, open, reports: true }
  const start = performance.now()
  let [made, megabytesEarly] = [0, 0]
  const filled = await fillDemoCounty(
    context,
    { ...wish, lastReports: 'drafting' },
    {
      filled: (count) => {
        made += count
        if (made <= requests / 10) megabytesEarly = megabytes()
        if (count > 1 && made % 20_000 === 0) console.error(`${made} of ${requests} applications`)
      },
    },
  )
  if (!filled.ok) throw new Error(filled.refusal.code)
  await sql`vacuum analyze`.execute(context.db)
  const seconds = (performance.now() - start) / 1000
  return { seconds, megabytesEarly, megabytesAtEnd: megabytes(), reports: filled.value.reports }
}

/** What was filled, and the name of the folder within that holds it; written when it was full. */
interface Noted {
  readonly data: string
  readonly fill: CountyFill
}

const NOTE = 'filled.json'

const noted = async (folder: string): Promise<Noted | null> => {
  const text = await readFile(join(folder, NOTE), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Noted)
}

const folderFor = async ({ home, requests, years }: CountyWish): Promise<string> => {
  const folder =
    home === null
      ? await mkdtemp(join(tmpdir(), 'sunlit-bench-'))
      : join(home, `county-${requests}-requests-${years}-years`)
  await mkdir(folder, { recursive: true })
  // As root, the database runs as another account and would otherwise go elsewhere and stay there.
  await chmod(folder, 0o711)
  return folder
}

export const prepareCounty = async (wish: CountyWish): Promise<PreparedCounty> => {
  const folder = await folderFor(wish)
  const before = await noted(folder)
  // What an earlier filling left half done is not gone on with.
  const data = before?.data ?? `data-${randomBytes(4).toString('hex')}`
  const log = { info: () => undefined, warn: () => undefined }
  const started = await startPostgres({ dataFolder: join(folder, data), binaries: 'auto', log })
  if (!started.ok) throw new Error(started.refusal.code)
  const db = openDatabase(started.value.connection, CONNECTIONS)
  await migrate(db)
  const instant = () => new Date()
  const context = makeContext({ db, sealer: makeSealer(newKeyRing()), baseUrl: null, instant })
  const close = async (): Promise<void> => {
    await context.drawing.close()
    await closeDatabase(db)
    await started.value.stop()
    if (wish.home === null) await rm(folder, { recursive: true, force: true })
  }
  const figures = before?.fill ?? (await fill(context, wish))
  if (before === null) await writeFile(join(folder, NOTE), JSON.stringify({ data, fill: figures }))
  return { context, db, fill: figures, close }
}

/** The officer of an organ. */
export const handlerOf = async (db: Database, organId: number): Promise<Actor> => {
  const row = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['account.id', 'account.display_name as name'])
    .where('account_role.role', '=', 'handler')
    .where('account_role.organ_id', '=', organId)
    .executeTakeFirstOrThrow()
  return { id: String(row.id), name: row.name, address: '127.0.0.1', roles: [{ role: 'handler', organId }] }
}
