/** Keeps the search index whole and its frequencies fresh, beside the transactions that publish. */
import { makeSearchEntry, SEARCH_RULES } from '../../formats/search-text/make-search-entry.ts'
import type { Database } from '../../store/database.ts'
import { readIndexable } from '../../store/indexable-disclosure.ts'
import { frequencyDrift, refreshFrequencies } from '../../store/search-frequency.ts'
import { indexDisclosure, unindexedDisclosures } from '../../store/search-index.ts'

const BATCH = 200

/** One at a time and locked, so that a correction that is published meanwhile is not overwritten by what stood before. */
const indexOne = (db: Database, id: number): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const document = await readIndexable(trx, id)
    if (document === null) return false
    await indexDisclosure(trx, { ...document, search: makeSearchEntry(document.words) })
    return true
  })

/**
 * Indexes what is published and not indexed, or was indexed by older rules. Stops between two documents when asked.
 * @returns how many
 */
const indexMissing = async (db: Database, signal: AbortSignal): Promise<number> => {
  let indexed = 0
  for (;;) {
    const ids = await unindexedDisclosures(db, SEARCH_RULES, BATCH)
    if (ids.length === 0) return indexed
    for (const id of ids) {
      if (signal.aborted) return indexed
      if (await indexOne(db, id)) indexed += 1
    }
  }
}

/** So much may the number of documents change before the words are weighed anew. */
const MOST_DRIFT = 0.25

/** @returns of how many documents, when it was time; else 0 */
export const weighWords = async (db: Database, at: Date): Promise<number> => {
  const drift = await frequencyDrift(db)
  return drift !== null && drift <= MOST_DRIFT ? 0 : refreshFrequencies(db, at)
}

/** What the job does once a night. */
export const tendSearch = async (
  db: Database,
  at: Date,
  signal: AbortSignal,
): Promise<{ readonly indexed: number; readonly documents: number }> => ({
  indexed: await indexMissing(db, signal),
  documents: await refreshFrequencies(db, at),
})
