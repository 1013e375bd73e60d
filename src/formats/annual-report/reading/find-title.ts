/** Looks for the title among the first lines of a document, on one line or over up to three. */
import type { Block } from '../../source-document.ts'
import { chapterHeading } from './chapter-heading.ts'
import { parseTitle, type Title } from './title.ts'

export interface FoundTitle {
  readonly title: Title
  readonly blocks: readonly number[]
  /** Whether the first chapter's heading stands before it (I-2). */
  readonly afterHeading: boolean
}

/** The title stands within so many lines that are not empty; a cover letter or a menu may come first. */
const LINES = 120
const MAX_JOINED = 3
const LONGEST_PART = 60
const LONGEST_LINE = 500

interface NumberedLine {
  readonly block: number
  readonly text: string
}

/** A title with text behind it on the same line. */
const TITLE_THEN_TEXT = /^(\S.{6,60}?报告)[\s\u3000]+\S/

/** The pieces of a line in which a title may stand: a heading before it and text behind it are cut off. */
const titleParts = (line: string): readonly string[] => {
  if (line.trim() === '') return []
  const text = line.slice(0, LONGEST_LINE)
  const heading = chapterHeading(text)
  const rest = heading?.chapter == null ? text : heading.rest
  const title = TITLE_THEN_TEXT.exec(rest.trim())?.[1]
  if (heading?.chapter != null && rest === '') return [text]
  return title === undefined ? [rest] : [title, rest]
}

const firstLines = (blocks: readonly Block[], end: number): readonly NumberedLine[] => {
  const lines: NumberedLine[] = []
  for (let index = 0; index < Math.min(end, blocks.length) && lines.length < LINES; index++) {
    const block = blocks[index] as Block
    const texts = block.kind === 'line' ? [block.text] : block.cells.map(({ text }) => text)
    for (const text of texts.flatMap(titleParts)) lines.push({ block: index, text })
  }
  return lines
}

const isPart = (text: string): boolean =>
  text.trim().length <= LONGEST_PART && !/[。；，,:：]/.test(text) && chapterHeading(text)?.chapter == null

const titleFrom = (lines: readonly NumberedLine[], at: number): Omit<FoundTitle, 'afterHeading'> | null => {
  let best: Omit<FoundTitle, 'afterHeading'> | null = null
  let text = ''
  for (let count = 0; count < MAX_JOINED; count++) {
    const line = lines[at + count]
    if (
      line === undefined ||
      (count > 0 && !isPart(line.text)) ||
      (count === 0 && !isPart(line.text.replace(/[:：]/g, '')))
    )
      break
    text += line.text.trim()
    const title = parseTitle(text)
    if (title !== null) {
      best = { title, blocks: lines.slice(at, at + count + 1).map(({ block }) => block) }
      break
    }
  }
  return best
}

const worth = ({ title, blocks }: Omit<FoundTitle, 'afterHeading'>): number =>
  (title.organ === null ? 0 : 4) + (title.year === null ? 0 : 2) - (blocks.length - 1) * 0.5

/** @param end first block that cannot hold the title */
export const findTitle = (blocks: readonly Block[], end: number): FoundTitle | null => {
  const lines = firstLines(blocks, end)
  const firstHeading = lines.findIndex(({ text }) => chapterHeading(text)?.chapter === 1)
  let best: Omit<FoundTitle, 'afterHeading'> | null = null
  let bestAt = -1
  for (let at = 0; at < lines.length; at++) {
    const found = titleFrom(lines, at)
    if (found === null || (best !== null && worth(found) <= worth(best))) continue
    best = found
    bestAt = at
  }
  return best === null ? null : { ...best, afterHeading: firstHeading >= 0 && firstHeading < bestAt }
}

/** Years that titles name from a block on: a second report has a title of its own. */
export const yearsOfTitles = (blocks: readonly Block[], from: number): readonly number[] =>
  blocks.slice(from).flatMap((block) => {
    const title = block.kind === 'line' ? parseTitle(block.text) : null
    return title?.organ == null || title.year === null ? [] : [title.year]
  })
