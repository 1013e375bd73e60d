/** Redaction of a file of a case: pages as pictures, marks burned into a new file, its check and its release. */
import type { Mark, RedactedFileJson } from '../../contract/request/redaction-json.ts'
import { post, read, staffAddress } from './staff-api.ts'

export interface RedactablePages {
  readonly pages: number
}

const base = (request: number, file: string): string =>
  `/requests/${request}/files/${encodeURIComponent(file)}`

export const redactablePages = (request: number, file: string): Promise<RedactablePages> =>
  read(`${base(request, file)}/pages`)

export const pageAddress = (request: number, file: string, page: number): string =>
  staffAddress(`${base(request, file)}/pages/${page}`)

export const burnMarks = (request: number, file: string, marks: readonly Mark[]): Promise<RedactedFileJson> =>
  post(`${base(request, file)}/redaction`, { marks })

/** From now on the file goes to the applicant with the reply. */
export const releaseFile = (request: number, file: string): Promise<unknown> =>
  post(`${base(request, file)}/release`, {})
