/** Brings a report from a file into the library. */
import { createHash } from 'node:crypto'
import type { ReadRefusalCode } from '../../formats/source-document.ts'
import type { Cells } from '../../law/annual-report/annual-report.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type SavedReport, saveReport } from '../../store/annual-report-save.ts'
import type { Database } from '../../store/database.ts'
import { findOrAddOrgan, setOrganRegion } from '../../store/organ.ts'
import { findFreeze } from '../../store/report-freeze.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import type { FileToRead, Reading } from './reading.ts'
import type { ReadingPool } from './reading-pool.ts'
import { regionOfOrgan } from './region-of-organ.ts'

/** What the operator knows better than the file; null leaves it to the file. */
export interface ImportOverrides {
  readonly organ: string | null
  readonly year: number | null
  readonly region: string | null
}

export const NO_OVERRIDES: ImportOverrides = { organ: null, year: null, region: null }

export const IMPORT_REFUSAL_CODES = ['organ-unknown', 'year-unknown', 'signed-here'] as const
export type ImportRefusalCode = ReadRefusalCode | (typeof IMPORT_REFUSAL_CODES)[number]

export interface ImportDeps {
  readonly db: Database
  readonly now: () => Date
  readonly reading: ReadingPool
}

export interface ImportedReport extends SavedReport {
  readonly reading: Reading
}

export type ImportAnswer = Result<ImportedReport, Refusal<ImportRefusalCode>>

/**
 * Reads the file and saves its report in one transaction: all of it or nothing. The same file again
 * changes nothing; another file for the same organ and year becomes its current version, and the old
 * one stays. Refuses what cannot be read, a report with a table that cannot be read, and one whose
 * organ or year neither the file nor the operator names, and a file for a year that the organ signed here: it issues a corrected report.
 */
export const importReport = async (
  { db, now, reading }: ImportDeps,
  file: FileToRead,
  overrides: ImportOverrides = NO_OVERRIDES,
): Promise<ImportAnswer> => {
  const read = await reading.read(file)
  if (!read.ok) return read
  return db.transaction().execute((trx) => saveReading(trx, now(), file, read.value, overrides))
}

/** @param trx an open transaction */
export const saveReading = async (
  trx: Database,
  importedAt: Date,
  file: FileToRead,
  reading: Reading,
  overrides: ImportOverrides,
): Promise<ImportAnswer> => {
  const { report, findings } = reading
  const name = (overrides.organ ?? report.organ ?? '').trim()
  const year = overrides.year ?? report.year
  if (name === '') return refused({ code: 'organ-unknown' })
  if (year === null) return refused({ code: 'year-unknown' })
  if (!everyTableWasRead(report.cells)) return refused({ code: 'tables-not-readable' })
  const organ = await findOrAddOrgan(trx, name, overrides.region ?? regionOfOrgan(name))
  if ((await findFreeze(trx, organ.id, year)) !== null)
    return refused({ code: 'signed-here', source: 'OGI-49', facts: { year } })
  const moved = overrides.region !== null && (await setOrganRegion(trx, organ.id, overrides.region))
  const saved = await saveReport(trx, {
    organ: { ...organ, region: overrides.region ?? organ.region },
    year,
    importedAt,
    file: { ...file, hash: createHash('sha256').update(file.bytes).digest('hex'), media: report.media },
    report,
    places: report.places,
    origin: 'imported',
    findings,
  })
  if (moved) await bumpSiteVersion(trx)
  return ok({ ...saved, reading })
}

/** A report of which a whole table is missing would be stored half. */
const everyTableWasRead = (cells: Cells): boolean =>
  ['proactive.', 'requests.', 'remedies.'].every((table) =>
    Object.entries(cells).some(
      ([path, cell]) => path.startsWith(table) && cell !== undefined && cell.state !== 'unreadable',
    ),
  )
