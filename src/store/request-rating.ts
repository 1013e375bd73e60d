/** What applicants think of how they were served. */
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

/** @returns false when the case was rated before: the first rating stands */
export const insertRating = async (
  trx: Database,
  requestId: number,
  rating: { readonly stars: number; readonly text: string; readonly at: Date },
): Promise<boolean> => {
  const row = await trx
    .insertInto('request_rating')
    .values({
      request_id: requestId,
      stars: rating.stars,
      text: storableText(rating.text),
      rated_at: rating.at,
    })
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .returning('request_id')
    .executeTakeFirst()
  return row !== undefined
}
