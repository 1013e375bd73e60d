/** Cuts prose into sentences, across the line breaks of its layout. */
import { foldPrint } from './fold-print.ts'

export interface Sentence {
  /** As printed, without the line breaks of the layout. */
  readonly printed: string
  /** The same, folded for matching. */
  readonly folded: string
  /** Words of the numbered sub-heading (（二）依申请公开) it opens with, folded. */
  readonly heading: string | null
}

/** Bounds the work on a sentence; longer ones are cut at a semicolon or comma. */
const LONGEST_SENTENCE = 400
const LONGEST_HEADING = 24

const ENDS_PARAGRAPH = /[。！？!?][”’」）)]?$/
const OPENS_PARAGRAPH =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:是(?!否)|、)|[①-⑳]|\d{1,2}[.、．](?!\d))/
const HEADING_LINE =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])\s*[^。，；：,;:]{2,24}$/
/** The five topics of section one, for headings printed without a number. */
const BARE_HEADING =
  /^(?:政府信息)?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息公开)?平台建设|监督保障)[^，。；：]{0,10}$/

const NUMBERED_HEADING =
  /^(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))([^。，；：！？]{2,24})/

/** Lines joined where only the layout broke them. A number broken over two lines keeps its break for the fold. */
const paragraphsOf = (text: string): readonly string[] => {
  const paragraphs: string[] = []
  let open: string[] = []
  let last = ''
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open.join('\n'))
    open = []
  }
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.trim()
    if (line === '') continue
    if (ENDS_PARAGRAPH.test(last) || OPENS_PARAGRAPH.test(line) || isHeadingLine(last)) close()
    open.push(line)
    last = line
  }
  close()
  return paragraphs
}

const isHeadingLine = (line: string): boolean =>
  line.length <= LONGEST_HEADING + 6 && (HEADING_LINE.test(line) || BARE_HEADING.test(line))

/** Pieces of at most LONGEST_SENTENCE characters, cut at the last semicolon, else comma, else anywhere. */
const bounded = (sentence: string): readonly string[] => {
  if (sentence.length <= LONGEST_SENTENCE) return [sentence]
  const pieces: string[] = []
  let from = 0
  while (sentence.length - from > LONGEST_SENTENCE) {
    const piece = sentence.slice(from, from + LONGEST_SENTENCE)
    const cut = cutOf(piece)
    pieces.push(sentence.slice(from, from + cut))
    from += cut
  }
  pieces.push(sentence.slice(from))
  return pieces
}

const cutOf = (piece: string): number => {
  for (const mark of ['；', ';', '，', ',']) {
    const at = piece.lastIndexOf(mark)
    if (at > 0) return at + 1
  }
  return piece.length
}

const headingOf = (folded: string): string | null =>
  BARE_HEADING.test(folded) ? folded : (NUMBERED_HEADING.exec(folded)?.[1] ?? null)

const sentenceOf = (piece: string): Sentence => {
  const folded = foldPrint(piece)
  return { printed: piece.replace(/\s*\n\s*/g, '').trim(), folded, heading: headingOf(folded) }
}

/** A sentence without any of these states nothing that is counted, denied or known as a fact. */
const STATES_SOMETHING =
  /[\d０-９]|[一二两三四五六七八九十百千][余多]?[件起例宗份条次期场篇个名]|未|没|无|不存在|不涉及|不收取|不发生|零|第六版/
const MAY_BE_HEADING = /^\s*[（(一二三四五六七八九十\d政主依信平监]/

const isWorthReading = (piece: string): boolean =>
  piece.length > 1 && (STATES_SOMETHING.test(piece) || MAY_BE_HEADING.test(piece))

/**
 * The sentences that state something or open with a heading, in order; the rest is left out.
 * Time and memory are linear in the length of the text.
 */
export const sentencesOf = (text: string): readonly Sentence[] =>
  paragraphsOf(text)
    .flatMap((paragraph) => paragraph.split(/(?<=[。！？!?][”’」）)]?)(?![”’」）)])/))
    .flatMap(bounded)
    .filter(isWorthReading)
    .map(sentenceOf)
    .filter(({ folded }) => folded !== '')
