/** Runs a job for the slot that is due, unless another process does or has done so. */
import { markJobDone, markJobFailed, markJobStarted, readJob, withJobLock } from '../../store/job.ts'
import type { ActContext } from '../act-context.ts'
import { type Job, slotAt } from './job.ts'

const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 3_600_000

export interface JobLog {
  readonly failed: (name: string, error: unknown) => void
}

const isDue = async ({ db, instant }: ActContext, name: string, slot: string): Promise<boolean> => {
  const state = await readJob(db, name)
  // Not after a later slot either: clocks of several machines differ a little.
  if (state.slot >= slot) return false
  return state.retryAt === null || state.retryAt <= instant()
}

const runSlot = async (
  context: ActContext,
  { name, run }: Job,
  slot: string,
  log: JobLog,
  signal: AbortSignal,
): Promise<void> => {
  await markJobStarted(context.db, name, context.instant())
  try {
    const report = await run(context, signal)
    if (!signal.aborted) await markJobDone(context.db, name, slot, context.instant(), report)
  } catch (error) {
    log.failed(name, error)
    const { failures } = await readJob(context.db, name)
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)
    const problem = error instanceof Error ? error.message : String(error)
    await markJobFailed(context.db, name, problem, new Date(context.instant().getTime() + pause))
  }
}

/** A failed run is tried again after a pause that grows; a run cut short by the signal is done again at the next start. */
export const runJobIfDue = async (
  context: ActContext,
  job: Job,
  log: JobLog,
  signal: AbortSignal,
): Promise<void> => {
  const slot = slotAt(job.schedule, context)
  if (!(await isDue(context, job.name, slot))) return
  await withJobLock(context.db, job.name, async () => {
    // Another process may have done it between the question and the lock.
    if (await isDue(context, job.name, slot)) await runSlot(context, job, slot, log, signal)
  })
}
