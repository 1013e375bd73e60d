/** Reads reports in worker threads, so that no file can stop the program or take its memory. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { refused } from '../../law/result.ts'
import { type FileToRead, READY, type ReadingAnswer } from './reading.ts'

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

interface Task {
  readonly file: FileToRead
  readonly answer: (answer: ReadingAnswer) => void
  readonly fail: (error: Error) => void
}

const GAVE_UP: ReadingAnswer = refused({ code: 'reading-timed-out' })

/** In the sources the thread runs TypeScript, in the bundle the script built beside this one. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('./reading-thread.ts', import.meta.url)
  : new URL('./reading-thread.js', import.meta.url)

const TYPESCRIPT_THREAD = new URL('../../../bin/typescript-thread.js', import.meta.url)

/** @param thread script that posts `READY`, then answers each `FileToRead` it is sent with one `ReadingAnswer` */
export const openReadingPool = (limits = READING_LIMITS, thread = THREAD): ReadingPool => {
  const waiting: Task[] = []
  const lanes = Array.from({ length: limits.size }, () => openLane(limits, thread, () => waiting.shift()))
  let isClosed = false
  return {
    size: limits.size,
    read: (file) =>
      new Promise((answer, fail) => {
        if (isClosed) return answer(GAVE_UP)
        waiting.push({ file, answer, fail })
        lanes.find((lane) => lane.isIdle())?.wake()
      }),
    close: async () => {
      isClosed = true
      for (const { answer } of waiting.splice(0)) answer(GAVE_UP)
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}

interface Lane {
  readonly isIdle: () => boolean
  readonly wake: () => void
  readonly close: () => Promise<void>
}

/** One thread at a time, one file at a time. */
const openLane = (limits: ReadingLimits, thread: URL, nextTask: () => Task | undefined): Lane => {
  let worker: Worker | null = null
  let task: Task | null = null
  let timer: NodeJS.Timeout | undefined

  const finish = (settle: (finished: Task) => void): void => {
    clearTimeout(timer)
    const finished = task
    task = null
    if (finished !== null) settle(finished)
    take()
  }

  /** What it still sends or how it ends no longer matters. */
  const letGo = (lost: Worker, settle: (finished: Task) => void): void => {
    if (worker !== lost) return
    worker = null
    finish(settle)
  }

  const start = (): Worker => {
    const started = startThread(limits, thread)
    let isReady = false
    let reason: unknown = null
    started.on('message', (message: ReadingAnswer | typeof READY) => {
      if (message === READY) isReady = true
      else if (worker === started) finish(({ answer }) => answer(message))
    })
    started.on('error', (error) => {
      reason = error
    })
    started.on('exit', () => {
      const failure = new Error('reading thread could not start', { cause: reason })
      letGo(started, ({ answer, fail }) => (isReady ? answer(GAVE_UP) : fail(failure)))
    })
    return started
  }

  const take = (): void => {
    task = nextTask() ?? null
    if (task === null) return
    worker ??= start()
    const current = worker
    timer = setTimeout(() => {
      void current.terminate()
      letGo(current, ({ answer }) => answer(GAVE_UP))
    }, limits.millisecondsPerFile)
    current.postMessage(task.file)
  }

  return {
    isIdle: () => task === null,
    wake: take,
    close: async () => {
      await worker?.terminate()
    },
  }
}

const startThread = ({ megabytesPerThread }: ReadingLimits, thread: URL): Worker => {
  const isSource = thread.pathname.endsWith('.ts')
  const worker = new Worker(isSource ? TYPESCRIPT_THREAD : thread, {
    workerData: isSource ? thread.href : null,
    resourceLimits: { maxOldGenerationSizeMb: megabytesPerThread },
    // What a parser prints must not reach the output of the command.
    stdout: true,
    stderr: true,
  })
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}
