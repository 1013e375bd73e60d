import type { LocalDateTime } from '../law/time/local-date.ts'

/** China keeps one time all year, eight hours before UTC. */
const BEFORE_UTC_MS = 8 * 60 * 60 * 1000

/** The county's own time at an instant, to the second. */
export const countyTime = (instant: Date): LocalDateTime =>
  new Date(instant.getTime() + BEFORE_UTC_MS).toISOString().slice(0, 19) as LocalDateTime

/** The instant of a time of day in the county. */
export const instantOf = (local: LocalDateTime): Date => {
  const withSeconds = local.length === 16 ? `${local}:00` : local
  return new Date(Date.parse(`${withSeconds}Z`) - BEFORE_UTC_MS)
}
