import { MAX_MARKS } from './limits.ts'
import type { Area } from './page-characters.ts'
import type { Mark, RedactionRefusal } from './redaction.ts'

/** Rounding by a browser may put the edge of a mark this far beyond the edge of the page. */
const BEYOND = 0.002

const isShare = (value: unknown): value is number =>
  typeof value === 'number' && value >= -BEYOND && value <= 1 + BEYOND

/** Whether an area lies on the page and has a size. NaN, infinities, strings and negative sizes do not pass. */
export const isArea = ({ x, y, width, height }: Area): boolean =>
  [x, y, width, height, x + width, y + height].every(isShare) && width > 0 && height > 0

/** Why marks cannot be burned into a file of so many pages; null when they can. `mark` in the facts counts from 0. */
export const refusalOfMarks = (marks: readonly Mark[], pages: number): RedactionRefusal | null => {
  if (marks.length === 0) return { code: 'no-marks' }
  if (marks.length > MAX_MARKS) return { code: 'too-many-marks', facts: { limit: MAX_MARKS } }
  const wrong = marks.findIndex((mark) => !isArea(mark) || typeof mark.ground !== 'string')
  if (wrong !== -1) return { code: 'mark-invalid', facts: { mark: wrong } }
  const lost = marks.findIndex(({ page }) => !Number.isInteger(page) || page < 1 || page > pages)
  return lost === -1 ? null : { code: 'page-unknown', facts: { mark: lost, pages } }
}
