/** Documents and files of a case. */
import { post, postFiles, read, remove, staffAddress } from './staff-api.ts'

/** A document as text, for reading on the screen. */
export interface DocumentTextJson {
  readonly text: string
}

export const documentText = (request: number, document: string): Promise<DocumentTextJson> =>
  read(`/requests/${request}/documents/${encodeURIComponent(document)}/text`)

export const documentAddress = (request: number, document: string, format: 'docx' | 'pdf'): string =>
  staffAddress(`/requests/${request}/documents/${encodeURIComponent(document)}/${format}`)

export const fileAddress = (request: number, file: string): string =>
  staffAddress(`/requests/${request}/files/${encodeURIComponent(file)}`)

/** One PDF with numbered pages, or with the originals beside it. */
export const caseFileAddress = (request: number, format: 'pdf' | 'zip'): string =>
  staffAddress(`/requests/${request}/case-file`, { format })

export const addFiles = (
  request: number,
  facts: { readonly purpose: string; readonly forApplicant: boolean; readonly acceptsHidden: boolean },
  files: readonly File[],
): Promise<unknown> => postFiles(`/requests/${request}/files`, facts, files)

export const removeFile = (request: number, file: string): Promise<unknown> =>
  remove(`/requests/${request}/files/${encodeURIComponent(file)}`)

/** The letter that a drafted reply would become, before anything is saved. */
export const previewReply = (
  request: number,
  draft: { readonly outcome: string; readonly facts: Readonly<Record<string, string>> },
): Promise<DocumentTextJson> => post(`/requests/${request}/reply-preview`, draft)

/** A document that goes with no act of the procedure. */
export const makeDocument = (
  request: number,
  kind: string,
  facts: Readonly<Record<string, string>>,
): Promise<unknown> => post(`/requests/${request}/documents`, { kind, facts })
