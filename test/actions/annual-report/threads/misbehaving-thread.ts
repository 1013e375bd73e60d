/** Answers with the name of the file; some names make it misbehave as a hostile file could. */
import { parentPort } from 'node:worker_threads'
import type { FileToRead } from '../../../../src/actions/annual-report/reading.ts'
import { READY } from '../../../../src/actions/thread/thread-ready.ts'

const eatMemory = (): void => {
  const eaten: unknown[] = []
  for (;;) eaten.push(Array.from({ length: 100_000 }, (_, index) => ({ index })))
}

const misbehave = (name: string): void => {
  if (name === 'hang') for (;;) Math.random()
  if (name === 'crash') throw new Error('crashed')
  if (name === 'exit') process.exit(3)
  if (name === 'memory') eatMemory()
  if (name === 'chatter') process.stdout.write('noise from a parser\n')
}

parentPort?.postMessage(READY)
parentPort?.on('message', ({ name }: FileToRead) => {
  misbehave(name)
  parentPort?.postMessage({ ok: false, refusal: { code: 'not-annual-report', facts: { name } } })
})
