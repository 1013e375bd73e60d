import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type Archive, openArchive, readPart } from '../extraction/docx/open-archive.ts'
import { scanXml, type XmlVisitor } from '../extraction/docx/scan-xml.ts'
import type { ReadRefusalCode } from '../source-document.ts'
import {
  finding,
  type HiddenContent,
  type InspectionRefusal,
  type InspectionRefusalCode,
} from './hidden-content.ts'

export type OfficeKind = 'docx' | 'xlsx' | 'pptx'

/** An Office file while it is inspected; parts that cannot be read are noted on the way. */
export interface OfficeFile {
  readonly kind: OfficeKind
  readonly archive: Archive
  readonly findings: HiddenContent[]
}

const FOLDERS: readonly { readonly folder: string; readonly kind: OfficeKind }[] = [
  { folder: 'word/', kind: 'docx' },
  { folder: 'xl/', kind: 'xlsx' },
  { folder: 'ppt/', kind: 'pptx' },
]

const codeOf = ({ code }: Refusal<ReadRefusalCode>): InspectionRefusalCode => {
  if (code === 'archive-bomb') return 'file-too-large'
  return code === 'docx-encrypted' ? 'file-encrypted' : 'file-corrupt'
}

/** Opens an Office Open XML file; the folder of its parts tells the kind. */
export const openOffice = (bytes: Uint8Array): Result<OfficeFile, InspectionRefusal> => {
  const opened = openArchive(bytes)
  if (!opened.ok) return refused({ code: codeOf(opened.refusal) })
  const names = [...opened.value.entries.keys()]
  const kind = FOLDERS.find(({ folder }) => names.some((name) => name.startsWith(folder)))?.kind
  if (kind === undefined || !opened.value.entries.has('[content_types].xml'))
    return refused({ code: 'not-an-inspectable-file' })
  return ok({ kind, archive: opened.value, findings: [] })
}

/** Names of the parts that a pattern fits, in small letters, in the order of the file. */
export const partNames = ({ archive }: OfficeFile, pattern: RegExp): readonly string[] =>
  [...archive.entries.keys()].filter((name) => pattern.test(name))

/** Streams a part to the visitor; a part that cannot be read becomes a finding of its own. */
export const scanPart = (file: OfficeFile, name: string, visitor: Partial<XmlVisitor>): void => {
  const part = readPart(file.archive, name)
  if (part.ok && part.value === null) return
  const full: XmlVisitor = {
    open: () => undefined,
    close: () => undefined,
    text: () => undefined,
    ...visitor,
  }
  if (!part.ok || part.value === null || !scanXml(part.value, full))
    file.findings.push(finding('unreadable-part', { name }))
}

export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value)

/** The text inside elements of the given names, per part. */
export const textWithin = (file: OfficeFile, name: string, elements: readonly string[]): string => {
  let depth = 0
  let text = ''
  scanPart(file, name, {
    open: (element) => {
      if (elements.includes(element)) depth += 1
    },
    close: (element) => {
      if (elements.includes(element)) depth -= 1
    },
    text: (piece) => {
      if (depth > 0) text += piece
    },
  })
  return text
}

export const countElements = (file: OfficeFile, name: string, element: string): number => {
  let count = 0
  scanPart(file, name, {
    open: (opened) => {
      if (opened === element) count += 1
    },
  })
  return count
}
