/**
 * A process of its own that starts PostgreSQL and holds it until a signal ends it.
 * Arguments: data folder, kind of binaries. Prints one JSON line with the outcome, and `stopped` at the end.
 */
import { writeSync } from 'node:fs'
import type { BinariesWanted } from '../../src/store/postgres/postgres.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'

const [, , dataFolder = '', binaries = 'auto'] = process.argv
const say = (value: object) => writeSync(1, `${JSON.stringify(value)}\n`)

const started = await startPostgres({
  dataFolder,
  binaries: binaries as BinariesWanted,
  durability: 'none',
  log: { info: () => undefined, warn: () => undefined },
})
if (!started.ok) {
  say(started)
  process.exit(3)
}

const stop = async () => {
  await started.value.stop()
  say({ stopped: true })
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Last: whoever reads this may send the signal at once.
say(started)
setInterval(() => undefined, 60_000)
