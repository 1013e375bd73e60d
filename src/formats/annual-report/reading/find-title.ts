/** Looks for the title among the first lines of a document, on one line or over up to three. */
import type { Block } from '../../source-document.ts'
import { chapterHeading } from './chapter-heading.ts'
import { parseTitle, REPORT_CHARACTER, type Title } from './title.ts'

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

/** 首页 > 政府信息公开年报 > 某某局2021年政府信息公开工作年度报告 */
const BREADCRUMBS = /^.*(?:>|›|»|→)\s*(?=\S{4,}报告)/

/** The pieces of a line in which a title may stand: a heading before it and text behind it are cut off. */
const titleParts = (line: string): readonly string[] => {
  if (line.trim() === '') return []
  const text = line.slice(0, LONGEST_LINE)
  const heading = chapterHeading(text)
  const rest = (heading?.chapter == null ? text : heading.rest).replace(BREADCRUMBS, '')
  const title = TITLE_THEN_TEXT.exec(rest.trim())?.[1]
  if (heading?.chapter != null && rest === '') return [text]
  return title === undefined ? [rest] : [title, rest]
}

const textsOf = (block: Block): readonly string[] =>
  block.kind === 'line' ? [block.text] : block.cells.map(({ text }) => text)

const firstLines = (blocks: readonly Block[]): readonly NumberedLine[] => {
  const lines: NumberedLine[] = []
  for (let index = 0; index < blocks.length && lines.length < LINES; index++) {
    for (const text of textsOf(blocks[index] as Block).flatMap(titleParts)) lines.push({ block: index, text })
  }
  return lines
}

const isPart = (text: string): boolean =>
  text.trim().length <= LONGEST_PART && !/[。；，,:：]/.test(text) && chapterHeading(text)?.chapter == null

type Candidate = Omit<FoundTitle, 'afterHeading'> & { readonly at: number }

const titleFrom = (lines: readonly NumberedLine[], at: number): Candidate | null => {
  const parts = lines.slice(at, at + MAX_JOINED)
  if (!parts.some(({ text }) => REPORT_CHARACTER.test(text))) return null
  let text = ''
  for (const [count, line] of parts.entries()) {
    if (!isPart(count === 0 ? line.text.replace(/[:：]/g, '') : line.text)) return null
    text += line.text.trim()
    const title = parseTitle(text)
    if (title !== null) return { title, at, blocks: parts.slice(0, count + 1).map(({ block }) => block) }
  }
  return null
}

const worth = ({ title, blocks }: Candidate): number =>
  (title.organ === null ? 0 : 4) + (title.year === null ? 0 : 2) - (blocks.length - 1) * 0.5

/**
 * The fullest title: of several, the last before the first chapter, as menus and covering letters come before
 * it; else the first after that heading.
 */
export const findTitle = (blocks: readonly Block[]): FoundTitle | null => {
  const lines = firstLines(blocks)
  const candidates = lines.map((_, at) => titleFrom(lines, at)).filter((each) => each !== null)
  const most = Math.max(...candidates.map(worth))
  const best = candidates.filter((each) => worth(each) === most)
  const heading = lines.findIndex(({ text }) => chapterHeading(text)?.chapter === 1)
  const found = best.findLast(({ at }) => at < heading) ?? best[0]
  return found === undefined ? null : { ...found, afterHeading: heading >= 0 && heading < found.at }
}

/** Years that titles name from a block on: a second report has a title of its own. */
export const yearsOfTitles = (blocks: readonly Block[], from: number): readonly number[] =>
  blocks.slice(from).flatMap((block) => {
    const title = block.kind === 'line' ? parseTitle(block.text) : null
    return title?.organ == null || title.year === null ? [] : [title.year]
  })
