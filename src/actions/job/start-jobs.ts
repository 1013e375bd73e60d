/** Keeps the jobs going in this process, beside any number of other processes. */

import type { ActContext } from '../act-context.ts'
import type { LinkLooker } from '../link/look-at-link.ts'
import type { Senders } from '../notice/sender.ts'
import { makeTurns } from '../turns/turns.ts'
import { countyJobs } from './county-jobs.ts'
import type { Job } from './job.ts'
import { type JobLog, runJobIfDue } from './run-job.ts'

/** How often is looked whether something is due: one small query a job. */
const LOOK_EVERY_MS = 5_000
/** Each holds a connection for its lock while it works with another: all of them at once would leave none. */
const MOST_AT_ONCE = 3

export interface JobParts {
  readonly senders: Senders
  /** Opens outside links; left out or null: none are opened. */
  readonly links?: LinkLooker | null
  readonly log: JobLog
  /** Milliseconds between looks. */
  readonly lookEvery?: number
  /** In place of the county's own. */
  readonly jobs?: readonly Job[]
}

export interface RunningJobs {
  /** Asks running jobs to come to an end and waits for them. */
  readonly stop: () => Promise<void>
}

/** The first look is at once. A few jobs run beside each other; the same one never twice. */
export const startJobs = (context: ActContext, parts: JobParts): RunningJobs => {
  const jobs = parts.jobs ?? countyJobs(parts.senders, parts.links ?? null)
  const ending = new AbortController()
  const running = new Map<string, Promise<void>>()
  const inTurn = makeTurns(MOST_AT_ONCE)
  const look = (): void => {
    for (const job of jobs) {
      if (ending.signal.aborted || running.has(job.name)) continue
      const run = inTurn(async () => {
        if (!ending.signal.aborted) await runJobIfDue(context, job, parts.log, ending.signal)
      })
        .catch((error: unknown) => parts.log.failed(job.name, error))
        .finally(() => running.delete(job.name))
      running.set(job.name, run)
    }
  }
  const timer = setInterval(look, parts.lookEvery ?? LOOK_EVERY_MS)
  timer.unref()
  look()
  const stop = async (): Promise<void> => {
    clearInterval(timer)
    ending.abort()
    await Promise.all(running.values())
  }
  return { stop }
}
