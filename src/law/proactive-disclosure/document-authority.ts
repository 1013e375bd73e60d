/** Whose documents an organ may repeal or amend by one of its own. */
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { SourceId } from '../sources.ts'

const AUTHORITY: SourceId = 'POLICY-DOCUMENT-AUTHORITY'

export type DocumentAuthorityRefusal = Refusal<'document-of-another-organ'>

/** A document that is to be repealed or amended. */
export interface EarlierDocument {
  /** Whose it is. */
  readonly organId: number
  readonly title: string
}

/**
 * Its own, those of the organs below it, and those of the organs that it or one below it has succeeded.
 * @param answersFor ids of all these organs on the day of the change
 * Refuses `document-of-another-organ` with the title of the first that is none of these.
 */
export const mayChangeDocuments = (
  answersFor: ReadonlySet<number>,
  earlier: readonly EarlierDocument[],
): Result<null, DocumentAuthorityRefusal> => {
  const foreign = earlier.find(({ organId }) => !answersFor.has(organId))
  if (foreign === undefined) return ok(null)
  const facts = { title: foreign.title }
  return refused({ code: 'document-of-another-organ', source: AUTHORITY, facts })
}
