/** What every container (text, Markdown, HTML, DOCX, PDF, XLSX) is turned into before anything is understood. */

export const MEDIA = ['text', 'markdown', 'html', 'docx', 'pdf', 'xlsx'] as const
export type Media = (typeof MEDIA)[number]

/** Where something stood in the source. Numbers count from 1. */
export interface Place {
  readonly page?: number
  readonly line?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

/** A run of text on a PDF line, in points from the left and the top of its page. */
export interface Span {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A printed line. `spans` only where the source knows positions. */
export interface Line {
  readonly kind: 'line'
  readonly text: string
  readonly spans: readonly Span[] | null
  readonly place: Place
}

/** A cell of a table row where it begins; what spans into later rows is not repeated there. */
export interface GridCell {
  readonly text: string
  /** Grid column, from 0, after row and column spans are laid out. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A row of a table whose grid the source declares (HTML, DOCX). */
export interface TableRow {
  readonly kind: 'row'
  readonly cells: readonly GridCell[]
  readonly place: Place
}

export type Block = Line | TableRow

/**
 * What had to be done to come by the text: a wrong decoding saved into the file was undone (characters it
 * destroyed are U+FFFD, and so are digits beside them); the report stood in a script or a field of the page;
 * the page hides it.
 */
export const SOURCE_NOTES = ['decoding-repaired', 'taken-from-script', 'taken-from-hidden'] as const
export type SourceNote = (typeof SOURCE_NOTES)[number]

export interface SourceDocument {
  readonly media: Media
  /** Title from metadata (`<title>`, `<meta>`, document properties), when there is one. */
  readonly metaTitle: string | null
  /** In reading order. */
  readonly blocks: readonly Block[]
  readonly notes?: readonly SourceNote[]
}

/** Why a file could not be turned into a document, or is not an annual report. Words for people: `read-refusal.ts`. */
export const READ_REFUSAL_CODES = [
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'type-unknown',
  'encoding-unknown',
  'archive-corrupt',
  'archive-bomb',
  'docx-invalid',
  'docx-encrypted',
  'word-97-not-supported',
  'excel-97-not-supported',
  'workbook-macros',
  'workbook-formulas',
  'workbook-invalid',
  'pdf-corrupt',
  'pdf-encrypted',
  'pdf-image-only',
  'pdf-too-many-pages',
  'reading-timed-out',
  'not-annual-report',
  'template-empty',
  'other-form',
  'half-year-statistics',
  'tables-not-readable',
  'several-reports',
] as const
export type ReadRefusalCode = (typeof READ_REFUSAL_CODES)[number]
