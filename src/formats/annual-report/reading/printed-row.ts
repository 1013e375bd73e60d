/** A printed row cut into tokens: what the table readers work on, whatever the file was. */
import type { ValueInPrint } from '../../number-in-print.ts'
import type { Place } from '../../source-document.ts'

export interface Token {
  /** `noise`: neither words nor a value, such as a lone `?`. */
  readonly kind: 'words' | 'value' | 'blank' | 'noise'
  /** As printed, radicals folded. */
  readonly text: string
  /** Matching key of the words; '' for other kinds. */
  readonly key: string
  /** Null for a `value` that is meant as a figure but damaged. */
  readonly value: ValueInPrint | null
  /**
   * Where the token lies in its row: grid columns for `cells`, display columns for `text`, points for `spans`.
   * `right` is exclusive.
   */
  readonly left: number
  readonly right: number
  /** Wide characters before the token on a line of text: some programs align by characters, not by their width. */
  readonly wide: number
  /** Number of the row in its region. */
  readonly row: number
}

export interface PrintedRow {
  /**
   * `cells`: the source marks its cells, so an empty one is known to be empty. `text`: only blanks part the
   * tokens. `spans`: positions on the page are known.
   */
  readonly kind: 'cells' | 'text' | 'spans'
  /** Cells with declared spans (HTML, DOCX): columns are those of the grid. */
  readonly grid: boolean
  readonly tokens: readonly Token[]
  /** Where the row ends, blanks at its end included; in the units of its tokens. */
  readonly end: number
  readonly place: Place
}

/** A page number standing alone: `- 4 -`, `—5—`, 第3页 共8页, 3/8. Dashes on both sides are never a figure. */
const PAGE_MARK =
  /^\s*(?:[-\u2010-\u2015\u2212\uff0d~·]+\s*\d{1,3}\s*[-\u2010-\u2015\u2212\uff0d~·]+|第\s*\d{1,3}\s*页.{0,12}|\d{1,3}\s*[/／]\s*\d{1,3}|page\s*\d+.{0,10})\s*$/i

const LONGEST_MARK = 20

export const isPageMark = (text: string): boolean => {
  const printed = text.trim()
  return printed.length <= LONGEST_MARK && PAGE_MARK.test(printed)
}
