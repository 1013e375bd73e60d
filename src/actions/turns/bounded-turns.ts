/** Turns for what anybody may ask for: whoever comes when too many wait is sent away. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { makeTurns } from './turns.ts'

export type TurnRefusal = Refusal<'turns-taken'>

/** Refuses before the work begins; rejects when the work does. */
export type BoundedTurns = <T>(work: () => Promise<T>) => Promise<Result<T, TurnRefusal>>

export const makeBoundedTurns = (most: number, mostWaiting: number): BoundedTurns => {
  const inTurn = makeTurns(most)
  let inside = 0
  return async (work) => {
    if (inside >= most + mostWaiting) return refused({ code: 'turns-taken' })
    inside += 1
    try {
      return ok(await inTurn(work))
    } finally {
      inside -= 1
    }
  }
}
