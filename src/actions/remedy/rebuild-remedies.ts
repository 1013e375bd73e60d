/** What lists keep of remedy cases, made anew from the events. Terms of working days move with the calendar; nothing else should differ. */
import { isDeepStrictEqual } from 'node:util'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { Database } from '../../store/database.ts'
import { saveRemedy } from '../../store/remedy.ts'
import { readRemedyEventsOf } from '../../store/remedy-event.ts'
import { projectRemedy, type RemedyProjection } from '../../store/remedy-projection.ts'
import { type ScannedRemedy, scanRemedies } from '../../store/remedy-scan.ts'
import type { ActContext } from '../act-context.ts'
import type { Difference } from '../request/rebuild-projections.ts'
import { stateOfRemedy } from './act-on-remedy.ts'

export interface RebuiltRemedies {
  readonly cases: number
  readonly differences: readonly Difference[]
}

const AT_ONCE = 500
/** Of a database that is quite wrong a sample is enough. */
const MOST_DIFFERENCES = 1_000

const differencesOf = (
  { id, caseNumber, version, projection }: ScannedRemedy,
  rebuilt: RemedyProjection,
  events: number,
): readonly Difference[] => {
  const number = caseNumber === '' ? `复议诉讼第${id}号` : caseNumber
  const fields = Object.keys(rebuilt) as (keyof RemedyProjection)[]
  const wrong = fields
    .filter((field) => !isDeepStrictEqual(projection[field], rebuilt[field]))
    .map((field) => ({
      number,
      field: field as string,
      kept: JSON.stringify(projection[field]),
      rebuilt: JSON.stringify(rebuilt[field]),
    }))
  const versions = { number, field: 'version', kept: String(version), rebuilt: String(events) }
  return version === events ? wrong : [...wrong, versions]
}

const rebuildPage = async (
  trx: Database,
  page: readonly ScannedRemedy[],
  calendar: WorkingCalendar,
): Promise<readonly Difference[]> => {
  const events = await readRemedyEventsOf(
    trx,
    page.map(({ id }) => id),
  )
  const differences: Difference[] = []
  for (const remedy of page) {
    const own = events.get(remedy.id) ?? []
    const rebuilt = projectRemedy(stateOfRemedy(own), calendar)
    const found = differencesOf(remedy, rebuilt, own.length)
    if (found.length > 0) await saveRemedy(trx, remedy.id, own.length, rebuilt)
    differences.push(...found)
  }
  return differences
}

/** Page by page, each in a transaction of its own, so that work goes on meanwhile. Writes what differs and tells it. @param openOnly those whose terms may still move */
export const rebuildRemedies = async (
  context: Pick<ActContext, 'db' | 'calendar'>,
  openOnly = false,
): Promise<RebuiltRemedies> => {
  const calendar = await context.calendar()
  const differences: Difference[] = []
  let [cases, after] = [0, 0]
  for (;;) {
    const page = await context.db.transaction().execute(async (trx) => {
      const scanned = await scanRemedies(trx, after, AT_ONCE, openOnly)
      const found = await rebuildPage(trx, scanned, calendar)
      differences.push(...found.slice(0, MOST_DIFFERENCES - differences.length))
      return scanned
    })
    cases += page.length
    const last = page.at(-1)
    if (last === undefined || page.length < AT_ONCE) return { cases, differences }
    after = last.id
  }
}
