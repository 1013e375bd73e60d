import { touchesUnspaced, withoutUnprinted } from './join-text.ts'

/** Collects the text of one printed line after another, folding blanks the way a page shows them. */
export interface LineWriter {
  /** Text as in the source; line breaks and tabs in it are only blanks. */
  readonly write: (text: string) => void
  /** Text whose line breaks are real. */
  readonly writeLines: (text: string) => void
  readonly endLine: () => void
}

const EDGE_BLANKS = /^[\s\u3000]+|[\s\u3000]+$/g

/** A blank that only comes from the source being wrapped is not printed between Chinese characters. */
const foldBlanks = (text: string): string =>
  text.replace(/[ \t\r\n\f]+/g, (blank: string, at: number) => {
    if (!/[\r\n]/.test(blank)) return ' '
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(at + blank.length, at + blank.length + 2)
    return touchesUnspaced(before, '') && touchesUnspaced('', after) ? '' : ' '
  })

export const createLineWriter = (emit: (line: string) => void): LineWriter => {
  let pending = ''
  const endLine = (): void => {
    if (pending === '') return
    const line = foldBlanks(withoutUnprinted(pending)).replaceAll('\u00a0', ' ').replace(EDGE_BLANKS, '')
    pending = ''
    if (line !== '') emit(line)
  }
  const writeLines = (text: string): void => {
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) endLine()
      pending += line
    }
  }
  return {
    write: (text) => {
      pending += text
    },
    writeLines,
    endLine,
  }
}
