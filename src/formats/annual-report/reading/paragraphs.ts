/** Joins printed lines to paragraphs. */

const INDENT = /^(?:\u3000{1,}|[ \t\u00a0]{2,}|[ \u00a0]*\u3000)/
const OPENING =
  /^\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[，,、])/
const FINISHED = /[。！？!?]["”’）)]?\s*$/

const printedWidth = (line: string): number => {
  let width = 0
  for (let index = 0; index < line.length; index++) width += line.charCodeAt(index) >= 0x1100 ? 2 : 1
  return width
}

/** Lines this much shorter than the longest one end before the margin. */
const FULL = 0.8
const SHORTEST_MARGIN = 30

/**
 * Paragraphs of lines that were wrapped at a margin. A line goes on the one before when that one was full and
 * unfinished; an indent, a number such as （一） or a finished short line begins a new paragraph. Blank lines
 * say nothing: some programs print one after every line.
 */
export const joinWrapped = (lines: readonly string[]): readonly string[] => {
  const printed = lines.filter((line) => line.trim() !== '')
  const margin = printed.reduce((widest, line) => Math.max(widest, printedWidth(line.trim())), 0)
  const paragraphs: string[] = []
  let open = false
  for (const line of printed) {
    const text = line.trim()
    const full = margin >= SHORTEST_MARGIN && printedWidth(text) >= margin * FULL
    if (open && !INDENT.test(line) && !OPENING.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`)
    else paragraphs.push(text)
    open = full && !FINISHED.test(text)
  }
  return paragraphs
}

/** Lines that are paragraphs already (HTML, Word). */
export const asParagraphs = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '')
