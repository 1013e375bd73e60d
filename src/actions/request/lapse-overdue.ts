/** Cases that end because their applicant let a term go by: no supplement (Art. 30), no payment. Done by the program itself. */
import { dateOf } from '../../law/time/local-date.ts'
import { listOverdueTerms } from '../../store/request-scan.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { actOnRequest } from './act-on-request.ts'

export interface Lapsed {
  readonly lapsed: number
  /** The law had something against it, or somebody acted meanwhile: looked at again the next time. */
  readonly left: number
}

const AT_ONCE = 200

/** Harmless when done again: each case is judged anew on its own events. */
export const lapseOverdue = async (context: ActContext, signal?: AbortSignal): Promise<Lapsed> => {
  const today = dateOf(context.now())
  let [lapsed, left, after] = [0, 0, 0]
  for (;;) {
    const page = await listOverdueTerms(context.db, today, after, AT_ONCE)
    for (const { id, what } of page) {
      if (signal?.aborted === true) return { lapsed, left }
      const type = what === 'pay' ? 'feeLapsed' : 'supplementLapsed'
      const acted = await actOnRequest(context, SYSTEM, {
        requestId: id,
        command: { type },
        expectedVersion: null,
      })
      if (acted.ok) lapsed++
      else left++
      after = id
    }
    if (page.length < AT_ONCE) return { lapsed, left }
  }
}
