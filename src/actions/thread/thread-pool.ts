/** Work on files of strangers, in worker threads that can be ended: no file can stop the program or take its memory. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { startThread } from './start-thread.ts'
import { READY } from './thread-ready.ts'

/**
 * `thread-too-slow`: the thread was ended at the limit of the task. `thread-lost`: it ended by itself, out of memory or
 * by a fault of the program; `facts.cause` names the error. `thread-busy`: too much is waiting already.
 * `thread-closed`: the pool ends.
 */
export type ThreadRefusal = Refusal<'thread-too-slow' | 'thread-lost' | 'thread-busy' | 'thread-closed'>

export interface ThreadLimits {
  /** Threads; they start when work arrives. */
  readonly size: number
  /** Of the heap of JavaScript; what is held outside it is bounded by the formats. */
  readonly megabytesPerThread: number
  /** Tasks waiting for a thread; further ones are refused. */
  readonly mostWaiting: number
  /** A thread that nothing is asked of for so long is ended, and its memory is free again. */
  readonly idleMilliseconds: number
}

export interface ThreadPool<Task, Answer> {
  /** Rejects only when a thread cannot start at all. @param milliseconds from when a thread takes the task */
  readonly run: (task: Task, milliseconds: number) => Promise<Result<Answer, ThreadRefusal>>
  /** Ends every thread; what is not answered, or comes later, is refused with `thread-closed`. */
  readonly close: () => Promise<void>
}

interface Waiting<Task, Answer> {
  readonly task: Task
  readonly milliseconds: number
  readonly answer: (answer: Result<Answer, ThreadRefusal>) => void
  readonly fail: (error: Error) => void
}

const CLOSED = refused({ code: 'thread-closed' } as const)

/** @param thread script that posts `READY`, then answers each task it is sent with one message */
export const openThreadPool = <Task, Answer>(limits: ThreadLimits, thread: URL): ThreadPool<Task, Answer> => {
  const waiting: Waiting<Task, Answer>[] = []
  let isClosed = false
  const next = (): Waiting<Task, Answer> | undefined => waiting.shift()
  const lanes = Array.from({ length: limits.size }, () => openLane(limits, thread, next))
  return {
    run: (task, milliseconds) =>
      new Promise((answer, fail) => {
        if (isClosed) return answer(CLOSED)
        const idle = lanes.find((lane) => lane.isIdle())
        if (idle === undefined && waiting.length >= limits.mostWaiting)
          return answer(refused({ code: 'thread-busy' }))
        waiting.push({ task, milliseconds, answer, fail })
        idle?.wake()
      }),
    close: async () => {
      isClosed = true
      for (const { answer } of waiting.splice(0)) answer(CLOSED)
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}

interface Lane {
  readonly isIdle: () => boolean
  readonly wake: () => void
  readonly close: () => Promise<void>
}

/** One thread at a time, one task at a time. */
const openLane = <Task, Answer>(
  limits: ThreadLimits,
  thread: URL,
  next: () => Waiting<Task, Answer> | undefined,
): Lane => {
  let worker: ReturnType<typeof startThread> | null = null
  let current: Waiting<Task, Answer> | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const finish = (settle: (finished: Waiting<Task, Answer>) => void): void => {
    clearTimeout(timer)
    const finished = current
    current = null
    if (finished !== null) settle(finished)
    take()
  }

  /** What it still sends or how it ends no longer matters. */
  const letGo = (lost: typeof worker, settle: (finished: Waiting<Task, Answer>) => void): void => {
    if (worker !== lost) return
    worker = null
    finish(settle)
  }

  const start = (): NonNullable<typeof worker> => {
    const started = startThread(thread, limits.megabytesPerThread)
    let isReady = false
    let reason: unknown = null
    started.on('message', (message: Answer | typeof READY) => {
      if (message === READY) isReady = true
      else if (worker === started) finish(({ answer }) => answer(ok(message)))
    })
    started.on('error', (error) => {
      reason = error
    })
    started.on('exit', () => {
      const failure = new Error('thread could not start', { cause: reason })
      const lost = refused({ code: 'thread-lost', facts: { cause: causeOf(reason) } } as const)
      letGo(started, ({ answer, fail }) => {
        if (isClosed) answer(CLOSED)
        else if (isReady) answer(lost)
        else fail(failure)
      })
    })
    return started
  }

  /** The timer keeps no program alive that has nothing else to do; a thread that is being ended does, until it has. */
  const rest = (): void => {
    const resting = worker
    if (resting === null || isClosed) return
    resting.unref()
    timer = setTimeout(() => {
      worker = null
      void resting.terminate()
    }, limits.idleMilliseconds).unref()
  }

  const take = (): void => {
    clearTimeout(timer)
    current = next() ?? null
    if (current === null) {
      rest()
      return
    }
    worker ??= start()
    const taking = worker
    taking.ref()
    timer = setTimeout(() => {
      void taking.terminate()
      letGo(taking, ({ answer }) => answer(refused({ code: 'thread-too-slow' })))
    }, current.milliseconds)
    taking.postMessage(current.task)
  }

  return {
    isIdle: () => current === null,
    wake: take,
    close: async () => {
      isClosed = true
      await worker?.terminate()
    },
  }
}

/** Of the error nothing but its kind: a message may quote the file. */
const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'exit'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
