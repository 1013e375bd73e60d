/** From the command to the first page, on data that exists; and the memory of the Node process when nobody asks. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveSite } from './portal/served-site.ts'

const STARTS = 5
const IDLE_MS = 5000
const MEGABYTE = 1024 * 1024

interface Start {
  readonly seconds: number
  readonly idleMegabytes: number
}

const start = async (dataFolder: string): Promise<Start> => {
  const began = performance.now()
  const site = await serveSite(dataFolder)
  const page = await fetch(site.address)
  await page.text()
  const seconds = (performance.now() - began) / 1000
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
  const idleMegabytes = (await site.metric('process_resident_memory_bytes')) / MEGABYTE
  await site.stop()
  if (!page.ok) throw new Error(`the first page was answered with ${page.status}`)
  return { seconds, idleMegabytes }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const folder = await mkdtemp(join(tmpdir(), 'sunlit-bench-'))
// As root, the database runs as another account and would otherwise go elsewhere and stay there.
await chmod(folder, 0o711)
try {
  const dataFolder = join(folder, 'data')
  const first = await serveSite(dataFolder)
  await first.filled
  await first.stop()
  const starts: Start[] = []
  for (let count = 0; count < STARTS; count += 1) starts.push(await start(dataFolder))
  console.log(`\n\`npm run bench -- startup\` · Node ${process.version} · ${STARTS} starts\n`)
  console.log('| | median | largest | aim |')
  console.log('|---|---:|---:|---:|')
  const seconds = starts.map((each) => each.seconds)
  const memory = starts.map((each) => each.idleMegabytes)
  console.log(
    `| start with existing data to first page | ${median(seconds).toFixed(2)} s | ${Math.max(...seconds).toFixed(2)} s | < 5 s |`,
  )
  console.log(
    `| idle memory of the Node process | ${Math.round(median(memory))} MB | ${Math.round(Math.max(...memory))} MB | < 200 MB |`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
