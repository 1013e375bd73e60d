/** A bar on standard error while much is done. */
import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  /** @param count how many were done; one where it is left out */
  readonly step: (count?: number) => void
  /** Runs `print` with the bar out of the way: it may share the screen with what is printed. */
  readonly aside: (print: () => Promise<void>) => Promise<void>
  readonly stop: () => void
}

/** Fewer are done before a bar could be read. */
const WORTH_A_BAR = 20
const ERASE_LINE = '\r\u001b[2K'

const NO_BAR: Progress = { step: () => undefined, aside: (print) => print(), stop: () => undefined }

const READING = '读取 {bar} {value}/{total} 份 · 剩余 {eta_formatted}'

/** @param format what the bar says, with the places of cli-progress in braces */
export const openProgress = (
  stream: NodeJS.WriteStream,
  total: number,
  format: string = READING,
): Progress => {
  if (!stream.isTTY || total < WORTH_A_BAR) return NO_BAR
  const bar = new SingleBar(
    {
      stream,
      format,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  )
  bar.start(total, 0)
  return {
    step: (count = 1) => bar.increment(count),
    aside: async (print) => {
      stream.write(ERASE_LINE)
      await print()
      bar.render()
    },
    stop: () => bar.stop(),
  }
}
