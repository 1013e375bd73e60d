#!/usr/bin/env node
/** The `sunlit` command: builds when the sources are newer than the bundle, then runs it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bundle = join(root, 'dist/main.js')

const OLD_BUNDLE =
  '程序文件夹不可写，运行的是先前构建的版本。\nThe folder of the program cannot be written: running what was built before.\n'
const NO_BUNDLE =
  '程序尚未构建，而程序文件夹不可写；请由其所有者先运行 npm run build。\nNot built yet, and the folder cannot be written: let its owner run npm run build.\n'

const newestChange = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

const isStale = () => {
  if (!existsSync(bundle)) return true
  const sources = join(root, 'src')
  return existsSync(sources) && newestChange(sources) > statSync(bundle).mtimeMs
}

/** Whoever may not write here runs what was built, and is told so; without a bundle there is nothing to run. */
const buildOrTell = async () => {
  const { buildMain } = await import('./build.js')
  try {
    await buildMain()
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error
    const isBuilt = existsSync(bundle)
    process.stderr.write(isBuilt ? OLD_BUNDLE : NO_BUNDLE)
    if (!isBuilt) process.exit(2)
  }
}

if (isStale()) await buildOrTell()
// React, outside the bundle, checks every element anew unless it is told that this is production.
process.env.NODE_ENV ??= 'production'
await import(bundle)
