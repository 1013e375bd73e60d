/** What our own readers find in a file that we made. */
import { extractDocument } from '../../../src/formats/extraction/extract-document.ts'

/** Text without white space and without the page numbers at the foot: lines and pages may break anywhere. */
export const bare = (text: string): string => text.replace(/\s+/g, '')

/** Lines and cells in reading order. Throws when the file cannot be read. */
export const readBack = async (bytes: Uint8Array, name: string): Promise<string> => {
  const read = await extractDocument(bytes, name)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.blocks
    .map((block) => (block.kind === 'line' ? block.text : block.cells.map(({ text }) => text).join(' ')))
    .join('\n')
}

/** The same as one string, to look for a sentence in. */
export const readBare = async (bytes: Uint8Array, name: string): Promise<string> =>
  bare((await readBack(bytes, name)).replace(/^\s*– \d+ –\s*$/gm, ''))
