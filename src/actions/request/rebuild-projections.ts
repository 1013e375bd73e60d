/** What lists keep of cases, made anew from the events. There should be nothing to change: a difference is a fault to look into. */

import { evolve } from '../../law/request/evolve.ts'
import { NO_REQUEST } from '../../law/request/request-state.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { Database } from '../../store/database.ts'
import { saveProjection } from '../../store/request.ts'
import { readEventsOf } from '../../store/request-event.ts'
import { projectRequest, type RequestProjection } from '../../store/request-projection.ts'
import { type ScannedRequest, scanRequests } from '../../store/request-scan.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies, type PolicyOf } from '../policy/load-policies.ts'

export interface Difference {
  readonly number: string
  readonly field: string
  readonly kept: string
  readonly rebuilt: string
}

export interface Rebuilt {
  readonly cases: number
  readonly differences: readonly Difference[]
}

export type RebuildContext = Pick<ActContext, 'db' | 'calendar' | 'policy'>

const AT_ONCE = 500
/** Of a database that is quite wrong a sample is enough. */
const MOST_DIFFERENCES = 1_000

const differencesOf = (
  { number, version, projection }: ScannedRequest,
  rebuilt: RequestProjection,
  events: number,
): readonly Difference[] => {
  const fields = Object.keys(rebuilt) as (keyof RequestProjection)[]
  const wrong = fields
    .filter((field) => projection[field] !== rebuilt[field])
    .map((field) => ({
      number,
      field: field as string,
      kept: String(projection[field]),
      rebuilt: String(rebuilt[field]),
    }))
  const versions = { number, field: 'version', kept: String(version), rebuilt: String(events) }
  return version === events ? wrong : [...wrong, versions]
}

interface Rules {
  readonly calendar: WorkingCalendar
  readonly policyOf: PolicyOf
}

const rebuildPage = async (
  trx: Database,
  page: readonly ScannedRequest[],
  { calendar, policyOf }: Rules,
): Promise<readonly Difference[]> => {
  const events = await readEventsOf(
    trx,
    page.map(({ id }) => id),
  )
  const differences: Difference[] = []
  for (const request of page) {
    const own = events.get(request.id) ?? []
    const state = own.reduce(evolve, NO_REQUEST)
    const rebuilt = projectRequest(state, calendar, await policyOf(request.region))
    const found = differencesOf(request, rebuilt, own.length)
    if (found.length > 0) await saveProjection(trx, request.id, own.length, rebuilt)
    differences.push(...found)
  }
  return differences
}

/** Page by page, each in a transaction of its own, so that work goes on meanwhile. Writes what differs and tells it. */
export const rebuildProjections = async (
  context: RebuildContext,
  onProgress: (cases: number) => void = () => undefined,
): Promise<Rebuilt> => {
  const rules = { calendar: await context.calendar(), policyOf: await loadPolicies(context) }
  const differences: Difference[] = []
  let [cases, after] = [0, 0]
  for (;;) {
    const page = await context.db.transaction().execute(async (trx) => {
      const scanned = await scanRequests(trx, after, AT_ONCE)
      const found = await rebuildPage(trx, scanned, rules)
      differences.push(...found.slice(0, MOST_DIFFERENCES - differences.length))
      return scanned
    })
    cases += page.length
    onProgress(cases)
    const last = page.at(-1)
    if (last === undefined || page.length < AT_ONCE) return { cases, differences }
    after = last.id
  }
}
