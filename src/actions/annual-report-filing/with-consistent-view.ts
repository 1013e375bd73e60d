/** A transaction that sees the records of one moment, however many questions it asks. */
import type { Database } from '../../store/database.ts'

const MOST_ATTEMPTS = 6
/** PostgreSQL: somebody else changed what this one was about to change. */
const MUST_REPEAT = '40001'

const mustRepeat = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === MUST_REPEAT

/**
 * @param isWhole all questions see one moment, so that figures, the records behind them and the words agree; where
 * somebody else writes to the same rows meanwhile it is done again from the beginning
 */
export const withConsistentView = async <Answer>(
  db: Database,
  isWhole: boolean,
  work: (trx: Database) => Promise<Answer>,
): Promise<Answer> => {
  if (!isWhole) return db.transaction().execute(work)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel('repeatable read').execute(work)
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !mustRepeat(error)) throw error
    }
  }
}
