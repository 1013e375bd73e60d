/** A letter as the layout takes it: only characters that the fonts can show, and a note on the others. */
import type { Letter, LetterBlock } from './letter.ts'
import { letterText } from './letter.ts'
import { missingNote, printable } from './print-fonts.ts'

export interface PrintedLetter extends Letter {
  /** Note on characters that no font has. */
  readonly missing: string | null
}

export const printedBlock = (block: LetterBlock): LetterBlock =>
  block.kind === 'paragraph'
    ? { ...block, text: printable(block.text) }
    : {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: printable(cell.text) }))),
      }

const orNull = (text: string | null): string | null => (text === null ? null : printable(text))

export const printedLetter = (letter: Letter): PrintedLetter => ({
  kind: letter.kind,
  dated: letter.dated,
  redHead: orNull(letter.redHead),
  documentNumber: orNull(letter.documentNumber),
  title: letter.title.map(printable),
  addressee: orNull(letter.addressee),
  blocks: letter.blocks.map(printedBlock),
  attachments: letter.attachments.map(printable),
  signature: letter.signature && {
    organ: printable(letter.signature.organ),
    date: letter.signature.date,
  },
  contact: orNull(letter.contact),
  sources: letter.sources,
  missing: missingNote(letterText(letter)),
})
