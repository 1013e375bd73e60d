/** Starts and watches test/database/hold-postgres.ts. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Result } from '../../src/law/result.ts'
import type { BinariesWanted, RunningPostgres, StartRefusal } from '../../src/store/postgres/postgres.ts'

export interface HoldingProcess {
  readonly pid: number
  readonly outcome: Result<RunningPostgres, StartRefusal>
  /** Sends the signal to the process alone and waits for its end; answers its exit code, null when killed. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>
  /** Sends SIGINT to the whole process group, as Ctrl-C at a terminal does. */
  pressCtrlC(): Promise<number | null>
}

const SCRIPT = fileURLToPath(new URL('./hold-postgres.ts', import.meta.url))

const endOf = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const [code] = await once(child, 'exit')
  return code
}

/** Answers as soon as the process has said whether it started. */
export const holdPostgres = async (
  dataFolder: string,
  binaries: BinariesWanted = 'auto',
): Promise<HoldingProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, dataFolder, binaries], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the process did not start')
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return {
    pid,
    outcome: JSON.parse(line),
    end: (signal) => {
      child.kill(signal)
      return endOf(child)
    },
    pressCtrlC: () => {
      process.kill(-pid, 'SIGINT')
      return endOf(child)
    },
  }
}
