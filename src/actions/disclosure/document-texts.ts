/** The texts of published documents as files for Word and for print: made once a version, kept in memory, never beyond the page. */

import { type DisclosureText, disclosureLetter } from '../../formats/disclosure-document/disclosure-letter.ts'
import type { Result } from '../../law/result.ts'
import type { DrawingRefusal, LetterFormat } from '../drawing/drawing.ts'
import type { DrawingPool } from '../drawing/drawing-pool.ts'
import { openKeptFiles } from '../turns/kept-files.ts'

export type TextFormat = LetterFormat

export interface DocumentTexts {
  /**
   * Refuses with `drawing-busy` while as many others of the format are in the making as may be.
   * @param version of the page: another one is another file
   */
  readonly make: (
    id: number,
    version: number,
    format: TextFormat,
    text: DisclosureText,
  ) => Promise<Result<Uint8Array, DrawingRefusal>>
}

/** Bytes of all files together. */
const MOST_BYTES = 48 * 1024 * 1024
/** Of one format. */
const MOST_IN_THE_MAKING = 2

/** Made in a thread of the drawing pool, so that a long document holds up nobody. */
export const openDocumentTexts = (
  drawing: Pick<DrawingPool, 'letter'>,
  mostBytes = MOST_BYTES,
): DocumentTexts => {
  const files = openKeptFiles<TextFormat>({ mostBytes, mostInTheMaking: MOST_IN_THE_MAKING })
  return {
    make: (id, version, format, text) =>
      files.make(`${id}/${version}.${format}`, format, () =>
        drawing.letter({ letter: disclosureLetter(text), format }),
      ),
  }
}
