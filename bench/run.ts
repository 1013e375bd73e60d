/** Runs one bench by name: `npm run bench -- request`. Each prints a table in Markdown. */
import { readdirSync } from 'node:fs'

const NOT_BENCHES = new Set(['run.ts', 'corpus.ts'])
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !NOT_BENCHES.has(file))
  .map((file) => file.slice(0, -'.ts'.length))

const [name = ''] = process.argv.slice(2)
if (names.includes(name)) {
  await import(`./${name}.ts`)
} else {
  console.error(`Which bench? ${names.join(', ')}`)
  process.exitCode = 2
}
