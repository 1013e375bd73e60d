/** One PostgreSQL for the whole test run, started by our own manager, with a migrated database to copy from. */
import { chmodSync, mkdtempSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { dataFolderHolder } from '../../src/store/postgres/data-folder-lock.ts'
import type { RunningPostgres } from '../../src/store/postgres/postgres.ts'
import { runningPostmaster } from '../../src/store/postgres/postmaster.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'
import { stopPostmaster } from '../../src/store/postgres/stop-postmaster.ts'
import { keepSpares, type SpareDatabases } from './spare-databases.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The program's database, migrated; nothing may be connected to it while it is copied. */
    testCluster: RunningPostgres['connection']
  }
}

interface SharedCluster {
  users: number
  readonly folder: string
  readonly running: Promise<RunningPostgres>
  readonly spares: Promise<SpareDatabases>
}

declare global {
  /** Each project that names this file runs it; they share the process, and through this the cluster. */
  var sunlitTestCluster: SharedCluster | undefined
}

const silent = { info: () => undefined, warn: () => undefined }

const startCluster = async (folder: string): Promise<RunningPostgres> => {
  const started = await startPostgres({
    dataFolder: folder,
    binaries: 'auto',
    durability: 'none',
    log: silent,
  })
  if (!started.ok) throw new Error(`PostgreSQL for the tests: ${JSON.stringify(started.refusal)}`)
  const db = openDatabase(started.value.connection)
  const migrated = await migrate(db)
  await closeDatabase(db)
  if (!migrated.ok) throw new Error(`migrations: ${JSON.stringify(migrated.refusal)}`)
  return started.value
}

/** Not os.tmpdir(): the account the server runs as has to reach it. */
const PARENT = '/tmp'
const PREFIX = 'sunlit-test-run-'
const MINUTE_MS = 60_000

/** Ends and removes what test runs left that were killed. Others' folders are not ours to touch. */
const sweep = async (): Promise<void> => {
  for (const name of (await readdir(PARENT)).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(PARENT, name)
    const { uid, mtimeMs } = await stat(folder)
    if (uid !== process.getuid?.() || Date.now() - mtimeMs < MINUTE_MS) continue
    if ((await dataFolderHolder(folder)) !== null) continue
    const server = await runningPostmaster(join(folder, 'postgres'))
    if (server) await stopPostmaster(server)
    await rm(folder, { recursive: true, force: true })
  }
}

const newCluster = (): SharedCluster => {
  const folder = mkdtempSync(join(PARENT, PREFIX))
  chmodSync(folder, 0o711)
  const running = startCluster(folder)
  const spares = running.then(({ connection }) => keepSpares(connection))
  // Whoever waits for the cluster is told why it did not start.
  spares.catch(() => undefined)
  return { users: 0, folder, running, spares }
}

export const setup = async (project: TestProject): Promise<void> => {
  if (globalThis.sunlitTestCluster === undefined) await sweep().catch(() => undefined)
  globalThis.sunlitTestCluster ??= newCluster()
  globalThis.sunlitTestCluster.users++
  const { connection } = await globalThis.sunlitTestCluster.running
  project.provide('testCluster', connection)
}

export const teardown = async (): Promise<void> => {
  const cluster = globalThis.sunlitTestCluster
  if (cluster === undefined || --cluster.users > 0) return
  globalThis.sunlitTestCluster = undefined
  const { stop } = await cluster.running
  await (await cluster.spares).stop().finally(stop)
  await rm(cluster.folder, { recursive: true, force: true })
}
