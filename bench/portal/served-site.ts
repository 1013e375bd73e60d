/** The site as people start it, in a process and a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../bin/sunlit.js', import.meta.url))

export interface ServedSite {
  readonly address: string
  readonly port: number
  readonly metric: (name: string) => Promise<number>
  readonly stop: () => Promise<void>
}

const printedAddress = async (child: ChildProcess): Promise<string> => {
  let output = ''
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-2000)
  })
  for await (const chunk of child.stdout ?? []) {
    output += chunk
    const address = /(http:\/\/\S+?)（/.exec(output)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`the site did not open: ${errors}`)
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
  const address = await printedAddress(child)
  return {
    address,
    port: Number(new URL(address).port),
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
