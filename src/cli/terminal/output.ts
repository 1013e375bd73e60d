/** Standard output and error of a command: what the reader cannot take yet is waited for. */
import type { Writable } from 'node:stream'
import picocolors from 'picocolors'

export type Colors = ReturnType<typeof picocolors.createColors>

export interface Output {
  readonly isTerminal: boolean
  /** Columns of the terminal; a page's worth where there is none. */
  readonly columns: number
  readonly colors: Colors
  /** Resolves when the text is on its way; at once when nobody reads any more. */
  readonly write: (text: string) => Promise<void>
  /** Aborted when nobody reads any more (`… | head`). */
  readonly closed: AbortSignal
}

const COLUMNS_OF_A_FILE = 120

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export const openOutput = (stream: Stream): Output => {
  const closing = new AbortController()
  stream.on('error', () => closing.abort())
  const isTerminal = stream.isTTY === true
  return {
    isTerminal,
    columns: stream.columns ?? COLUMNS_OF_A_FILE,
    colors: picocolors.createColors(isTerminal && picocolors.isColorSupported),
    write: (text) =>
      new Promise((resolve) => {
        if (closing.signal.aborted) resolve()
        else stream.write(text, () => resolve())
      }),
    closed: closing.signal,
  }
}
