/** The site as people start it, in a process and a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../bin/sunlit.js', import.meta.url))

export interface ServedSite {
  readonly address: string
  readonly port: number
  /** When a first start has put in the invented county; never on data that has it. */
  readonly filled: Promise<unknown>
  readonly metric: (name: string) => Promise<number>
  readonly stop: () => Promise<void>
}

/** What it prints, read to the end: the first group that matches, or all of the match. */
const printed = async (child: ChildProcess, pattern: RegExp): Promise<string> => {
  let output = ''
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-2000)
  })
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk
      const found = pattern.exec(output)
      if (found !== null) resolve(found[1] ?? found[0])
    })
    child.once('exit', () => reject(new Error(`the site ended: ${errors}`)))
  })
}

export const serveSite = async (
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServedSite> => {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [COMMAND, 'serve'], {
    env: { PATH, PORT: '0', SUNLIT_DATA: dataFolder, SUNLIT_LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const filled = printed(child, /county .+ is ready/)
  filled.catch(() => undefined)
  const address = await printed(child, /(http:\/\/\S+?)（/)
  return {
    address,
    port: Number(new URL(address).port),
    filled,
    metric: async (name) => {
      const text = await (await fetch(`${address}metrics`)).text()
      return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
    },
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
