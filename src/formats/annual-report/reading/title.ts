/** Finds the title of a report, and organ and year in it. */
import { foldRadicals } from '../../radicals.ts'
import { simplify } from './matching-text.ts'

export interface Title {
  /** As printed, on one line, radicals folded. */
  readonly printed: string
  readonly organ: string | null
  readonly year: number | null
}

const CHINESE_DIGITS = '〇一二三四五六七八九'

/** Blanks away, ASCII digits, years in Chinese digits as figures. */
export const denseText = (text: string): string =>
  foldRadicals(text)
    .replace(/[\s\u00a0\u3000\u200b]+/g, '')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/二[〇○零oO0][〇○零一二三四五六七八九][〇○零一二三四五六七八九](?=年)/g, (year) =>
      Array.from(year, (digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join(''),
    )

const YEAR = /(?:^|\D)(20[0-4]\d)(?=年|度|\D|$)年?度?/
const REPORT =
  /(?:政府信息公开|政务公开|信息公开|政府资讯公开)[^。；]{0,16}?(?:年度报告|年度工作报告|工作报告|情况报告|情况的报告|年报|报告)/
/** No title is without it, and few other lines have it. */
export const REPORT_CHARACTER = /[报報]/
const LONGEST_TITLE = 70

/** Marks in front of or behind a title that are no part of it. */
const FRILLS =
  /^(?:[[【（(〖]?(?:图解|一图读懂|政策图解|原创|转载|置顶)[\]】）)〗]?[:：]?|.{0,40}?(?:标题|名称)[:：]|[《"“'#*>•·]+)|[》"”'#*]+$|[（(]?(?:图解|全文|公示|公告)[）)]?$/g

const withoutYear = (text: string): string =>
  text.replace(/[（(]?20[0-4]\d年?(?:年度|度)?[）)]?/g, '').replace(/^年度?/, '')

/** Beginnings of sentences about the report. */
const NO_ORGAN = /^(?:我|本|各|全面|认真|严格|切实|积极|按照|根据|依据|为|编制|做好|公开|依法|主动)/

const organIn = (before: string): string | null => {
  const organ = withoutYear(before)
    .replace(/^(?:关于|现将)+/, '')
    .replace(/(?:关于|发布|印发|报送|公布|编制|的|年度)+$/, '')
    .replace(/^(?:关于)?(?:发布|印发|报送|公布)/, '')
    .replace(/^[-—_:：,，、.·]+|[-—_:：,，、.·]+$/g, '')
  if (NO_ORGAN.test(organ)) return null
  return /^[\u3400-\u9fff（）()、·\d-]{2,50}$/.test(organ) && /[\u3400-\u9fff]{2}/.test(organ) ? organ : null
}

/** Reads a line as a title; null when it is none. */
export const parseTitle = (line: string): Title | null => {
  if (!REPORT_CHARACTER.test(line)) return null
  const trimmed = foldRadicals(line).trim()
  if (trimmed.length > LONGEST_TITLE * 2) return null
  const dense = denseText(simplify(trimmed)).replace(FRILLS, '').replace(FRILLS, '')
  if (dense.length > LONGEST_TITLE || /[。；！？]/.test(dense)) return null
  const found = REPORT.exec(dense)
  if (found === null) return null
  const rest = dense.slice(found.index + found[0].length)
  if (rest.length > 12 && !/^[（(]?20\d\d/.test(rest)) return null
  const year = YEAR.exec(dense)?.[1]
  return {
    printed: trimmed.replace(/^[#*>\s]+|[#*\s]+$/g, ''),
    organ: organIn(dense.slice(0, found.index)),
    year: year === undefined ? null : Number(year),
  }
}
