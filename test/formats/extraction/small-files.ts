/** Small files of every kind, made on the spot. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { extractDocument } from '../../../src/formats/extraction/extract-document.ts'
import type { Block, SourceDocument } from '../../../src/formats/source-document.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const wordCell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`

export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

export const wordXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`

/** The parts of a Word file with the given body; more parts may be added or put in their place. */
export const wordParts = (body: string, more: Readonly<Record<string, string>> = {}): Zippable => {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': wordXml(body),
    ...more,
  }
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
}

export const wordFile = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(wordParts(body, more))

/** The document in a file that must be readable. */
export const documentOf = async (bytes: Uint8Array, fileName = 'file'): Promise<SourceDocument> => {
  const result = await extractDocument(bytes, fileName)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** The code a file is refused with; null when it is read. */
export const refusalOf = async (bytes: Uint8Array, fileName = 'file'): Promise<string | null> => {
  const result = await extractDocument(bytes, fileName)
  return result.ok ? null : result.refusal.code
}

/** Blocks as short lines: the text of a line, or the cells of a row with their column and spans. */
export const sketch = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) =>
    block.kind === 'line'
      ? block.text
      : block.cells
          .map(({ text, column, columnSpan, rowSpan }) => {
            const spans = columnSpan > 1 || rowSpan > 1 ? `/${columnSpan}×${rowSpan}` : ''
            return `${column}${spans}:${text}`
          })
          .join(' | '),
  )

export const sketchOf = async (bytes: Uint8Array, fileName = 'file'): Promise<readonly string[]> =>
  sketch((await documentOf(bytes, fileName)).blocks)
