/** Reads reports in worker threads, so that no file can stop the program or take its memory. */
import { availableParallelism } from 'node:os'
import { refused } from '../../law/result.ts'
import { threadScript } from '../thread/start-thread.ts'
import { openThreadPool } from '../thread/thread-pool.ts'
import type { FileToRead, ReadingAnswer } from './reading.ts'

export interface ReadingPool {
  readonly size: number
  /**
   * A file that takes too long or too much memory is refused with `reading-timed-out`; what was
   * reading it is ended and replaced. Rejects only when a thread cannot start at all.
   */
  readonly read: (file: FileToRead) => Promise<ReadingAnswer>
  /** Ends every thread; what is still unread, or comes later, is refused with `reading-timed-out`. */
  readonly close: () => Promise<void>
}

export interface ReadingLimits {
  /** Threads; they start when files arrive. */
  readonly size: number
  readonly millisecondsPerFile: number
  readonly megabytesPerThread: number
}

/** A report takes milliseconds, the first PDF of a thread about a second: what reaches these limits is no report. */
export const READING_LIMITS: ReadingLimits = {
  size: availableParallelism(),
  millisecondsPerFile: 20_000,
  megabytesPerThread: 1024,
}

const IDLE_MS = 60_000

const GAVE_UP: ReadingAnswer = refused({ code: 'reading-timed-out' })

/** Any number of files may wait: whoever hands them over holds them anyway. @param thread answers each `FileToRead` with one `ReadingAnswer` */
export const openReadingPool = (
  { size, millisecondsPerFile, megabytesPerThread }: ReadingLimits = READING_LIMITS,
  thread = threadScript('reading-thread', import.meta.url),
): ReadingPool => {
  const limits = {
    size,
    megabytesPerThread,
    mostWaiting: Number.POSITIVE_INFINITY,
    idleMilliseconds: IDLE_MS,
  }
  const pool = openThreadPool<FileToRead, ReadingAnswer>(limits, thread)
  return {
    size,
    read: async (file) => {
      const answer = await pool.run(file, millisecondsPerFile)
      return answer.ok ? answer.value : GAVE_UP
    },
    close: pool.close,
  }
}
