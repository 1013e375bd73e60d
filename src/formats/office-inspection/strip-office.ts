import { type Zippable, zipSync } from 'fflate'
import { ok, type Result, refused } from '../../law/result.ts'
import { allowanceOf, refusalOfDirectory, unpackEntry } from '../upload/packed-entries.ts'
import { USUAL_UPLOAD_LIMITS } from '../upload/upload-facts.ts'
import type { InspectionRefusal } from './hidden-content.ts'
import { inspectOffice } from './inspect-office.ts'
import { type OfficeFile, openOffice } from './office-parts.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'

const REPLACED: ReadonlyMap<string, string> = new Map([
  ['docprops/core.xml', `${XML}<cp:coreProperties xmlns:cp="${CORE}"/>`],
  ['docprops/app.xml', `${XML}<Properties xmlns="${EXTENDED}"/>`],
  ['docprops/custom.xml', `${XML}<Properties xmlns="${CUSTOM}"/>`],
])
const DROPPED = /^docprops\/thumbnail\./

interface Edit {
  readonly part: RegExp
  readonly found: RegExp
  readonly put: string
}

/** Names of people, revision marks and paths in the parts that show pages; none of it is ever seen there. */
const EDITS: readonly Edit[] = [
  { part: /^_rels\/\.rels$/, found: /<Relationship\b[^<>]*docProps\/thumbnail[^<>]*>/gi, put: '' },
  { part: /^word\/.*\.xml$/, found: /(\s[\w-]+:(?:author|initials)=)(?:"[^"]*"|'[^']*')/g, put: '$1""' },
  {
    part: /^word\/people\.xml$/,
    found: /(\s[\w-]+:(?:userId|providerId)=)(?:"[^"]*"|'[^']*')/g,
    put: '$1""',
  },
  {
    part: /^word\/settings\.xml$/,
    found: /<([\w-]+:(?:rsids|docVars))>(?:\s*<[^<>]*\/>)*\s*<\/\1>/g,
    put: '',
  },
  { part: /^xl\/comments[^/]*\.xml$/, found: /(<author\b[^<>]*>)[^<]*(<\/author>)/g, put: '$1$2' },
  {
    part: /^xl\/persons\//,
    found: /(\s(?:displayName|userId|providerId)=)(?:"[^"]*"|'[^']*')/g,
    put: '$1""',
  },
  { part: /^xl\/workbook\.xml$/, found: /(<[\w-]+:absPath\b[^<>]*?\surl=)(?:"[^"]*"|'[^']*')/g, put: '$1""' },
  {
    part: /^xl\/workbook\.xml$/,
    found: /(<fileSharing\b[^<>]*?\suserName=)(?:"[^"]*"|'[^']*')/g,
    put: '$1""',
  },
  {
    part: /^ppt\/(?:commentauthors|authors)\.xml$/,
    found: /(\s(?:name|initials|userId|providerId)=)(?:"[^"]*"|'[^']*')/g,
    put: '$1""',
  },
]

const isUtf16 = (content: Uint8Array): boolean =>
  (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)

const edited = (name: string, content: Uint8Array): Uint8Array => {
  const edits = EDITS.filter(({ part }) => part.test(name))
  if (edits.length === 0 || isUtf16(content)) return content
  const before = Buffer.from(content).toString('utf8')
  const after = edits.reduce((text, { found, put }) => text.replace(found, put), before)
  return after === before ? content : new Uint8Array(Buffer.from(after, 'utf8'))
}

/** All parts with their edits; null when one cannot be unpacked. */
const cleanParts = ({ archive }: OfficeFile): Zippable | null => {
  const allowance = allowanceOf({ ...USUAL_UPLOAD_LIMITS, maxArchiveEntries: 5_000 })
  if (refusalOfDirectory(archive, allowance) !== null) return null
  const parts: Zippable = {}
  for (const [name, entry] of archive.entries) {
    const content = unpackEntry(archive, entry, allowance)
    if (!(content instanceof Uint8Array)) return null
    const replaced = REPLACED.get(name)
    if (DROPPED.test(name)) continue
    parts[entry.path] = replaced === undefined ? edited(name, content) : new Uint8Array(Buffer.from(replaced))
  }
  return parts
}

/**
 * A DOCX, XLSX or PPTX without properties, thumbnail, names of authors of comments and changes, and revision
 * marks; what is seen, and comments and changes themselves, stay. The new file is inspected again: one in
 * which an author or property is still found is refused as `file-corrupt`.
 */
export const stripOffice = (bytes: Uint8Array): Result<Uint8Array, InspectionRefusal> => {
  const opened = openOffice(bytes)
  if (!opened.ok) return opened
  const parts = cleanParts(opened.value)
  if (parts === null) return refused({ code: 'file-corrupt' })
  const stripped = zipSync(parts, { level: 6, mtime: '1980-06-01T12:00:00' })
  const left = inspectOffice(stripped)
  const isClean = left.ok && left.value.every(({ kind }) => kind !== 'author' && kind !== 'property')
  return isClean ? ok(stripped) : refused({ code: 'file-corrupt', facts: { reason: 'metadata-left' } })
}
