import { type Archive, openArchive } from '../extraction/docx/open-archive.ts'
import { type Detection, found, turnedAway } from './detected.ts'
import { type Allowance, refusalOfDirectory, unpackEntry } from './packed-entries.ts'
import type { UploadFlag, UploadKind } from './upload-facts.ts'

/** How what is packed inside a plain archive is looked at; given by the caller, because it may be an archive again. */
export type LookInside = (bytes: Uint8Array, name: string) => Detection

const OFFICE: readonly { readonly folder: string; readonly kind: UploadKind }[] = [
  { folder: 'word/', kind: 'docx' },
  { folder: 'xl/', kind: 'xlsx' },
  { folder: 'ppt/', kind: 'pptx' },
]
const ODF: Readonly<Record<string, UploadKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}
const PROGRAM_PARTS =
  /^(?:meta-inf\/manifest\.mf|androidmanifest\.xml|appxmanifest\.xml)$|^payload\/[^/]+\.app\//
const ACTIVE_PARTS = /(?:^|\/)(?:activex\/|embeddings\/[^/]*\.(?:bin|exe|js|vbs)$)/

const asText = (content: unknown): string =>
  content instanceof Uint8Array ? Buffer.from(content).toString('utf8').trim() : ''

/** What a zip file is by its parts; `zip` for a plain archive. */
const kindOf = (archive: Archive, mimeType: string): UploadKind => {
  const names = [...archive.entries.keys()]
  if (archive.entries.has('[content_types].xml')) {
    const office = OFFICE.find(({ folder }) => names.some((name) => name.startsWith(folder)))
    if (office !== undefined) return office.kind
  }
  if (archive.entries.has('ofd.xml')) return 'ofd'
  return ODF[mimeType] ?? 'zip'
}

const flagsOf = (archive: Archive, manifest: string): readonly UploadFlag[] => {
  const names = [...archive.entries.keys()]
  const flags: UploadFlag[] = []
  if (archive.directory.some(({ encrypted }) => encrypted) || manifest.includes('encryption-data'))
    flags.push('encrypted', 'contents-not-inspected')
  if (names.some((name) => /vbaproject\.bin$|^basic\//.test(name))) flags.push('macros')
  if (names.some((name) => ACTIVE_PARTS.test(name))) flags.push('active-content')
  return flags
}

const isUnsafePath = (name: string): boolean =>
  name.split('/').includes('..') || /^[a-z]:/.test(name) || name.includes('\0')

/** Unpacks one entry after another, so that no more than one is in memory, and looks into plain archives. */
const refusalInside = (archive: Archive, kind: UploadKind, allowance: Allowance, look: LookInside) => {
  const flags = new Set<UploadFlag>()
  for (const entry of archive.directory) {
    const { name } = entry
    if (kind === 'zip' && isUnsafePath(name)) return turnedAway('archive-dangerous', { looksLike: 'path' })
    const content = unpackEntry(archive, entry, allowance)
    if (content !== null && !(content instanceof Uint8Array)) return { refusal: content }
    if (content === null) flags.add('contents-not-inspected')
    if (kind !== 'zip' || name.endsWith('/')) continue
    const inside = look(content ?? new Uint8Array(), name)
    if ('refusal' in inside) return inside
    for (const flag of inside.flags) if (flag !== 'ending-corrected') flags.add(flag)
  }
  return { flags: [...flags] }
}

/** What a zip file is, after everything in it was unpacked once within the allowance and thrown away again. */
export const detectZip = (bytes: Uint8Array, allowance: Allowance, look: LookInside): Detection => {
  const opened = openArchive(bytes)
  if (!opened.ok) return turnedAway(opened.refusal.code === 'archive-bomb' ? 'archive-bomb' : 'file-corrupt')
  const archive = opened.value
  const refusal = refusalOfDirectory(archive, allowance)
  if (refusal !== null) return { refusal }
  const part = (name: string): string => {
    const entry = archive.entries.get(name)
    return entry === undefined ? '' : asText(unpackEntry(archive, entry, allowance))
  }
  const kind = kindOf(archive, part('mimetype'))
  if (kind === 'zip' && [...archive.entries.keys()].some((name) => PROGRAM_PARTS.test(name)))
    return turnedAway('type-dangerous', { looksLike: 'program' })
  const inside = refusalInside(archive, kind, allowance, look)
  if ('refusal' in inside) return inside
  const flags = [...flagsOf(archive, part('meta-inf/manifest.xml')), ...inside.flags]
  return found(kind, ...new Set(flags))
}
