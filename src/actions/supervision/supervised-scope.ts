/** What somebody who supervises may see, as of now. */
import { type LampDays, lampDays } from '../../law/request/lamp.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import { organIdsFor } from '../../store/organ-tree.ts'
import { type SupervisedOrgan, supervisedOrgans } from '../../store/supervision.ts'
import type { Organs, Since } from '../../store/supervision-figure.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { loadPolicies } from '../policy/load-policies.ts'

export interface SupervisedScope {
  readonly today: LocalDate
  readonly since: Since
  readonly calendar: WorkingCalendar
  readonly organs: Organs
  readonly listed: readonly SupervisedOrgan[]
  /** Days on which the colours change, by region. */
  readonly daysOf: (region: string) => LampDays
}

export const supervisedScope = async (context: ActContext, actor: Actor): Promise<SupervisedScope> => {
  const today = dateOf(context.now())
  const calendar = await context.calendar()
  const organs = await organIdsFor(context.db, actor.roles, 'supervision.read', today)
  const listed = await supervisedOrgans(context.db, organs)
  const policyOf = await loadPolicies(context)
  const days = new Map<string, LampDays>()
  for (const { region } of listed) {
    if (!days.has(region)) days.set(region, lampDays(today, calendar, await policyOf(region)))
  }
  const unknown: LampDays = { today, redBefore: null, yellowBefore: null }
  return {
    today,
    since: { month: `${today.slice(0, 7)}-01` as LocalDate, year: `${today.slice(0, 4)}-01-01` as LocalDate },
    calendar,
    organs,
    listed,
    daysOf: (region) => days.get(region) ?? unknown,
  }
}
