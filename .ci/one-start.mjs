/** One start of the program: until it answers, and until it has ended. */
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

const READY_WITHIN_MS = 120_000
const STOPPED_WITHIN_MS = 40_000

/** What a service file stops, and what a person stops at the terminal. */
const COMMANDS = { SIGTERM: ['npm', 'start'], 'Ctrl-C': [process.execPath, 'bin/sunlit.js', 'serve'] }

const launch = ({ checkout, account, folder, binaries, dataFolder }, [program, ...args]) => {
  const child = spawn(program, args, {
    cwd: checkout,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      LANG: 'C.UTF-8',
      PORT: '0',
      SUNLIT_DATA: dataFolder,
      SUNLIT_POSTGRES: binaries,
    },
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    // A group of its own, so that it can be sent what Ctrl-C sends.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run = { child, output: '', code: undefined }
  const collect = (chunk) => {
    run.output += chunk
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  child.on('error', (error) => collect(error.message))
  child.on('close', (code, signal) => {
    run.code = code ?? signal
  })
  return run
}

const waitFor = async (what, within, attempt) => {
  const until = Date.now() + within
  while (Date.now() < until) {
    const value = await attempt()
    if (value) return value
    await pause(50)
  }
  throw new Error(`${what}: not within ${within / 1000} s`)
}

const answer = (url) => fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null)

const look = async (run) => {
  const address = await waitFor('address', READY_WITHIN_MS, () => {
    if (run.code !== undefined) throw new Error(`ended with ${run.code} before it was ready`)
    return /http:\/\/127\.0\.0\.1:\d+\//.exec(run.output)?.[0]
  })
  await waitFor('/readyz', READY_WITHIN_MS, async () => (await answer(`${address}readyz`))?.ok)
  const page = await answer(address)
  const text = (await page?.text()) ?? ''
  if (page?.status !== 200 || !text.includes('</html>')) throw new Error(`front page: ${page?.status}`)
}

const stop = async (run, signal) => {
  if (signal === 'Ctrl-C') process.kill(-run.child.pid, 'SIGINT')
  else run.child.kill(signal)
  await waitFor(`end after ${signal}`, STOPPED_WITHIN_MS, () => run.code !== undefined)
  if (run.code !== 0) throw new Error(`ended with ${run.code} after ${signal}`)
}

/** Starts, looks at the front page, stops with the signal. Answers the time to readiness in milliseconds. */
export const startLookStop = async (situation, signal) => {
  const began = Date.now()
  const run = launch(situation, COMMANDS[signal])
  try {
    await look(run)
    const ready = Date.now() - began
    await stop(run, signal)
    return ready
  } catch (error) {
    if (run.code === undefined) process.kill(-run.child.pid, 'SIGKILL')
    throw new Error(`${error.message}\n${run.output}`)
  }
}
