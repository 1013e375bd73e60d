import type { Letter } from './letter.ts'
import { LETTER_LAYOUT } from './letter-layout.ts'
import { printedLetter } from './printed-letter.ts'
import { setPdf } from './typst-compiler.ts'

/**
 * A document as PDF/A-2u in the layout of GB/T 9704-2012. Text is printed as it stands, whatever it holds; a character that
 * no font has is printed as 〓 with a note of its code (`unprintableCharacters` tells beforehand).
 */
export const makeLetterPdf = async (letter: Letter): Promise<Uint8Array> =>
  setPdf(
    LETTER_LAYOUT,
    { ...printedLetter(letter), organ: letter.signature?.organ ?? letter.title[0] ?? '' },
    [],
  )
