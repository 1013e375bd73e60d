import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { ReadRefusalCode, SourceDocument } from '../../source-document.ts'
import { readCharacters } from '../read-characters.ts'
import { collectWordFlow } from './collect-word-flow.ts'
import { type Archive, openArchive, readPart } from './open-archive.ts'
import { scanXml } from './scan-xml.ts'
import { NO_BODY, wordDocument } from './word-document.ts'
import { NO_NUMBERING, type Numbering, parseNumbering, parseStyleNumbering } from './word-numbering.ts'

type TextResult = Result<SourceDocument, Refusal<ReadRefusalCode>>

/** Other documents that are zip files, by a part that only they have. */
const FOREIGN_PARTS: readonly { readonly part: RegExp; readonly looksLike: string }[] = [
  { part: /^xl\/workbook\./, looksLike: 'xlsx' },
  { part: /^ppt\/presentation\./, looksLike: 'pptx' },
  { part: /^ofd\.xml$/, looksLike: 'ofd' },
  { part: /^content\.xml$/, looksLike: 'odf' },
]

const foreignKind = ({ entries }: Archive): string | null => {
  for (const name of entries.keys()) {
    const foreign = FOREIGN_PARTS.find(({ part }) => part.test(name))
    if (foreign !== undefined) return foreign.looksLike
  }
  return null
}

const ROOT_RELATIONS = '_rels/.rels'
const USUAL_MAIN_PART = 'word/document.xml'

/** The main part is what the package's relations call the office document (ECMA-376 part 2, 9.3). */
const mainPartName = (archive: Archive): string | null => {
  const relations = readPart(archive, ROOT_RELATIONS)
  let named: string | null = null
  if (relations.ok && relations.value !== null) {
    scanXml(relations.value, {
      open: (name, { Type, Target }) => {
        if (name === 'Relationship' && Type?.endsWith('/officeDocument') && Target)
          named = Target.replace(/^\/+/, '').toLowerCase()
      },
      close: () => undefined,
      text: () => undefined,
    })
  }
  if (named !== null && archive.entries.has(named)) return named
  return archive.entries.has(USUAL_MAIN_PART) ? USUAL_MAIN_PART : null
}

/** A part the text can do without: what is wrong with it does not stop the reading, unless it is a bomb. */
const readOptional = (archive: Archive, name: string): Uint8Array | 'bomb' | null => {
  const part = readPart(archive, name)
  if (part.ok) return part.value
  return part.refusal.code === 'archive-bomb' ? 'bomb' : null
}

const readNumbering = (numbering: Uint8Array | null, styles: Uint8Array | null): Numbering =>
  numbering === null
    ? NO_NUMBERING
    : {
        lists: parseNumbering(numbering),
        styles: styles === null ? new Map() : parseStyleNumbering(styles),
      }

const titleIn = (core: Uint8Array): string | null => {
  let title = ''
  let inTitle = false
  scanXml(core, {
    open: (name) => {
      inTitle = name === 'title'
    },
    close: () => {
      inTitle = false
    },
    text: (text) => {
      if (inTitle) title += text
    },
  })
  return title.trim() || null
}

/** Text that the document takes in from a page among its parts, as programs write that only make HTML. */
const foreignText = (archive: Archive, folder: string): TextResult | null => {
  for (const name of archive.entries.keys()) {
    if (!name.startsWith(folder) || !/\.(?:html?|mht|xhtml)$/.test(name)) continue
    const part = readPart(archive, name)
    return part.ok && part.value !== null ? readCharacters(part.value, name) : null
  }
  return null
}

const asWord = (text: TextResult, metaTitle: string | null): TextResult =>
  text.ok ? ok({ ...text.value, media: 'docx', metaTitle: metaTitle ?? text.value.metaTitle }) : text

/**
 * Reads a Word file (Office Open XML), also one written by WPS or LibreOffice. Merged cells, automatic
 * numbers, text boxes and accepted insertions are kept; deletions are not.
 */
export const parseDocx = (file: Uint8Array): Result<SourceDocument, Refusal<ReadRefusalCode>> => {
  const archive = openArchive(file)
  if (!archive.ok) return archive
  const name = mainPartName(archive.value)
  if (name === null) {
    const looksLike = foreignKind(archive.value)
    return looksLike === null
      ? refused({ code: 'docx-invalid', facts: { reason: 'no-document' } })
      : refused({ code: 'type-unknown', facts: { looksLike } })
  }
  const main = readPart(archive.value, name)
  if (!main.ok) return main
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const numbering = readOptional(archive.value, `${folder}numbering.xml`)
  const styles = readOptional(archive.value, `${folder}styles.xml`)
  const core = readOptional(archive.value, 'docprops/core.xml')
  if (numbering === 'bomb' || styles === 'bomb' || core === 'bomb')
    return refused({ code: 'archive-bomb', facts: { reason: 'part' } })
  if (main.value === null) return NO_BODY
  const title = core === null ? null : titleIn(core)
  const flow = collectWordFlow(main.value, readNumbering(numbering, styles))
  const foreign = flow.kind === 'flow' && flow.items.length === 0 ? foreignText(archive.value, folder) : null
  return foreign === null ? wordDocument(flow, title) : asWord(foreign, title)
}
