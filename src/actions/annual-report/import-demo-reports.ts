/** Fills an empty library with the demonstration reports, through the same import as any file. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { hasReports } from '../../store/annual-report-list.ts'
import type { Database } from '../../store/database.ts'
import { lockDemo } from '../../store/demo-lock.ts'
import { type ImportDeps, type ImportRefusalCode, NO_OVERRIDES, saveReading } from './import-report.ts'
import type { FileToRead, Reading } from './reading.ts'
import type { ReadingPool } from './reading-pool.ts'

export type DemoRefusal = Refusal<ImportRefusalCode>

interface ReadFile {
  readonly file: FileToRead
  readonly reading: Reading
}

/**
 * All files of the folder in one transaction, so that an interrupted first start leaves an empty library
 * and the next start begins again. Safe when several processes start at once.
 * @returns how many reports were added: 0 when the library already holds any. Refuses with `facts.file`.
 */
export const importDemoReports = async (
  { db, now, reading }: ImportDeps,
  folder: string,
): Promise<Result<number, DemoRefusal>> => {
  if (await hasReports(db)) return ok(0)
  const read = await readFolder(folder, reading)
  if (!read.ok) return read
  return db.transaction().execute((trx) => saveAll(trx, now(), read.value))
}

const readFolder = async (
  folder: string,
  pool: ReadingPool,
): Promise<Result<readonly ReadFile[], DemoRefusal>> => {
  const read: ReadFile[] = []
  for (const name of (await readdir(folder)).sort()) {
    const file = { name, bytes: await readFile(join(folder, name)) }
    const answer = await pool.read(file)
    if (!answer.ok) return refused({ ...answer.refusal, facts: { file: name } })
    read.push({ file, reading: answer.value })
  }
  return ok(read)
}

const saveAll = async (
  trx: Database,
  importedAt: Date,
  files: readonly ReadFile[],
): Promise<Result<number, DemoRefusal>> => {
  await lockDemo(trx)
  if (await hasReports(trx)) return ok(0)
  for (const { file, reading } of files) {
    const saved = await saveReading(trx, importedAt, file, reading, NO_OVERRIDES)
    if (!saved.ok) throw new Error(`demonstration report ${file.name}: ${saved.refusal.code}`)
  }
  return ok(files.length)
}
