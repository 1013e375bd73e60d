/** Puts the example reports into a database, as an import would. */
import { createHash } from 'node:crypto'
import type { StoredReport } from '../../src/contract/annual-report-library.ts'
import { saveReport } from '../../src/store/annual-report-save.ts'
import type { Database } from '../../src/store/database.ts'
import { findOrAddOrgan } from '../../src/store/organ.ts'
import { REPORTS } from './example-plans.ts'

const IMPORTED_AT = new Date('2024-03-05T01:20:00.000Z')

/** Saves in a transaction of its own; another `text` is another file, so a corrected report makes a version. */
export const saveExample = async (db: Database, stored: StoredReport, text = ''): Promise<string> => {
  const bytes = Buffer.from(`${stored.report.title}${text}`)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return db.transaction().execute(async (trx) => {
    const organ = await findOrAddOrgan(trx, stored.organ.name, stored.organ.region)
    await saveReport(trx, {
      organ,
      year: stored.year,
      importedAt: IMPORTED_AT,
      file: { name: stored.versions[0]?.fileName ?? '', bytes, hash, media: stored.media },
      report: stored.report,
      origin: 'imported',
      places: stored.places,
      findings: stored.findings,
    })
    return organ.slug
  })
}

/** All of them. @returns the addresses given, by organ name */
export const saveExamples = async (db: Database): Promise<ReadonlyMap<string, string>> => {
  const slugs = new Map<string, string>()
  for (const stored of REPORTS) slugs.set(stored.organ.name, await saveExample(db, stored))
  return slugs
}
