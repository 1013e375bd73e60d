/** Reads the files that a command names, several at a time, and hands them on in their order. */
import type { Reading } from '../../actions/annual-report/reading.ts'
import { openReadingPool, type ReadingPool } from '../../actions/annual-report/reading-pool.ts'
import type { ReadRefusalCode } from '../../formats/source-document.ts'
import type { Refusal, Result } from '../../law/result.ts'
import type { CommandContext } from '../command-context.ts'
import { messageText } from '../message.ts'
import { openProgress } from '../terminal/progress.ts'
import { inOrder } from './in-order.ts'
import { baseName, type InputFile, inputFiles } from './input-files.ts'
import { loadFile } from './load-file.ts'

export interface BatchItem {
  /** Path as given, or as found in a directory. */
  readonly shown: string
  readonly name: string
  /** Empty when the file could not be opened. */
  readonly bytes: Uint8Array
  readonly answer: Result<Reading, Refusal<ReadRefusalCode>>
}

/** Files per thread that are loaded ahead: enough that no thread waits for a slow neighbour. */
const AHEAD = 4

const NO_FILES = {
  zh: '没有找到可以读取的年报文件（txt、md、html、docx、pdf）。',
  en: 'No report files found (txt, md, html, docx, pdf).',
}

const readItem = async (file: InputFile, pool: ReadingPool): Promise<BatchItem> => {
  const item = { shown: file.shown, name: baseName(file) }
  const loaded = await loadFile(file)
  if (!loaded.ok) return { ...item, bytes: new Uint8Array(), answer: loaded }
  return { ...item, bytes: loaded.value, answer: await pool.read({ name: item.name, bytes: loaded.value }) }
}

/**
 * @param handle called for one file after the other, in the order of the arguments
 * @returns how many files were named; 0 is told to the person at the terminal
 */
export const readBatch = async (
  args: readonly string[],
  { out, err, stop }: CommandContext,
  handle: (item: BatchItem, total: number) => Promise<void>,
): Promise<number> => {
  const files = await inputFiles(args)
  if (files.length === 0) await err.write(messageText(NO_FILES))
  const pool = openReadingPool()
  const progress = openProgress(process.stderr, files.length)
  try {
    for await (const item of inOrder(files, pool.size * AHEAD, stop, (file) => readItem(file, pool))) {
      progress.step()
      const print = () => handle(item, files.length)
      await (out.isTerminal ? progress.aside(print) : print())
    }
  } finally {
    progress.stop()
    await pool.close()
  }
  return files.length
}
