/** Runs the real command in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { AnnualReport } from '../../src/law/annual-report/annual-report.ts'
import type { DatabaseConnection } from '../../src/store/database.ts'
import { makeReportText } from '../formats/annual-report/makers/make-report-text.ts'
import { figure, plainReport } from '../store/saved-report.ts'

const COMMAND = fileURLToPath(new URL('../../bin/sunlit.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunChoice {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly cwd?: string
}

/** Nothing of the environment of the tests reaches the command but what it needs to run. */
export const startSunlit = (args: readonly string[], { env = {}, cwd }: RunChoice = {}): ChildProcess => {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

export const finished = async (child: ChildProcess): Promise<Ran> => {
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { code, ...text }
}

export const sunlit = (args: readonly string[], choice: RunChoice = {}): Promise<Ran> => {
  const child = startSunlit(args, choice)
  child.stdin?.end(choice.input ?? '')
  return finished(child)
}

export const jsonLines = ({ stdout }: Ran) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** An address for `DATABASE_URL`. */
export const urlOf = (connection: Extract<DatabaseConnection, { host: string }>): string => {
  const { host, port, user, database } = connection
  return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

export interface Folder {
  readonly path: string
  readonly at: (name: string) => string
  readonly remove: () => void
}

export const newFolder = (): Folder => {
  const path = mkdtempSync(join(tmpdir(), 'sunlit-cli-'))
  return {
    path,
    at: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** A report without a fault, as text; `received` applications came and were granted. */
export const reportText = (organ: string, year: number, received = 0): string => {
  const rows = ['newReceived', 'granted', 'totalProcessed']
  const cells = rows.flatMap((row) => [0, 6].map((column) => [`requests.${row}.${column}`, figure(received)]))
  return makeReportText(plainReport(organ, year, Object.fromEntries(cells)))
}

/** As `reportText`, but one total is not the sum of its row. */
export const faultyReportText = (organ: string, year: number): string => {
  const report: AnnualReport = plainReport(organ, year, { 'requests.granted.6': figure(9) })
  return makeReportText(report)
}
