/** Data folders for tests of the database manager. */
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { Result } from '../../src/law/result.ts'
import type {
  PostgresLog,
  PostgresSettings,
  RunningPostgres,
  StartRefusal,
} from '../../src/store/postgres/postgres.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'

export const isRoot = process.getuid?.() === 0

const homeElsewhere = async (dataFolder: string): Promise<string | null> => {
  const text = await readFile(join(dataFolder, 'postgres-is-elsewhere.json'), 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text).home
}

/** A folder under /tmp that everybody may pass through; gone after the test. */
export const openFolder = async (): Promise<string> => {
  const folder = await mkdtemp('/tmp/sunlit-test-')
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder that does not exist yet; gone after the test, with a cluster it may have put elsewhere. */
export const newDataFolder = async (parent?: string): Promise<string> => {
  const folder = join(parent ?? (await openFolder()), 'data')
  onTestFinished(async () => {
    const home = await homeElsewhere(folder)
    if (home !== null) await rm(home, { recursive: true, force: true })
  })
  return folder
}

let pattern: Promise<string> | null = null

afterAll(async () => {
  if (pattern !== null) await rm(dirname(await pattern), { recursive: true, force: true })
})

const makePattern = async (): Promise<string> => {
  const folder = await mkdtemp('/tmp/sunlit-test-')
  await chmod(folder, 0o711)
  const dataFolder = join(folder, 'data')
  const outcome = await startPostgres({ dataFolder, binaries: 'auto', durability: 'none', log: keptLog() })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  await outcome.value.stop()
  return dataFolder
}

/** A data folder that holds a stopped cluster; copying one is much quicker than initdb. */
export const filledDataFolder = async (): Promise<string> => {
  pattern ??= makePattern()
  const folder = await newDataFolder()
  await cp(await pattern, folder, { recursive: true })
  return folder
}

export interface LogLine {
  readonly message: string
  readonly facts: object
}

/** A log that keeps its lines. */
export const keptLog = (): PostgresLog & { readonly lines: LogLine[] } => {
  const lines: LogLine[] = []
  const keep = (facts: object, message: string) => {
    lines.push({ message, facts })
  }
  return { lines, info: keep, warn: keep }
}

/** Starts in this process, without fsync; stopped after the test. */
export const startForTest = async (
  dataFolder: string,
  settings: Partial<PostgresSettings> = {},
): Promise<Result<RunningPostgres, StartRefusal>> => {
  const started = await startPostgres({
    dataFolder,
    binaries: 'auto',
    durability: 'none',
    log: keptLog(),
    ...settings,
  })
  if (started.ok) onTestFinished(() => started.value.stop())
  return started
}

/** The same, for tests that are about what comes after. */
export const started = async (
  dataFolder: string,
  settings: Partial<PostgresSettings> = {},
): Promise<RunningPostgres> => {
  const outcome = await startForTest(dataFolder, settings)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
