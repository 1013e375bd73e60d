/** When the acts of a story happen: on working days, in office hours, up to the present. */
import type { RequestCommand } from '../../law/request/request-event.ts'
import { dateOf, type LocalDate, type LocalDateTime } from '../../law/time/local-date.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { DemoPlan } from './demo-plan.ts'
import type { Dice } from './dice.ts'
import type { DemoBeat } from './tell-story.ts'

export interface DemoStep extends Pick<DemoBeat, 'role' | 'consulted' | 'facts'> {
  readonly command: RequestCommand
  readonly at: LocalDateTime
}

const OPENS = 9 * 60
const CLOSES = 17 * 60 + 30
const LAST_MINUTE = 24 * 60 - 1

const clockText = (minute: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`
}

/** The working day so many after; the next one where a day that is none would be stayed on. Null past the calendar. */
const dayAfter = (day: LocalDate, wait: number, calendar: WorkingCalendar): LocalDate | null => {
  const isOpen = isWorkingDay(day, calendar)
  if (!isOpen.ok) return null
  if (wait === 0 && isOpen.value) return day
  const next = addWorkingDays(day, Math.max(wait, 1), calendar)
  return next.ok ? next.value : null
}

/** The arrival itself: applicants write at any hour, offices take in when they are open. */
export const arrivalOf = ({ channel, arrivesOn, now }: DemoPlan, dice: Dice): LocalDateTime => {
  const minute = channel === 'online' ? dice.between(7 * 60, 22 * 60) : dice.between(OPENS, CLOSES)
  const at: LocalDateTime = `${arrivesOn}T${clockText(minute)}`
  return at <= now ? at : now
}

/** The acts with their times, in order; ends before the present would be passed. */
export const playStory = function* (
  plan: DemoPlan,
  beats: readonly DemoBeat[],
  arrivedAt: LocalDateTime,
  dice: Dice,
  calendar: WorkingCalendar,
): Generator<DemoStep> {
  let day = dateOf(arrivedAt)
  let minute = Number(arrivedAt.slice(11, 13)) * 60 + Number(arrivedAt.slice(14, 16))
  for (const { wait, role, command, consulted, facts } of beats) {
    const next = dayAfter(day, wait, calendar)
    if (next === null) return
    minute = next === day ? Math.min(minute + dice.between(4, 30), LAST_MINUTE) : OPENS + dice.between(0, 60)
    day = next
    const at: LocalDateTime = `${day}T${clockText(minute)}`
    const said = command(day)
    if (at > plan.now || said.type === plan.stopBefore) return
    yield {
      command: said,
      role,
      at,
      ...(consulted === undefined ? {} : { consulted }),
      ...(facts === undefined ? {} : { facts }),
    }
  }
}
