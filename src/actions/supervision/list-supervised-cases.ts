/** The cases behind a figure: numbers and days, nobody's name and no words of the application. */

import { remainingDays } from '../../contract/request/present-todo.ts'
import { DEADLINE_NAMES, PHASE_NAMES } from '../../contract/request/request-words.ts'
import type {
  SupervisedCaseJson,
  SupervisedCaseListJson,
  SupervisionFigure,
} from '../../contract/supervision/supervision-json.ts'
import { type LampDays, lampOf } from '../../law/request/lamp.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { listSupervised, type SupervisedRow } from '../../store/supervised-case.ts'
import type { Organs } from '../../store/supervision-figure.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type SupervisedScope, supervisedScope } from './supervised-scope.ts'

const present = (row: SupervisedRow, days: LampDays, calendar: WorkingCalendar): SupervisedCaseJson => ({
  id: row.id,
  number: row.number,
  organ: { id: row.organId, name: row.organName },
  phaseName: PHASE_NAMES[row.phase],
  lamp: lampOf(row.deadlineWhat, row.deadlineOn, days),
  deadline: { what: row.deadlineWhat, name: DEADLINE_NAMES[row.deadlineWhat], on: row.deadlineOn },
  remainingDays: remainingDays(row.deadlineOn, days.today, calendar),
  arrivedOn: row.arrivedOn,
  receivedOn: row.receivedOn,
  closedOn: row.closedOn,
  outcomeName: row.outcome === null ? null : outcomeRule(row.outcome).name,
  isExtended: row.isExtended,
  isAssigned: row.isAssigned,
  urged: row.isUrged,
  stars: row.stars,
})

const within = ({ organs }: SupervisedScope, organId: number | null): Organs => {
  if (organId === null) return organs
  return organs === 'every' || organs.includes(organId) ? [organId] : []
}

/** @param organId null: every organ within reach */
export const listSupervisedCases = async (
  context: ActContext,
  actor: Actor,
  given: { readonly figure: SupervisionFigure; readonly organId: number | null },
  page: PageRequest,
): Promise<SupervisedCaseListJson> => {
  const scope = await supervisedScope(context, actor)
  const organs = within(scope, given.organId)
  const regions = new Map(scope.listed.map(({ id, region }) => [id, region]))
  const first = scope.listed.find(({ id }) => organs === 'every' || organs.includes(id))
  const days = scope.daysOf(first?.region ?? '')
  const query = { organs, figure: given.figure, since: scope.since, days }
  const { items, next } = await listSupervised(context.db, query, page)
  return {
    items: items.map((row) => present(row, scope.daysOf(regions.get(row.organId) ?? ''), scope.calendar)),
    next,
  }
}
