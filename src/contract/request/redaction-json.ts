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
