/** Who may have a bulk download now: few at once, and no place all of them. */
import { placeOf } from '../actions/network-place.ts'

/** Each keeps a connection of the database, and a moment of it, for as long as its reader takes. */
const MOST_AT_ONCE = 4

export interface SnapshotTurns {
  /**
   * @param address of the caller
   * @returns what ends the turn, harmless when repeated; null when as many run as may, or one from the same place
   */
  readonly take: (address: string) => (() => void) | null
}

export const makeSnapshotTurns = (): SnapshotTurns => {
  /** By turn, so that the end of one never ends a later one from there. */
  const running = new Map<string, symbol>()
  return {
    take: (address) => {
      const place = placeOf(address)
      if (running.size >= MOST_AT_ONCE || running.has(place)) return null
      const turn = Symbol(place)
      running.set(place, turn)
      return () => {
        if (running.get(place) === turn) running.delete(place)
      }
    },
  }
}
