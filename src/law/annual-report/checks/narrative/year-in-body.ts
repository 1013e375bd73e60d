/** Years of the text that are not the year of the report (KX-5). */
import type { AnnualReport } from '../../annual-report.ts'
import type { Breach } from '../check.ts'

const YEAR = /(?<![\d〔［[])(20\d\d)年(?!代)/g
/** At the start of a sentence, with the organ or its work behind it. */
const LEADING =
  /(?:^|[。；\n])\s*(20\d\d)年(?:度|以来)?[，,]?(?:我|本|全|[\u4e00-\u9fff]{2,20}?(?:局|委|办|府|会|中心))/g
const PLANNED =
  /(20\d\d)年[，,]?(?:我[局委办县市区镇乡们]|我单位|本[局委办]|本单位|本机关)?将(?:继续|进一步|重点|着力|持续|围绕|从|加大|加强|不断|做好)/g

const yearsBy = (pattern: RegExp, text: string): readonly number[] =>
  [...text.matchAll(pattern)].map((match) => Number(match[1]))

/**
 * The first year that opens a sentence is another than that of the report. The next year is named for plans,
 * and an overview that names the report year first may go on about others.
 */
const overviewBreach = (overview: string, year: number): readonly Breach[] => {
  const [first] = yearsBy(LEADING, overview)
  const named = yearsBy(YEAR, overview)
  if (first === undefined || first === year || first === year + 1 || named[0] === year) return []
  const message = `报告年度为${year}年，第一部分写的是${first}年，疑为沿用其他年度的文字。`
  return [{ cells: [], expected: year, actual: first, message }]
}

/** Chapter five plans for the year after; a plan for the report year is left from the year before. */
const plansBreach = (problems: string, year: number): readonly Breach[] => {
  const stale = yearsBy(PLANNED, problems).find((planned) => planned <= year)
  if (stale === undefined) return []
  const message = `报告年度为${year}年，第五部分的下一步计划写的是${stale}年，疑为沿用上年的文字。`
  return [{ cells: [], expected: year + 1, actual: stale, message }]
}

export const yearsOutOfPlace = ({ year, narrative }: AnnualReport): readonly Breach[] => {
  if (year === null) return []
  return [...overviewBreach(narrative.overview ?? '', year), ...plansBreach(narrative.problems ?? '', year)]
}
