/**
 * How fast the reader reads a corpus of reports in each format, on one core, and what memory it holds. PDF
 * files are also read by `pdftotext -layout`, file by file in turns, where that program is installed.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { CORPUS_MEDIA, type CorpusMedia, writeCorpus } from './corpus.ts'
import type { ReadingMeasured, ReadingTask } from './reader/read-files.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'reader'),
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '711' } },
})

const AIM_PER_SECOND: Readonly<Partial<Record<CorpusMedia, number>>> = { text: 500, html: 500 }
const AIM_PDF_RATIO = 6
const PROGRAM = fileURLToPath(new URL('../dist/bench/read-files.js', import.meta.url))

/** Bundled as the product is, so that it runs as fast as the product does. */
const buildProgram = () =>
  build({
    entryPoints: [fileURLToPath(new URL('./reader/read-files.ts', import.meta.url))],
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  })

const pdftotextIsInstalled = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const readFiles = (list: string, task: ReadingTask): ReadingMeasured => {
  writeFileSync(list, JSON.stringify(task))
  const printed = execFileSync(process.execPath, [PROGRAM, list], { encoding: 'utf8' })
  return JSON.parse(printed) as ReadingMeasured
}

const againstAim = (
  media: CorpusMedia,
  { files, seconds, coreSeconds, pdftotextSeconds }: ReadingMeasured,
): string => {
  const aim = AIM_PER_SECOND[media]
  if (aim !== undefined) return `${(files / coreSeconds / aim).toFixed(2)} of ${aim} a second of one core`
  if (media !== 'pdf') return ''
  if (pdftotextSeconds === null) return 'pdftotext is not installed'
  return `${(seconds / pdftotextSeconds).toFixed(2)} × the time of pdftotext; at most ${AIM_PDF_RATIO}`
}

const row = (media: CorpusMedia, measured: ReadingMeasured): string => {
  const { files, notRead, seconds, coreSeconds, memory } = measured
  const [first, last] = [memory[0], memory.at(-1)]
  const growth = first === undefined || last === undefined ? '' : `${(last / first).toFixed(2)} (${last} MiB)`
  const perSecond = (files / seconds).toFixed(0)
  const perCoreSecond = (files / coreSeconds).toFixed(0)
  return `| ${media} | ${files} | ${notRead} | ${perSecond} | ${perCoreSecond} | ${againstAim(media, measured)} | ${growth} |`
}

const folder = mkdtempSync(join(tmpdir(), 'sunlit-bench-'))
try {
  await buildProgram()
  const compare = pdftotextIsInstalled()
  const rows: string[] = []
  for (const media of CORPUS_MEDIA) {
    const paths = await writeCorpus(join(folder, media), media, Number(values.count), Number(values.seed))
    const measured = readFiles(join(folder, `${media}.json`), { paths, compare: compare && media === 'pdf' })
    console.error(`${media}: MiB held after every 200 files: ${measured.memory.join(' ')}`)
    rows.push(row(media, measured))
  }
  console.log(
    '| format | files | not read | files a second | files a second of one core | against the aim | memory, last to first 200 files |',
  )
  console.log('|---|---|---|---|---|---|---|')
  console.log(rows.join('\n'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
