/** What an empty site is filled with so that there is something to look at. */
import type { Logger } from 'pino'
import { importDemoReports } from '../actions/annual-report/import-demo-reports.ts'
import { openReadingPool, READING_LIMITS } from '../actions/annual-report/reading-pool.ts'
import { importDemoDisclosures } from '../actions/disclosure/import-demo-disclosures.ts'
import type { Database } from '../store/database.ts'

export interface DemoFolders {
  readonly annualReports: string
  readonly disclosures: string
}

const fillEmptyLibrary = async (db: Database, folder: string, logger: Logger): Promise<void> => {
  const reading = openReadingPool({ ...READING_LIMITS, size: 1 })
  try {
    const added = await importDemoReports({ db, now: () => new Date(), reading }, folder)
    if (!added.ok)
      logger.warn({ code: added.refusal.code, ...added.refusal.facts }, 'no demonstration reports')
    else if (added.value > 0) logger.info({ reports: added.value }, 'demonstration reports added')
  } finally {
    await reading.close()
  }
}

/** A demonstration that cannot be had is no reason not to open. */
export const fillDemonstration = async (
  db: Database,
  folders: DemoFolders,
  logger: Logger,
): Promise<void> => {
  try {
    await fillEmptyLibrary(db, folders.annualReports, logger)
    await importDemoDisclosures(db, folders.disclosures)
  } catch (error) {
    logger.error({ err: error }, 'the demonstration is not complete')
  }
}
