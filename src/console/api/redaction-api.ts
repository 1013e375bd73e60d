/** Redaction of a file of a case: pages as pictures, marks burned into a new file, its check and its release. */
import type { Mark, PlacedText, RedactionCheck } from '../../contract/request/redaction-json.ts'
import { post, read, staffAddress } from './staff-api.ts'

export interface RedactablePages {
  readonly pages: number
}

/** What came of burning: a new file of the case, checked and not yet released. */
export interface Redacted {
  readonly file: string
  readonly check: RedactionCheck
  /** Where the same words still stand unmarked. */
  readonly standsElsewhere: readonly PlacedText[]
  /** Marks, by index, that lie over no text. */
  readonly marksOverNoText: readonly number[]
  /** Pages drawn with a stand-in for fonts that the file does not carry. */
  readonly pagesWithFontsMissing: readonly number[]
}

const base = (request: number, file: string): string =>
  `/requests/${request}/files/${encodeURIComponent(file)}`

export const redactablePages = (request: number, file: string): Promise<RedactablePages> =>
  read(`${base(request, file)}/pages`)

export const pageAddress = (request: number, file: string, page: number): string =>
  staffAddress(`${base(request, file)}/pages/${page}`)

export const burnMarks = (request: number, file: string, marks: readonly Mark[]): Promise<Redacted> =>
  post(`${base(request, file)}/redaction`, { marks })

/** From now on the file goes to the applicant with the reply. */
export const releaseFile = (request: number, file: string): Promise<unknown> =>
  post(`${base(request, file)}/release`, {})
