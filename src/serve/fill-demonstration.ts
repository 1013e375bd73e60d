/** What an empty site is filled with so that there is something to look at. */
import type { Logger } from 'pino'
import type { ActContext } from '../actions/act-context.ts'
import { importDemoReports } from '../actions/annual-report/import-demo-reports.ts'
import { openReadingPool, READING_LIMITS } from '../actions/annual-report/reading-pool.ts'
import { type DemoOpened, ensureDemoCounty } from '../actions/demo/ensure-demo-county.ts'
import { importDemoDisclosures } from '../actions/disclosure/import-demo-disclosures.ts'
import type { Database } from '../store/database.ts'

export interface DemoFolders {
  readonly annualReports: string
  readonly disclosures: string
}

const fillReports = async (db: Database, folder: string, logger: Logger): Promise<void> => {
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
const orNothing = async <T>(logger: Logger, fill: () => Promise<T>): Promise<T | null> => {
  try {
    return await fill()
  } catch (error) {
    logger.error({ err: error }, 'the demonstration is not complete')
    return null
  }
}

/** Reports and published documents for a library that holds none. */
export const fillEmptyLibrary = (db: Database, folders: DemoFolders, logger: Logger): Promise<unknown> =>
  orNothing(logger, async () => {
    await fillReports(db, folders.annualReports, logger)
    await importDemoDisclosures(db, folders.disclosures)
  })

/**
 * Takes a while, and goes on at the next start when it is ended.
 * @returns the people and the example of a demonstration county that was made just now; null when none was
 */
export const fillEmptyCounty = (
  context: ActContext,
  ending: AbortSignal,
  logger: Logger,
): Promise<DemoOpened | null> => orNothing(logger, () => ensureDemoCounty(context, ending))
