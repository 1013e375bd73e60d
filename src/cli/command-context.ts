/** What every command works with: its outputs, and the signal to stop. */
import { EXIT } from './exit-code.ts'
import { type Output, openOutput } from './terminal/output.ts'

export interface CommandContext {
  /** Results alone. */
  readonly out: Output
  /** Messages and progress. */
  readonly err: Output
  /** Aborted by Ctrl-C, by SIGTERM, and when nobody reads the results any more. */
  readonly stop: AbortSignal
  /** The exit code of a stopped command; null while it is not stopped. */
  readonly stoppedWith: () => number | null
}

const SIGTERM_EXIT = 143

/** Runs a command that Ctrl-C ends in order: what it began is finished or undone, then it answers 130. */
export const withContext = async (run: (context: CommandContext) => Promise<number>): Promise<number> => {
  const out = openOutput(process.stdout)
  const err = openOutput(process.stderr)
  const stopping = new AbortController()
  let stoppedWith: number | null = null
  const stopWith = (code: number) => (): void => {
    stoppedWith ??= code
    stopping.abort()
  }
  const interrupt = stopWith(EXIT.interrupted)
  const terminate = stopWith(SIGTERM_EXIT)
  // Once: a second Ctrl-C ends the program at once, as people expect.
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', terminate)
  out.closed.addEventListener('abort', stopWith(EXIT.outputClosed))
  try {
    const code = await run({ out, err, stop: stopping.signal, stoppedWith: () => stoppedWith })
    return stoppedWith ?? code
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', terminate)
  }
}
