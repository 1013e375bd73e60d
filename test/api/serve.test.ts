import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

interface Served {
  readonly child: ChildProcess
  readonly output: () => string
  readonly errors: () => string
}

const running: ChildProcess[] = []
const databases: FreshDatabase[] = []

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
  for (const database of databases.splice(0)) await database.drop()
})

/** The program as people start it, on a database of the test's cluster. */
const serve = (settings: Readonly<Record<string, string>>): Served => {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    cwd: ROOT,
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  return { child, output: () => output, errors: () => errors }
}

const databaseUrl = async (): Promise<string> => {
  const database = await freshDatabase()
  databases.push(database)
  const { host, port, user, database: name } = database.connection
  return `postgres:///${name}?${new URLSearchParams({ host, port: String(port), user })}`
}

/** The address it printed. */
const opened = async ({ child, output, errors }: Served): Promise<string> => {
  while (child.exitCode === null) {
    const address = /(http:\/\/\S+?)（/.exec(output())?.[1]
    if (address !== undefined) return address
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`not opened: ${errors()}`)
}

const untilLogged = async ({ child, errors }: Served, message: string): Promise<void> => {
  while (child.exitCode === null && !errors().includes(message)) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const exitCode = async ({ child }: Served): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

describe('sunlit serve', () => {
  test('prints its address, serves the demonstration reports, and finishes what is under way on SIGTERM', async () => {
    const served = serve({ DATABASE_URL: await databaseUrl(), PORT: '0' })
    const address = await opened(served)
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const { items } = (await (await fetch(`${address}api/v1/annual-reports`)).json()) as { items: object[] }
    expect(items).toHaveLength(5)
    const page = await fetch(address)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const answer = await fetch(`${address}api/v1/annual-reports.csv`)
    served.child.kill('SIGTERM')
    expect((await answer.text()).trimEnd().split('\r\n').length).toBeGreaterThan(900)
    expect(await exitCode(served)).toBe(0)
    for (const line of served.errors().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg')
  })

  test('starts empty with SUNLIT_DEMO=0, and stops on Ctrl-C', async () => {
    const served = serve({ DATABASE_URL: await databaseUrl(), PORT: '0', SUNLIT_DEMO: '0' })
    const answer = await fetch(`${await opened(served)}api/v1/annual-reports`)
    expect(await answer.json()).toEqual({ items: [], next: null })
    served.child.kill('SIGINT')
    served.child.kill('SIGINT')
    expect(await exitCode(served)).toBe(0)
  })

  test('goes on serving when nobody reads what it prints any more', async () => {
    const served = serve({ DATABASE_URL: await databaseUrl(), PORT: '0', SUNLIT_DEMO: '0' })
    served.child.stdout?.destroy()
    await untilLogged(served, 'Server listening at')
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(served.errors()) ?? []
    const statuses: number[] = []
    for (let time = 0; time < 10; time += 1) {
      statuses.push((await fetch(`${address}/healthz`)).status)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(new Set(statuses), served.errors()).toEqual(new Set([200]))
    served.child.kill('SIGTERM')
    expect(await exitCode(served)).toBe(0)
  })

  test('refuses a port that is taken, by code, and leaves nothing behind', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const served = serve({ DATABASE_URL: await databaseUrl(), PORT: String(port) })
    expect(await exitCode(served), served.errors()).toBe(2)
    expect(served.errors()).toContain('port-in-use')
    expect(served.errors()).toContain(`端口 ${port} 已被其他程序占用`)
    expect(served.errors()).toContain(`Port ${port} is in use`)
    expect(served.output()).toBe('')
    other.close()
  })

  test('names every bad setting before anything starts', async () => {
    const served = serve({ PORT: 'http', SUNLIT_DEMO: 'no', SUNLIT_DATE: './data' })
    expect(await exitCode(served), served.errors()).toBe(2)
    for (const name of ['PORT', 'SUNLIT_DEMO', 'SUNLIT_DATE', 'SUNLIT_DATA']) {
      expect(served.errors()).toContain(name)
    }
  })

  test('refuses a database that turns it away, and does not show the password', async () => {
    const url = (await databaseUrl()).replace('user=', 'password=hunter2&user=nobody-')
    const served = serve({ DATABASE_URL: url, PORT: '0' })
    expect(await exitCode(served), served.errors()).toBe(2)
    expect(served.errors()).toContain('database-unreachable')
    expect(served.errors()).not.toMatch(/hunter2|node_modules/)
  })

  test('waits for a database that does not answer, and gives up when told to stop', async () => {
    const served = serve({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', PORT: '0' })
    await untilLogged(served, 'waiting for the database')
    served.child.kill('SIGTERM')
    expect(await exitCode(served), served.errors()).toBe(2)
    expect(served.errors()).toContain('database-unreachable')
    expect(served.errors()).toContain('DATABASE_URL')
  })
})
