/** Draws, burns and binds the files of strangers in threads of their own, so that none can hold up the site. */
import { refused } from '../../law/result.ts'
import { threadScript } from '../thread/start-thread.ts'
import { openThreadPool, type ThreadRefusal } from '../thread/thread-pool.ts'
import type { DrawingAnswers, DrawingKind, DrawingRefusal, DrawingTaskOf, DrawingTasks } from './drawing.ts'

export type OrDrawingRefusal<Answer> = Answer | { readonly ok: false; readonly refusal: DrawingRefusal }

type Drawn<Kind extends DrawingKind> = (
  given: DrawingTasks[Kind],
) => Promise<OrDrawingRefusal<DrawingAnswers[Kind]>>

/** Every act leaves the bytes given with the caller. Rejects only when a thread cannot start at all. */
export interface DrawingPool {
  /** A page for the marking screen. */
  readonly page: Drawn<'page'>
  /** Burns marks and checks that what they cover is gone. */
  readonly redact: Drawn<'redact'>
  /** A whole case as one PDF or ZIP. */
  readonly caseFile: Drawn<'caseFile'>
  /** What a file carries that people do not see. */
  readonly hidden: Drawn<'hidden'>
  /** The file without what it says about its makers. */
  readonly strip: Drawn<'strip'>
  /** The words of a file, for search and for checks. */
  readonly words: Drawn<'words'>
  /** A document of ours as PDF or for Word. */
  readonly letter: Drawn<'letter'>
  /** The same for readers of the site, in a thread of their own. */
  readonly publicLetter: Drawn<'letter'>
  /** An annual report as a file. */
  readonly report: Drawn<'report'>
  /** The same for readers of the site. */
  readonly publicReport: Drawn<'report'>
  /** Ends every thread; what is under way, or comes later, is refused with `drawing-failed`. */
  readonly close: () => Promise<void>
}

export interface DrawingLimits {
  readonly millisecondsPerPage: number
  readonly millisecondsPerFile: number
  readonly millisecondsPerReading: number
  readonly megabytesPerThread: number
  /** Tasks of one sort that wait for their thread; each holds its file. */
  readonly mostWaiting: number
  readonly idleMilliseconds: number
}

/** A page takes half a second, 300 scanned ones 105 to 150: what reaches these limits is broken, hostile, or better divided. */
export const DRAWING_LIMITS: DrawingLimits = {
  millisecondsPerPage: 20_000,
  millisecondsPerFile: 180_000,
  millisecondsPerReading: 30_000,
  megabytesPerThread: 1024,
  mostWaiting: 16,
  idleMilliseconds: 60_000,
}

const CODES: Readonly<Record<ThreadRefusal['code'], DrawingRefusal['code']>> = {
  'thread-too-slow': 'drawing-too-slow',
  'thread-lost': 'drawing-failed',
  'thread-busy': 'drawing-busy',
  'thread-closed': 'drawing-failed',
}

/**
 * Four threads: for pages on the screen, for whole files, for the words of files that are being added, and for what anybody
 * may ask for, so that marking and writing go on while a file is bound, and no reader takes the turn of those at work. None is there until it is first needed, nor after it has had nothing to do for a while.
 * @param thread answers each `DrawingTask` with the answer of its kind
 */
export const openDrawingPool = (
  limits = DRAWING_LIMITS,
  thread = threadScript('drawing-thread', import.meta.url),
): DrawingPool => {
  const open = () =>
    openThreadPool<DrawingTaskOf<DrawingKind>, DrawingAnswers[DrawingKind]>({ ...limits, size: 1 }, thread)
  const [pages, files, readings, letters] = [open(), open(), open(), open()]
  const drawn =
    <Kind extends DrawingKind>(pool: typeof pages, kind: Kind, milliseconds: number): Drawn<Kind> =>
    async (given) => {
      const answer = await pool.run({ kind, given }, milliseconds)
      if (answer.ok) return answer.value as DrawingAnswers[Kind]
      return refused({ ...answer.refusal, code: CODES[answer.refusal.code] })
    }
  return {
    page: drawn(pages, 'page', limits.millisecondsPerPage),
    redact: drawn(files, 'redact', limits.millisecondsPerFile),
    caseFile: drawn(files, 'caseFile', limits.millisecondsPerFile),
    hidden: drawn(files, 'hidden', limits.millisecondsPerFile),
    strip: drawn(files, 'strip', limits.millisecondsPerFile),
    letter: drawn(files, 'letter', limits.millisecondsPerFile),
    publicLetter: drawn(letters, 'letter', limits.millisecondsPerReading),
    report: drawn(files, 'report', limits.millisecondsPerFile),
    publicReport: drawn(letters, 'report', limits.millisecondsPerReading),
    words: drawn(readings, 'words', limits.millisecondsPerReading),
    close: async () => {
      await Promise.all([pages.close(), files.close(), readings.close(), letters.close()])
    },
  }
}
