/** How long answers take, one after another over one kept connection. */
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

export const median = (values: readonly number[]): number => at(values, 0.5)

export interface Timed {
  readonly p50: number
  readonly p95: number
}

export interface TimedPages extends Timed {
  /** Of the web process, for each page: what other work does to the clock does little to this. */
  readonly cpuMilliseconds: number
}

export const spread = (milliseconds: readonly number[]): Timed => ({
  p50: at(milliseconds, 0.5),
  p95: at(milliseconds, 0.95),
})

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export const read = async (
  port: number,
  path: string,
): Promise<{ readonly status: number; readonly text: string }> => {
  const asked = get({ agent, port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'identity' } })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }
}

const WARMING = 30

/** The first ones are not counted. Throws where an answer is not 200. @param cpuSeconds of the web process so far */
export const timePages = async (
  port: number,
  paths: readonly string[],
  cpuSeconds: () => Promise<number>,
): Promise<TimedPages> => {
  const ask = async (path: string): Promise<number> => {
    const start = performance.now()
    const { status } = await read(port, path)
    if (status !== 200) throw new Error(`${path} was answered with ${status}`)
    return performance.now() - start
  }
  for (const path of paths.slice(0, WARMING)) await ask(path)
  const before = await cpuSeconds()
  const milliseconds: number[] = []
  for (const path of paths) milliseconds.push(await ask(path))
  const cpuMilliseconds = (((await cpuSeconds()) - before) / paths.length) * 1000
  return { ...spread(milliseconds), cpuMilliseconds }
}
