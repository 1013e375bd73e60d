/** A reply clock at its start. */
import type { LocalDate } from '../time/local-date.ts'
import type { ReplyClock } from './request-state.ts'

export const startClock = (startsOn: LocalDate, startedBy: ReplyClock['startedBy']): ReplyClock => ({
  startsOn,
  startedBy,
  consultations: [],
  reasonStops: [],
  extensions: [],
  specialTerm: null,
  payment: null,
})
