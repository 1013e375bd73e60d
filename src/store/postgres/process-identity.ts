/** Tells a running process from an earlier one that had the same number. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether the number is taken, be it by a process that has ended and waits to be buried. */
export const isNumberTaken = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Without /proc, as in a bare chroot, a number is all there is to know a process by. */
const UNKNOWN_START = 'unknown'

/** proc(5): after the name in brackets come the state and, 19 fields on, the start in ticks since boot. */
const linuxStart = async (pid: number): Promise<string | null> => {
  if (!existsSync('/proc/self/stat')) return UNKNOWN_START
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return null
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return `${boot.slice(0, 8)}-${fields[19]}`
}

const psStart = async (pid: number): Promise<string | null> => {
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.trim().replace(/[^A-Za-z0-9]+/g, '-') || null
}

/**
 * A mark of the moment the process started, the same for its whole life and safe in a file name;
 * null when no such process runs (one that only waits to be buried does not run).
 */
export const processStart = async (pid: number): Promise<string | null> => {
  if (!Number.isInteger(pid) || pid <= 0 || !isNumberTaken(pid)) return null
  return process.platform === 'linux' ? linuxStart(pid) : psStart(pid)
}

/** Whether the process that started at this mark still runs. */
export const stillRuns = async (pid: number, start: string): Promise<boolean> =>
  (await processStart(pid)) === start
