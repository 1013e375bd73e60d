/** Invented published documents, for the search before an application and for measurements. */
import { addCalendarDays, dateOf, yearOf } from '../../law/time/local-date.ts'
import { insertFilledDisclosures } from '../../store/demo-fill.ts'
import type { ActContext } from '../act-context.ts'
import { documentGrams } from '../disclosure/disclosure-grams.ts'
import { inventDescription } from './county-people.ts'
import type { StaffedCounty } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { pickOrgan } from './make-case.ts'

const BATCH = 1_000
const YEARS_BACK = 5
const DAYS_A_YEAR = 365

export const fillDisclosures = async (
  context: ActContext,
  county: StaffedCounty,
  count: number,
  dice: Dice,
): Promise<void> => {
  const today = dateOf(context.now())
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start) }, () => {
      const organ = pickOrgan(county, dice)
      const publishedOn = addCalendarDays(today, -dice.below(YEARS_BACK * DAYS_A_YEAR))
      const subject = inventDescription(dice, yearOf(publishedOn))
      const title = `${organ.name}关于公布${subject}的通知`
      const summary = `现将${subject}予以公布。`
      const text = `${summary}本件为示例内容，${organ.name}并不存在。`
      const grams = { titleGrams: documentGrams(title), textGrams: documentGrams(`${summary}\n${text}`) }
      return { organId: organ.id, title, publishedOn, summary, text, ...grams }
    })
    await context.db.transaction().execute((trx) => insertFilledDisclosures(trx, rows))
  }
}
