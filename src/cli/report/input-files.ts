/** The files that the arguments of a command name, directories walked in sorted order. */
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'

/** A path as the system gave it: names from other systems (GBK) are not valid UTF-8, yet must open. */
export interface InputFile {
  readonly path: Buffer | null
  /** As printed to people and programs; `-` is standard input. */
  readonly shown: string
  /** Why it cannot be opened, as the system says it (ENOENT). */
  readonly fault: string | null
}

/** Endings of what the reader knows; in a directory only these are taken. */
const REPORT_ENDINGS = /\.(txt|text|md|markdown|html?|xhtml|docx|pdf)$/i

/** Left behind by Word (~$) and by other systems (._). */
const LEFTOVER = /^(~\$|\.)/

const SLASH = Buffer.from('/')

/** @returns for a directory argument without a single report file: nothing */
export const inputFiles = async (args: readonly string[]): Promise<readonly InputFile[]> => {
  const found: InputFile[] = []
  for (const arg of args) {
    if (arg === '-') found.push({ path: null, shown: '-', fault: null })
    else found.push(...(await filesAt(Buffer.from(arg))))
  }
  return found
}

export const baseName = ({ shown }: InputFile): string => (shown === '-' ? 'stdin' : basename(shown))

const filesAt = async (path: Buffer): Promise<readonly InputFile[]> => {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return await filesIn(path)
    return [found.isFile() ? file(path) : faulty(path, 'EINVAL')]
  } catch (error) {
    return [faulty(path, codeOf(error))]
  }
}

const filesIn = async (folder: Buffer): Promise<readonly InputFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch(codeOf)
  if (typeof entries === 'string') return [faulty(folder, entries)]
  const files: InputFile[] = []
  for (const entry of [...entries].sort((a, b) => Buffer.compare(a.name, b.name))) {
    const path = Buffer.concat([withoutSlash(folder), SLASH, entry.name])
    if (LEFTOVER.test(entry.name.toString())) continue
    if (entry.isDirectory()) files.push(...(await filesIn(path)))
    else if (REPORT_ENDINGS.test(entry.name.toString())) files.push(...(await reportFile(path, entry)))
  }
  return files
}

/** Links to files are followed; links to directories could lead in circles. */
const reportFile = async (path: Buffer, entry: Dirent<Buffer>): Promise<readonly InputFile[]> => {
  if (entry.isFile()) return [file(path)]
  if (!entry.isSymbolicLink()) return []
  const target = await stat(path).catch(codeOf)
  if (typeof target === 'string') return [faulty(path, target)]
  return target.isFile() ? [file(path)] : []
}

const file = (path: Buffer): InputFile => ({ path, shown: path.toString(), fault: null })
const faulty = (path: Buffer, fault: string): InputFile => ({ path, shown: path.toString(), fault })

const withoutSlash = (folder: Buffer): Buffer => {
  const text = folder.toString('latin1').replace(/\/+$/, '')
  return Buffer.from(text, 'latin1')
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
