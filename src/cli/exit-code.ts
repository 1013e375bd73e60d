/** What the command answers to its caller. */
export const EXIT = {
  done: 0,
  /** The checks found errors. */
  errorsFound: 1,
  /** Wrong usage, or something could not be read or saved. */
  refused: 2,
  /** The program itself failed (EX_SOFTWARE). */
  fault: 70,
  /** 128 + SIGINT. */
  interrupted: 130,
  /** 128 + SIGPIPE: whoever read our output went away. */
  outputClosed: 141,
} as const
