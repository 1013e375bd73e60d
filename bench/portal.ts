/**
 * The report page, cached and uncached, beside a bare Node handler that sends the same bytes in the same run.
 * Rounds take turns, so that whatever else the machine does falls on all alike.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BareAnswer } from './portal/bare-handler.ts'
import { load } from './portal/load.ts'
import { type ServedSite, serveSite } from './portal/served-site.ts'

const CONNECTIONS = 16
const ROUNDS = 16
const SECONDS = 1
/** Set anew by every server for itself. */
const PER_CONNECTION = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

interface Contender {
  readonly name: string
  readonly port: number
  readonly cpuSeconds: () => Promise<number>
}

interface Round {
  readonly perSecond: number
  readonly cpuMicroseconds: number
}

const answerOf = async (site: ServedSite, path: string): Promise<BareAnswer> => {
  const [response] = await once(
    get({ port: site.port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'br' } }),
    'response',
  )
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const headers = Object.entries(response.headers as Record<string, string>)
    .filter(([name]) => !PER_CONNECTION.has(name))
    .flat()
  return { headers, body: Buffer.concat(chunks).toString('base64') }
}

const startBare = async (answer: BareAnswer): Promise<Contender & { readonly stop: () => void }> => {
  const child = fork(new URL('./portal/bare-handler.ts', import.meta.url))
  child.send(answer)
  const [{ port }] = await once(child, 'message')
  const cpuSeconds = async () => {
    child.send('cpu')
    return (await once(child, 'message'))[0].cpuSeconds
  }
  return { name: 'bare Node handler', port, cpuSeconds, stop: () => child.disconnect() }
}

const contender = (name: string, site: ServedSite): Contender => ({
  name,
  port: site.port,
  cpuSeconds: () => site.metric('process_cpu_seconds_total'),
})

const round = async ({ port, cpuSeconds }: Contender, path: string): Promise<Round> => {
  const before = await cpuSeconds()
  const { requests, seconds, allRequests } = await load(port, path, CONNECTIONS, SECONDS)
  const cpu = (await cpuSeconds()) - before
  return { perSecond: requests / seconds, cpuMicroseconds: (cpu / allRequests) * 1e6 }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const reportPath = async (site: ServedSite): Promise<string> => {
  const list = await (await fetch(`${site.address}api/v1/annual-reports?limit=1`)).json()
  const { organ, year } = (list as { items: { organ: { slug: string }; year: number }[] }).items[0] ?? {}
  return `/annual-reports/${organ?.slug}/${year}`
}

const printTable = (
  contenders: readonly Contender[],
  rounds: readonly (readonly Round[])[],
  bytes: number,
) => {
  const bare = rounds.map((results) => results[0] as Round)
  console.log(
    `\n\`npm run bench -- portal\` · Node ${process.version} · ${CONNECTIONS} kept connections · ` +
      `${ROUNDS} rounds of ${SECONDS} s in turn · ${bytes} bytes of brotli a page · medians\n`,
  )
  console.log('| report page | requests/s | of the bare handler | server CPU a request (least) |')
  console.log('|---|---:|---:|---:|')
  contenders.forEach(({ name }, index) => {
    const mine = rounds.map((results) => results[index] as Round)
    const ratio = median(mine.map(({ perSecond }, at) => perSecond / (bare[at]?.perSecond ?? Number.NaN)))
    const perSecond = Math.round(median(mine.map((each) => each.perSecond)))
    const cpu = mine.map(({ cpuMicroseconds }) => cpuMicroseconds)
    const least = Math.min(...cpu).toFixed(1)
    console.log(`| ${name} | ${perSecond} | ${ratio.toFixed(2)} | ${median(cpu).toFixed(1)} (${least}) µs |`)
  })
}

const folder = await mkdtemp(join(tmpdir(), 'sunlit-bench-'))
const cached = await serveSite(join(folder, 'cached'))
const uncached = await serveSite(join(folder, 'uncached'), { SUNLIT_PAGE_CACHE_MB: '0' })
try {
  const path = await reportPath(cached)
  const answer = await answerOf(cached, path)
  const bare = await startBare(answer)
  const contenders = [bare, contender('cached', cached), contender('rendered each time', uncached)]
  const rounds: Round[][] = []
  for (let count = 0; count < ROUNDS; count += 1) {
    const results: Round[] = []
    // There and back again: nobody always comes first after the slow one.
    const order = contenders.map((_, index) => (count % 2 === 0 ? index : contenders.length - 1 - index))
    for (const index of order) results[index] = await round(contenders[index] as Contender, path)
    rounds.push(results)
  }
  bare.stop()
  printTable(contenders, rounds, Buffer.from(answer.body, 'base64').length)
} finally {
  await Promise.all([cached.stop(), uncached.stop()])
  await rm(folder, { recursive: true, force: true })
}
