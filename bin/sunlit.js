#!/usr/bin/env node
/** The `sunlit` command: builds when the sources are newer than the bundle, then runs it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bundle = join(root, 'dist/main.js')

const newestChange = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

const isStale = () => {
  if (!existsSync(bundle)) return true
  const sources = join(root, 'src')
  return existsSync(sources) && newestChange(sources) > statSync(bundle).mtimeMs
}

if (isStale()) {
  const { buildMain } = await import('./build.js')
  await buildMain()
}
// React, outside the bundle, checks every element anew unless it is told that this is production.
process.env.NODE_ENV ??= 'production'
await import(bundle)
