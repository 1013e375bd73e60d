/** Marks of a redaction and what came of burning them, as they cross the wire. Shapes as in formats/redaction. */

/** Page from 1; the rest as shares of the page, 0 to 1, from the left and the top. */
export interface Mark {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Why, in a few words that are printed on the black area where they fit. */
  readonly ground: string
}

export interface PlacedText {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a passed check looked at. */
export interface RedactionCheck {
  readonly pages: number
  /** Words looked for. */
  readonly searched: number
  /** Characters of text that the file still holds; 0 for a file of pictures. */
  readonly characters: number
}

/** What came of burning: a new file of the case, checked and not yet released. */
export interface RedactedFileJson {
  /** Id of the new file. */
  readonly file: string
  readonly check: RedactionCheck
  /** Where the same words still stand unmarked. */
  readonly standsElsewhere: readonly PlacedText[]
  /** Marks, by index, that lie over no text. */
  readonly marksOverNoText: readonly number[]
  /** Pages drawn with a stand-in for fonts that the file does not carry. */
  readonly pagesWithFontsMissing: readonly number[]
}

const presentPlaced = ({ text, page, x, y, width, height }: PlacedText): PlacedText => ({
  text,
  page,
  x,
  y,
  width,
  height,
})

export const presentRedacted = (redacted: RedactedFileJson): RedactedFileJson => ({
  file: redacted.file,
  check: {
    pages: redacted.check.pages,
    searched: redacted.check.searched,
    characters: redacted.check.characters,
  },
  standsElsewhere: redacted.standsElsewhere.map(presentPlaced),
  marksOverNoText: redacted.marksOverNoText,
  pagesWithFontsMissing: redacted.pagesWithFontsMissing,
})
