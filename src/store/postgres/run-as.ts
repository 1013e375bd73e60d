/** Runs a program to its end as the server's account. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'

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
const SERVER_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** The working folder is `/` because the caller's own may be closed to the account. */
export const spawnOptions = (account: ServerAccount) => ({
  cwd: '/',
  env: SERVER_ENVIRONMENT,
  ...(account.isOther ? { uid: account.uid, gid: account.gid } : {}),
})

/**
 * Output is stdout and stderr together; the time limit is in milliseconds.
 * In a session of its own: Ctrl-C stops the program when this step is finished, not the step in the middle.
 */
export const runAs = async (
  account: ServerAccount,
  program: string,
  args: readonly string[],
  timeout = 600_000,
): Promise<RunOutcome> => {
  try {
    return await collected(spawn(program, args, { ...spawnOptions(account), detached: true, timeout }))
  } catch (error) {
    // Where root may not change accounts, spawn throws instead of telling later.
    return { code: null, output: String(error) }
  }
}

const collected = (child: ChildProcessWithoutNullStreams): Promise<RunOutcome> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    child.stdin.end()
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8').trim() }))
  })
