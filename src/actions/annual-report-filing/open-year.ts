/** Opens the year that has just ended for every organ that owes a report: each finds a finished table and a message. */
import { addCalendarDays, dateOf, yearOf } from '../../law/time/local-date.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { filingStandings } from './filing-standings.ts'
import { openFiling } from './open-filing.ts'

/** Days into the year on which organs added meanwhile are still opened. */
const OPENING_DAYS = 90

export interface OpenedYear {
  readonly opened: number
  readonly refused: number
}

/** Nothing on other days than the first of the year. What is open, or came as a file, stays as it is; so does a year before work here began. */
export const openYear = async (context: ActContext, signal: AbortSignal): Promise<OpenedYear> => {
  const today = dateOf(context.now())
  const year = yearOf(addCalendarDays(today, -OPENING_DAYS))
  if (year === yearOf(today)) return { opened: 0, refused: 0 }
  let [opened, refused] = [0, 0]
  for (const { row, phase, isBeforeHere } of await filingStandings(context, null, year)) {
    if (signal.aborted) break
    if (phase !== 'unopened' || isBeforeHere) continue
    const opening = await openFiling(context, SYSTEM, row.organId, year)
    if (!opening.ok) refused += 1
    else if (opening.value) opened += 1
  }
  return { opened, refused }
}
