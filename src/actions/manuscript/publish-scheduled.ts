/** Publishes what was scheduled, once its time has come. */
import { dueForPublication } from '../../store/manuscript.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { actOnManuscript } from './act-on-manuscript.ts'

const AT_ONCE = 100

export interface ScheduledReport {
  readonly published: number
  /** Changed by somebody in between, so that it was not to be published any more. */
  readonly refused: number
}

/** What is due, page by page, so that those which fail never take the place of those which would not. */
async function* everyDue(context: ActContext): AsyncGenerator<number> {
  let after = 0
  for (;;) {
    const due = await dueForPublication(context.db, context.instant(), after, AT_ONCE)
    yield* due
    const last = due.at(-1)
    if (last === undefined) return
    after = last
  }
}

/**
 * Each in a transaction of its own, which locks it and looks again whether it is due: however many processes run this,
 * and wherever one is ended, each is published once. One that fails does not keep the others waiting.
 */
export const publishScheduled = async (
  context: ActContext,
  signal?: AbortSignal,
): Promise<ScheduledReport> => {
  const failures: unknown[] = []
  let published = 0
  let refused = 0
  for await (const manuscriptId of everyDue(context)) {
    if (signal?.aborted === true) break
    try {
      const act = { type: 'published', changeNote: '', showsEarlier: true } as const
      const acted = await actOnManuscript(context, SYSTEM, { manuscriptId, act, expectedVersion: null })
      if (acted.ok) published += 1
      else refused += 1
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return { published, refused }
}
