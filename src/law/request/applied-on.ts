/** When an application was made. */
import { dateOf, type LocalDate } from '../time/local-date.ts'
import type { RequestEvent } from './request-event.ts'

/** Day on which the application itself came in, which no supplement moves; null where nothing has come in. */
export const appliedOn = (events: readonly RequestEvent[]): LocalDate | null => {
  const arrival = events.find((event) => event.type === 'arrived')
  return arrival === undefined ? null : (arrival.on ?? dateOf(arrival.at))
}
