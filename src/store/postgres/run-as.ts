/** Runs a program to its end as the server's account. */
import { spawn } from 'node:child_process'

export interface ServerAccount {
  readonly name: string
  readonly uid: number
  readonly gid: number
  /** True when the server runs as somebody other than this process. */
  readonly isOther: boolean
}

export interface RunOutcome {
  /** Null when the program could not be started or took too long. */
  readonly code: number | null
  readonly output: string
}

/** Settings of the caller's shell (PGDATA, PGPORT, LD_LIBRARY_PATH …) must not reach the server. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** The working folder is `/` because the caller's own may be closed to the account. */
export const spawnOptions = (account: ServerAccount) => ({
  cwd: '/',
  env: SERVER_ENVIRONMENT,
  ...(account.isOther ? { uid: account.uid, gid: account.gid } : {}),
})

/** Output is stdout and stderr together; the time limit is in milliseconds. */
export const runAs = (
  account: ServerAccount,
  program: string,
  args: readonly string[],
  timeout = 120_000,
): Promise<RunOutcome> =>
  new Promise((resolve) => {
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    const child = spawn(program, args, {
      ...spawnOptions(account),
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
