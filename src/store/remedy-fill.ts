/** Many remedy cases at once, as their events fold; for data that is made up. */
import { caseNumberKey } from '../law/remedy/case-number.ts'
import type { RemedyEvent } from '../law/remedy/remedy-event.ts'
import type { RemedyState } from '../law/remedy/remedy-state.ts'
import type { WorkingCalendar } from '../law/time/working-calendar.ts'
import type { Database } from './database.ts'
import { remedyRow } from './remedy.ts'
import { remedyEventRow } from './remedy-event.ts'
import { projectRemedy } from './remedy-projection.ts'
import { storableText } from './storable.ts'

export interface FilledRemedy {
  readonly organId: number
  readonly caseNumber: string
  readonly forum: string
  readonly requestId: number | null
  readonly against: string
  readonly events: readonly RemedyEvent[]
  /** What the events fold to (law/remedy/remedy-case.ts). */
  readonly state: RemedyState
  /** Sealed (store/remedy-party.ts), or null. */
  readonly party: Buffer | null
  readonly openedAt: Date
}

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const AT_ONCE = 1_500

const pagesOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, page) =>
    all.slice(page * AT_ONCE, (page + 1) * AT_ONCE),
  )

const fillPage = async (
  trx: Database,
  page: readonly FilledRemedy[],
  calendar: WorkingCalendar,
): Promise<readonly number[]> => {
  const inserted = await trx
    .insertInto('remedy')
    .values(
      page.map((given) => ({
        organ_id: given.organId,
        version: given.events.length,
        case_number: storableText(given.caseNumber),
        number_key: caseNumberKey(given.caseNumber),
        forum: storableText(given.forum),
        against_request_id: given.requestId,
        against: storableText(given.against),
        party_sealed: given.party,
        opened_at: given.openedAt,
        ...remedyRow(projectRemedy(given.state, calendar)),
      })),
    )
    .returning('id')
    .execute()
  const ids = inserted.map(({ id }) => id)
  const events = page.flatMap((given, index) =>
    given.events.map((event, nth) => remedyEventRow(ids[index] ?? 0, nth + 1, event, given.openedAt)),
  )
  for (const rows of pagesOf(events)) await trx.insertInto('remedy_event').values(rows).execute()
  return ids
}

/** @returns ids, in the order given */
export const fillRemedies = async (
  trx: Database,
  cases: readonly FilledRemedy[],
  calendar: WorkingCalendar,
): Promise<readonly number[]> => {
  const ids: number[] = []
  for (const page of pagesOf(cases)) ids.push(...(await fillPage(trx, page, calendar)))
  return ids
}
