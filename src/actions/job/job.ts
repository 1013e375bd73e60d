/** What the program does by itself. A schedule names slots of time; each slot is done once by one process. */
import { addCalendarDays, dateOf, type LocalDate, type LocalDateTime } from '../../law/time/local-date.ts'
import type { ActContext } from '../act-context.ts'

export type Schedule =
  /** Whenever so many seconds have begun anew. */
  | { readonly every: 'seconds'; readonly seconds: number }
  /** Once a day from this time of day on; after a stop, as soon as the program runs again. */
  | { readonly every: 'day'; readonly from: `${number}:${number}` }

/** What a run did, in figures, for the console. */
export type JobReport = Readonly<Record<string, number>>

export interface Job {
  readonly name: string
  readonly schedule: Schedule
  /** Must be harmless when it is done again after a death halfway. The signal asks it to come to an end. */
  readonly run: (context: ActContext, signal: AbortSignal) => Promise<JobReport>
}

const dayOf = (now: LocalDateTime, from: string): LocalDate => {
  const today = dateOf(now)
  return now.slice(11, 16) >= from ? today : addCalendarDays(today, -1)
}

const floorTo = (value: number, step: number): number => Math.floor(value / step) * step

/** The slot that runs at this moment. Later slots sort after earlier ones. */
export const slotAt = (schedule: Schedule, { instant, now }: Pick<ActContext, 'instant' | 'now'>): string =>
  schedule.every === 'day'
    ? dayOf(now(), schedule.from)
    : new Date(floorTo(instant().getTime(), schedule.seconds * 1000)).toISOString()
