/** A page from the cache, beside a bare Node handler and nginx that send the same bytes; rounds take turns. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { BareAnswer } from '../portal/bare-handler.ts'
import { load } from '../portal/load.ts'
import type { ServedSite } from '../portal/served-site.ts'
import { serveStatic } from './static-server.ts'
import { median } from './timing.ts'

const CONNECTIONS = 16
const ROUNDS = 15
const SECONDS = 0.4
const PACKING = 'gzip'
/** Set anew by every server for itself. */
const PER_CONNECTION = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

export interface Throughput {
  readonly name: string
  readonly perSecond: number
  /** Median over the rounds, each against the bare handler in the same round. */
  readonly ofBare: number
}

interface Answer extends BareAnswer {
  readonly bytes: Buffer
}

const answerOf = async ({ port }: ServedSite, path: string): Promise<Answer> => {
  const asked = get({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': PACKING } })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const headers = Object.entries(response.headers)
    .filter(([name]) => !PER_CONNECTION.has(name))
    .flatMap(([name, value]) => [name, String(value)])
  return { headers, body: bytes.toString('base64'), bytes }
}

const startBare = async (answer: BareAnswer) => {
  const child = fork(new URL('../portal/bare-handler.ts', import.meta.url))
  child.send({ headers: answer.headers, body: answer.body })
  const [{ port }] = await once(child, 'message')
  return { port: port as number, stop: () => child.disconnect() }
}

const perSecondOf = async (port: number, path: string): Promise<number> => {
  const { requests, seconds } = await load(port, path, CONNECTIONS, SECONDS, PACKING)
  return requests / seconds
}

/** @param folder for the files of nginx */
export const compareThroughput = async (
  cached: ServedSite,
  path: string,
  folder: string,
): Promise<{ readonly rows: readonly Throughput[]; readonly bytes: number }> => {
  const answer = await answerOf(cached, path)
  const bare = await startBare(answer)
  const nginx = await serveStatic(folder, path, answer.bytes)
  const contenders = [
    { name: 'bare Node handler', port: bare.port },
    { name: 'cached page', port: cached.port },
    ...(nginx === null ? [] : [{ name: 'nginx, gzip_static', port: nginx.port }]),
  ]
  const rounds: number[][] = contenders.map(() => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const place = (round + turn) % contenders.length
      rounds[place]?.push(await perSecondOf(contenders[place]?.port ?? 0, path))
    }
  }
  bare.stop()
  await nginx?.stop()
  const bareRounds = rounds[0] ?? []
  const rows = contenders.map(({ name }, place) => ({
    name,
    perSecond: median(rounds[place] ?? []),
    ofBare: median((rounds[place] ?? []).map((each, round) => each / (bareRounds[round] ?? Number.NaN))),
  }))
  return { rows, bytes: answer.bytes.length }
}
