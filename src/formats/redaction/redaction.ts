import type { Refusal } from '../../law/result.ts'

/**
 * An area to be made unreadable, as drawn on the page that people see (turned and cropped as in a viewer):
 * page from 1; x, y, width and height as shares of the page, 0 to 1, from the left and the top.
 */
export interface Mark {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Why, in a few words that are printed on the black area where they fit; blank for none. */
  readonly ground: string
}

/** Text with its place, in the shares of a `Mark`. */
export interface PlacedText {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page for the marking screen. Width and height in pixels. */
export interface RenderedPage {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  /** Pages of the whole file. */
  readonly pages: number
  /** The page has text in fonts that the file does not carry; it was drawn with a stand-in and may look different. */
  readonly fontsMissing: boolean
}

export interface BurnedPdf {
  /** A new file of pictures: no text, no properties, notes, attachments or bookmarks of the original. */
  readonly pdf: Uint8Array
  /** What stood under the marks, one entry a line and mark; also the contents of notes and form fields there. */
  readonly burnedText: readonly PlacedText[]
  /** Where the same words still stand unmarked in the original, for a person to decide about. */
  readonly standsElsewhere: readonly PlacedText[]
  /** Marks, by index, that lie over no text: a picture, or nothing. */
  readonly marksOverNoText: readonly number[]
  /** Pages whose text was drawn with a stand-in for fonts that the file does not carry: to be looked at. */
  readonly pagesWithFontsMissing: readonly number[]
}

export interface BurnedPicture {
  /** Same format as the original (PNG or JPEG), without any metadata. */
  readonly picture: Uint8Array
}

export const REDACTION_REFUSAL_CODES = [
  'not-a-pdf',
  'not-a-picture',
  'pdf-encrypted',
  'pdf-corrupt',
  'pdf-too-large',
  'too-many-pages',
  'picture-too-large',
  'picture-corrupt',
  'page-unknown',
  'page-not-drawn',
  'width-invalid',
  'no-marks',
  'too-many-marks',
  'mark-invalid',
] as const
export type RedactionRefusalCode = (typeof REDACTION_REFUSAL_CODES)[number]
export type RedactionRefusal = Refusal<RedactionRefusalCode>

/** Where a word that should be gone was found. `page` where it stands on one. */
export interface RemainingText {
  readonly text: string
  readonly page: number | null
  readonly where:
    | 'page-text'
    | 'annotation'
    | 'form-value'
    | 'properties'
    | 'bookmark'
    | 'attachment'
    | 'raw-bytes'
}

export interface RedactionCheckRefusal extends Refusal<'burned-text-remains' | 'result-unreadable'> {
  readonly remaining: readonly RemainingText[]
}

/** What a passed check looked at. */
export interface RedactionCheck {
  readonly pages: number
  /** Words looked for: single characters are not, they stand in every text. */
  readonly searched: number
  /** Characters of text that the file holds at all; 0 for a file of pictures. */
  readonly characters: number
}
