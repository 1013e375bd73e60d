/** The built console, read once: its page, scripts and stylesheet, each packed as clients ask for it. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Encoding } from '../../contract/content-encoding.ts'

export interface ConsoleFile {
  readonly media: string
  readonly packed: (encoding: Encoding) => Buffer
}

export interface ConsoleFiles {
  readonly page: ConsoleFile
  /** By file name; each name changes with its content. */
  readonly assets: ReadonlyMap<string, ConsoleFile>
}

const MEDIA: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
}
const PAGE = 'index.html'
/** Files that the page names, and those that its scripts load. */
const NAMED_BY_PAGE = /\/console\/assets\/([\w.]+)/g
const NAMED_BY_SCRIPT = /["']\.\/(console\.\w+\.js)["']/g
const BROTLI_QUALITY = 9

const PACK: Readonly<Record<Encoding, (bytes: Buffer) => Buffer>> = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes) => gzipSync(bytes),
  identity: (bytes) => bytes,
}

const fileAt = (path: string): ConsoleFile => {
  const bytes = readFileSync(path)
  const held = new Map<Encoding, Buffer>()
  return {
    media: MEDIA[extname(path)] ?? 'application/octet-stream',
    packed: (encoding) => {
      const known = held.get(encoding) ?? PACK[encoding](bytes)
      held.set(encoding, known)
      return known
    },
  }
}

/** Where the build puts the console, seen from the bundle and from the sources alike. */
export const builtConsoleFolder = (): string => {
  const here = dirname(fileURLToPath(import.meta.url))
  return basename(here) === 'dist' ? join(here, 'console') : join(here, '../../../dist/console')
}

const namesIn = (file: ConsoleFile, pattern: RegExp): readonly string[] =>
  [...file.packed('identity').toString().matchAll(pattern)].map((match) => match[1] ?? '')

const addAsset = (folder: string, name: string, assets: Map<string, ConsoleFile>): void => {
  if (assets.has(name)) return
  const file = fileAt(join(folder, name))
  assets.set(name, file)
  if (extname(name) !== '.js') return
  for (const next of namesIn(file, NAMED_BY_SCRIPT)) addAsset(folder, next, assets)
}

/** Null where the console was not built. */
export const readConsoleFiles = (folder: string): ConsoleFiles | null => {
  if (!existsSync(join(folder, PAGE))) return null
  const page = fileAt(join(folder, PAGE))
  const assets = new Map<string, ConsoleFile>()
  for (const name of namesIn(page, NAMED_BY_PAGE)) addAsset(folder, name, assets)
  return { page, assets }
}
