/**
 * Run by `bench/reader.ts` as a process of its own, so that nothing but reading is timed and held in memory:
 * reads the files listed in a JSON file one after another and prints what it measured as JSON.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readAnnualReport } from '../../src/formats/annual-report/read-annual-report.ts'

export interface ReadingTask {
  readonly paths: readonly string[]
  /** Also read each file with `pdftotext -layout`, in turns. */
  readonly compare: boolean
}

export interface ReadingMeasured {
  readonly files: number
  readonly notRead: number
  readonly seconds: number
  /** Seconds of one core, whoever else uses the machine. */
  readonly coreSeconds: number
  readonly pdftotextSeconds: number | null
  /** MiB held by the process after every 200 files. */
  readonly memory: readonly number[]
}

const WARM_UP = 20
const MEMORY_EVERY = 200

const secondsOf = async (act: () => unknown): Promise<number> => {
  const started = performance.now()
  await act()
  return (performance.now() - started) / 1000
}

const read = async (path: string): Promise<boolean> =>
  (await readAnnualReport(new Uint8Array(readFileSync(path)), path)).ok

const pdftotext = (path: string): unknown =>
  execFileSync('pdftotext', ['-layout', path, '-'], { stdio: ['ignore', 'pipe', 'ignore'] })

const measured = async ({ paths, compare }: ReadingTask): Promise<ReadingMeasured> => {
  for (const path of paths.slice(0, WARM_UP)) await read(path)
  let seconds = 0
  let pdftotextSeconds = 0
  let notRead = 0
  let coreSeconds = 0
  const memory: number[] = []
  for (const [index, path] of paths.entries()) {
    const before = process.cpuUsage()
    seconds += await secondsOf(async () => {
      if (!(await read(path))) notRead += 1
    })
    const { user, system } = process.cpuUsage(before)
    coreSeconds += (user + system) / 1_000_000
    if (compare) pdftotextSeconds += await secondsOf(() => pdftotext(path))
    if ((index + 1) % MEMORY_EVERY === 0) memory.push(Math.round(process.memoryUsage.rss() / 1024 / 1024))
  }
  return {
    files: paths.length,
    notRead,
    seconds,
    coreSeconds,
    memory,
    pdftotextSeconds: compare ? pdftotextSeconds : null,
  }
}

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ReadingTask
console.log(JSON.stringify(await measured(task)))
