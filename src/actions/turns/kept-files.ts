/** Files that anybody may ask for: made once, few at a time, kept in memory up to a bound. */
import { ok, type Result, refused } from '../../law/result.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import { type BoundedTurns, makeBoundedTurns } from './bounded-turns.ts'

type Made = Result<Uint8Array, DrawingRefusal>

export interface KeptFiles<Group extends string> {
  /**
   * Refuses with `drawing-busy` while as many others of the group are in the making as may be; nobody waits for a turn.
   * @param key says everything that the file is made from: another one is another file
   */
  readonly make: (key: string, group: Group, work: () => Promise<Made>) => Promise<Made>
}

interface KeptFilesLimits {
  /** Bytes of all files together. */
  readonly mostBytes: number
  /** Of one group. */
  readonly mostInTheMaking: number
}

export const openKeptFiles = <Group extends string>({
  mostBytes,
  mostInTheMaking,
}: KeptFilesLimits): KeptFiles<Group> => {
  const kept = new Map<string, Uint8Array>()
  const making = new Map<string, Promise<Made>>()
  const turns = new Map<Group, BoundedTurns>()
  let bytes = 0

  const turnsOf = (group: Group): BoundedTurns => {
    const found = turns.get(group) ?? makeBoundedTurns(mostInTheMaking, 0)
    turns.set(group, found)
    return found
  }

  const keep = (key: string, file: Uint8Array): void => {
    if (file.byteLength > mostBytes) return
    kept.set(key, file)
    bytes += file.byteLength
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= old.byteLength
    }
  }

  const madeInTurn = async (key: string, group: Group, work: () => Promise<Made>): Promise<Made> => {
    const turn = await turnsOf(group)(work)
    if (!turn.ok) return refused({ code: 'drawing-busy' })
    if (turn.value.ok) keep(key, turn.value.value)
    return turn.value
  }

  return {
    make: async (key, group, work) => {
      const known = kept.get(key)
      if (known !== undefined) return ok(known)
      const under = making.get(key) ?? madeInTurn(key, group, work).finally(() => making.delete(key))
      making.set(key, under)
      return under
    },
  }
}
