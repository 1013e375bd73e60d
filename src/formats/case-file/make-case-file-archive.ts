import { type Zippable, zipSync } from 'fflate'
import { ok, type Result } from '../../law/result.ts'
import { plainLine } from '../request-document/plain-text.ts'
import type { CaseFileInput, EnclosedFile } from './case-file.ts'
import { type CaseFileRefusal, makeCaseFilePdf } from './make-case-file-pdf.ts'

/** Characters of a file name, and what no system allows in one. */
const LONGEST_NAME = 80
const NOT_IN_NAMES = /[\\/:*?"<>|]/g

/** A name that unpacks into this folder on every system: no paths, no leading dots, the ending kept. */
export const safeFileName = (name: string): string => {
  const clean = plainLine(name)
    .replace(NOT_IN_NAMES, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : ''
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, LONGEST_NAME).join('')
  return stem === '' ? `文件${ending}` : `${stem}${ending}`
}

const numbered = (index: number, name: string): string =>
  `原件/${String(index + 1).padStart(2, '0')}-${safeFileName(name)}`

/** `sha256sum -c` reads it. */
const checksums = (enclosed: readonly EnclosedFile[]): string =>
  enclosed.map(({ sha256, fileName }, index) => `${sha256}  ${numbered(index, fileName)}\n`).join('')

/**
 * A ZIP with the file's PDF, the originals in the same order under `原件/`, and their SHA-256 sums. The same input gives the same bytes.
 * Refuses what `makeCaseFilePdf` refuses.
 */
export const makeCaseFileArchive = async (
  input: CaseFileInput,
): Promise<Result<Uint8Array, CaseFileRefusal>> => {
  const made = await makeCaseFilePdf(input)
  if (!made.ok) return made
  const { pdf, originals, enclosed } = made.value
  const entries: Zippable = { '案卷.pdf': pdf }
  for (const [index, { fileName, bytes }] of originals.entries()) entries[numbered(index, fileName)] = bytes
  if (enclosed.length > 0) entries['原件校验.sha256'] = new TextEncoder().encode(checksums(enclosed))
  const [year, month, day] = input.cover.boundOn.split('-').map(Number)
  return ok(zipSync(entries, { level: 1, mtime: new Date(year ?? 1980, (month ?? 1) - 1, day ?? 1) }))
}
