/** Recognises the headings of the six chapters by their words; numbers are often missing or wrong. */
import { foldRadicals } from '../../radicals.ts'
import { matchKey, printedLength } from './matching-text.ts'

export type Chapter = 1 | 2 | 3 | 4 | 5 | 6

export interface ChapterHeading {
  /** Null for a numbered heading that the form does not have. */
  readonly chapter: Chapter | null
  /** The heading as printed, radicals folded. */
  readonly printed: string
  /** What follows it on the same line. */
  readonly rest: string
}

/** Wordings as matching keys, after the number. `open` ones may be followed by text on the same line. */
const WORDINGS: readonly (readonly [Chapter, RegExp])[] = [
  [1, /^(?:工作)?总体(?:工作)?情况|^基本情况|^概述|^总体概述/],
  [2, /^(?:行政机关)?主动公开政府(?:信息|公开)的?情况|^主动公开政府信息/],
  [
    3,
    /^收到和处理政府信息(?:依申请)?公开申请的?情况|^政府信息公开申请(?:收到和)?(?:处理|办理)的?情况|^收到和处理政府信息/,
  ],
  [
    4,
    /^(?:因)?政府信息公开(?:工作)?(?:被)?(?:申请|提起)?行政复议(?:和)?(?:提起)?行政诉讼的?情况|^(?:因政府信息公开)?(?:被)?(?:申请|提起)?行政复议(?:和|及)?(?:提起)?行政诉讼的?情况|^政府信息公开行政复议/,
  ],
  [
    5,
    /^(?:20\d\d年度?)?(?:政府|政务)?(?:信息公开)?(?:工作)?(?:中)?(?:还)?存在的?(?:主要)?(?:问题|不足)(?:及|和|与|以及)?(?:下一步)?(?:的)?(?:改进|整改)?(?:情况|措施|工作|意见|方向)?|^主要问题(?:及|和|与)(?:改进|整改)(?:情况|措施)?/,
  ],
  [
    6,
    /^其[他它]需要?(?:报告|说明)的?(?:其他)?(?:事项|情况|问题)?|^需要?(?:报告|说明)的(?:其[他它])?(?:事项|情况|问题)/,
  ],
]

/** With which the wordings above begin: few lines do, and the others need no comparing. */
const FIRST_CHARACTERS = new Set('工总基概行主收政因被申提信存其需还2')

/** `l六、` and the like: strokes that OCR saw before the number. */
const NUMBERED =
  /^[\sl|Il#*]*(?:第?([一二三四五六七八九十]{1,3})(?:部分|章)?\s*[、.．，,:：\s]|(\d{1,2})\s*[、．])\s*/
const BRACKETED = /^[\s#*]*(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|[①-⑳])/
/** Markdown marks and ornamental brackets around a heading. */
const ORNAMENTS = /^[\s#*>【〖[]+|[\s*#]+$/g

const LONGEST_HEADING = 40
const SENTENCE = /[。；;！!？?]/

const numberedHeading = (text: string): ChapterHeading | null => {
  const isHeading = NUMBERED.test(text) && text.length <= LONGEST_HEADING && !SENTENCE.test(text)
  return isHeading ? { chapter: null, printed: text, rest: '' } : null
}

/** What follows a heading on its line must look like its continuation as text, not like the rest of a sentence. */
const isOpening = (rest: string, numbered: boolean): boolean => {
  if (rest === '') return true
  return numbered ? !/^[的是，,、]/.test(rest) : /^[：:。]?$/.test(rest)
}

/** Letters that a heading has near its beginning; a cheap test before the thorough one. */
const MAY_BE_HEADING =
  /[一二三四五六七八九十\d\u2f00-\u2fdf]{1,3}\s*[、.．，,:：\s部]|情.{0,2}况|[问問].{0,2}[题題]|[报報].{0,2}告|[说說].{0,2}明|概述/

/** Null when the line is no heading of a chapter. Sub-headings such as （一）主动公开 are none. */
export const chapterHeading = (line: string): ChapterHeading | null => {
  if (line.length > 400_000 || !MAY_BE_HEADING.test(line.slice(0, 80)) || BRACKETED.test(line)) return null
  const text = foldRadicals(line.slice(0, 200)).replace(ORNAMENTS, '')
  const number = NUMBERED.exec(text)
  const body = number === null ? text : text.slice(number[0].length)
  const key = matchKey(body.slice(0, 60)).replaceAll('资讯', '信息')
  if (!FIRST_CHARACTERS.has(key.charAt(0))) return numberedHeading(text)
  for (const [chapter, wording] of WORDINGS) {
    const found = wording.exec(key)?.[0] ?? ''
    if (found === '') continue
    const end = printedLength(body, found.length)
    const closing = /^[\s：:。）)*】〗\]]*/.exec(body.slice(end))?.[0].length ?? 0
    const rest = body.slice(end + closing)
    if (!isOpening(rest, number !== null)) continue
    const printed = text.slice(0, text.length - body.length + end)
    const full = foldRadicals(line).replace(ORNAMENTS, '')
    return { chapter, printed: printed.trim(), rest: full.slice(text.length - rest.length).trim() }
  }
  return numberedHeading(text)
}

/** Places inside a line where a chapter begins: reports written without line breaks. */
const INLINE =
  /(?=[一二三四五六七八][、.．]\s*(?:总体情况|主动公开政府信息|收到和处理政府信息|政府信息公开行政复议|存在的?主要问题|存在问题及|其他需要报告))/

/** Cuts a line that holds several chapters, or text and then a chapter. */
export const splitAtChapters = (line: string): readonly string[] => {
  if (line.length < 20 || line.length > 400_000) return [line]
  return line.split(INLINE).filter((part) => part.trim() !== '')
}
