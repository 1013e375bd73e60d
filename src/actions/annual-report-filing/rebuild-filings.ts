/** What lists keep of reports being made, made anew from their events. A difference is a fault to look into. */
import { foldFiling } from '../../law/annual-report/filing/filing-state.ts'
import type { Database } from '../../store/database.ts'
import {
  everyFiling,
  type FilingHead,
  type FilingProjection,
  keptFiling,
  lockFiling,
  saveFiling,
} from '../../store/report-filing.ts'
import { readFilingEvents } from '../../store/report-filing-event.ts'
import type { Difference } from '../request/rebuild-projections.ts'
import { projectFiling } from './record-filing-event.ts'

/** Of a database that is quite wrong a sample is enough. */
const MOST_DIFFERENCES = 1_000

const printed = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value))

const rebuildOne = (
  db: Database,
  { organId, year }: Pick<FilingHead, 'organId' | 'year'>,
): Promise<readonly Difference[]> =>
  db.transaction().execute(async (trx) => {
    const head = await lockFiling(trx, organId, year)
    const kept = await keptFiling(trx, organId, year)
    const events = await readFilingEvents(trx, organId, year)
    if (head === null || kept === null || events.length === 0) return []
    const rebuilt = { ...projectFiling(foldFiling(events)), version: events.length }
    const was: FilingProjection & { readonly version: number } = { ...kept, version: head.version }
    const found = (Object.keys(rebuilt) as (keyof typeof rebuilt)[])
      .filter((field) => printed(was[field]) !== printed(rebuilt[field]))
      .map((field) => ({
        number: `年度报告${organId}-${year}`,
        field,
        kept: printed(was[field]),
        rebuilt: printed(rebuilt[field]),
      }))
    if (found.length > 0) await saveFiling(trx, head, events.length, rebuilt)
    return found
  })

/** One by one, each in a transaction of its own. Writes what differs and tells it. */
export const rebuildFilings = async (
  db: Database,
): Promise<{ readonly filings: number; readonly differences: readonly Difference[] }> => {
  const filings = await everyFiling(db)
  const differences: Difference[] = []
  for (const filing of filings) {
    const found = await rebuildOne(db, filing)
    differences.push(...found.slice(0, MOST_DIFFERENCES - differences.length))
  }
  return { filings: filings.length, differences }
}
