/**
 * The report page, cached and uncached, beside a bare Node handler that sends the same bytes in the same run.
 * Rounds take turns, so that whatever else the machine does falls on both alike.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BareAnswer } from './portal/bare-handler.ts'
import { load } from './portal/load.ts'
import { type ServedSite, serveSite } from './portal/served-site.ts'

const CONNECTIONS = 16
const ROUNDS = 30
const SECONDS = 0.5
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

interface Pair {
  readonly bare: Round
  readonly own: Round
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

/** Against the bare handler, the two in turn: one first, then the other first, so that neither is favoured. */
const besideBare = async (bare: Contender, contender: Contender, path: string): Promise<readonly Pair[]> => {
  const pairs: Pair[] = []
  for (let count = 0; count < ROUNDS; count += 1) {
    const isBareFirst = count % 2 === 0
    const first = await round(isBareFirst ? bare : contender, path)
    const second = await round(isBareFirst ? contender : bare, path)
    pairs.push(isBareFirst ? { bare: first, own: second } : { bare: second, own: first })
  }
  return pairs
}

const row = (name: string, rounds: readonly Round[], ratio: number): string => {
  const perSecond = Math.round(median(rounds.map((each) => each.perSecond)))
  const cpu = rounds.map(({ cpuMicroseconds }) => cpuMicroseconds)
  const least = Math.min(...cpu).toFixed(1)
  return `| ${name} | ${perSecond} | ${ratio.toFixed(2)} | ${median(cpu).toFixed(1)} (${least}) µs |`
}

const rowOfPairs = (name: string, pairs: readonly Pair[]): string =>
  row(
    name,
    pairs.map(({ own }) => own),
    median(pairs.map(({ own, bare }) => own.perSecond / bare.perSecond)),
  )

const printTable = (rows: readonly string[], bytes: number): void => {
  console.log(
    `\n\`npm run bench -- portal\` · Node ${process.version} · ${CONNECTIONS} kept connections · ` +
      `${ROUNDS} pairs of rounds of ${SECONDS} s · ${bytes} bytes of brotli a page · medians\n`,
  )
  console.log('| report page | requests/s | of the bare handler | server CPU a request (least) |')
  console.log('|---|---:|---:|---:|')
  for (const line of rows) console.log(line)
}

const folder = await mkdtemp(join(tmpdir(), 'sunlit-bench-'))
// As root, the database runs as another account and would otherwise go elsewhere and stay there.
await chmod(folder, 0o711)
const cached = await serveSite(join(folder, 'cached'))
const uncached = await serveSite(join(folder, 'uncached'), { SUNLIT_PAGE_CACHE_MB: '0' })
try {
  await Promise.all([cached.filled, uncached.filled])
  const path = await reportPath(cached)
  const answer = await answerOf(cached, path)
  const bare = await startBare(answer)
  const kept = await besideBare(bare, contender('cached', cached), path)
  const made = await besideBare(bare, contender('rendered each time', uncached), path)
  bare.stop()
  const bareRounds = kept.map((pair) => pair.bare)
  const rows = [
    row(bare.name, bareRounds, 1),
    rowOfPairs('cached', kept),
    rowOfPairs('rendered each time', made),
  ]
  printTable(rows, Buffer.from(answer.body, 'base64').length)
} finally {
  await Promise.all([cached.stop(), uncached.stop()])
  await rm(folder, { recursive: true, force: true })
}
