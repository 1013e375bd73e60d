/** SIGTERM, Ctrl-C and a closed terminal ask for a clean stop; a second Ctrl-C does not wait for it. */

export interface StopSignal {
  readonly isRaised: () => boolean
  /** Resolves when a stop is asked for. */
  readonly raised: Promise<void>
  /** Stops watching. */
  readonly forget: () => void
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** npm passes a Ctrl-C on that the terminal has sent to everyone already: the same wish, not a second one. */
const SAME_WISH_MS = 1000
const FORCED_EXIT = 130

export const watchStopSignals = (): StopSignal => {
  let raisedAt: number | null = null
  let raise: () => void
  const raised = new Promise<void>((resolve) => {
    raise = resolve
  })
  const handle = (): void => {
    if (raisedAt !== null && performance.now() - raisedAt > SAME_WISH_MS) process.exit(FORCED_EXIT)
    raisedAt ??= performance.now()
    raise()
  }
  for (const signal of SIGNALS) process.on(signal, handle)
  return {
    isRaised: () => raisedAt !== null,
    raised,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, handle)
    },
  }
}
