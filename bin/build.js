/** Bundles src/main.ts and the scripts of threads into dist/, and the console into dist/console. Packages of the server stay in node_modules. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildConsole } from './build-console.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Several commands may build at once: each file appears whole, and `main.js` after everything it imports. */
const place = (path, contents) => {
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, contents)
  renameSync(unfinished, path)
}

export const buildMain = async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/main.ts',
      'reading-thread': 'src/actions/annual-report/reading-thread.ts',
      'drawing-thread': 'src/actions/drawing/drawing-thread.ts',
    },
    outdir: 'dist',
    write: false,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    sourcemap: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  const main = join(root, 'dist/main.js')
  mkdirSync(dirname(main), { recursive: true })
  await buildConsole()
  const mainLast = outputFiles.toSorted((a, b) => Number(a.path === main) - Number(b.path === main))
  for (const { path, contents } of mainLast) place(path, contents)
  place(join(root, 'dist/built-for.json'), JSON.stringify({ version }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildMain()
