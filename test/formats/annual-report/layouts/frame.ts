/** The document around the tables: title, headings, prose, and what a web site adds. */
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { SECTION_HEADINGS } from '../../../../src/law/annual-report/form.ts'

export interface TableText {
  readonly proactive: readonly string[]
  readonly requests: readonly string[]
  readonly remedies: readonly string[]
}

export const TITLE_PLACES = ['top', 'afterFirstHeading', 'split', 'doubledYear', 'absent'] as const
export type TitlePlace = (typeof TITLE_PLACES)[number]

export const HEADING_STYLES = [
  'statutory',
  'withoutFifth',
  'restarted',
  'offByOne',
  'marked',
  'inline',
] as const
export type HeadingStyle = (typeof HEADING_STYLES)[number]

export const SURROUNDINGS = [
  'none',
  'siteChrome',
  'coveringLetter',
  'preface',
  'periodWithLostCharacters',
  'earlierYears',
  'notes',
] as const
export type Surroundings = (typeof SURROUNDINGS)[number]

export interface Frame {
  readonly title: TitlePlace
  readonly headings: HeadingStyle
  readonly surroundings: Surroundings
}

export const PLAIN_FRAME: Frame = { title: 'top', headings: 'statutory', surroundings: 'none' }

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'] as const

const RESTARTED = [0, 1, 0, 1, 2, 3] as const

const headingLine = (section: number, style: HeadingStyle): readonly string[] => {
  const words = SECTION_HEADINGS[section] ?? ''
  const number = style === 'restarted' ? (RESTARTED[section] ?? 0) : section + (style === 'offByOne' ? 1 : 0)
  if (style === 'withoutFifth' && section === 4) return []
  const line = `${NUMERALS[number]}、${words}`
  return style === 'marked' ? ['', `【${line}】`, ''] : ['', line, '']
}

const titleLines = (report: AnnualReport, place: TitlePlace): readonly string[] => {
  const { organ, year } = report
  if (place === 'absent') return []
  if (place === 'split') return [`${organ}`, `${year}年政府信息公开工作年度报告`]
  if (place === 'doubledYear') return [`${organ}${year}年度政府信息公开工作年度报告`]
  return [`${organ}${year}年政府信息公开工作年度报告`]
}

const siteHead = (report: AnnualReport): readonly string[] => [
  '首页 > 政务公开 > 政府信息公开年报',
  `索引号：YL-${(report.year ?? 0) + 1}-00017    发布机构：${report.organ}`,
  `生成日期：${(report.year ?? 0) + 1}-01-26    字体：[大] [中] [小]    浏览次数：318`,
]
const SITE_FOOT = ['打印本页 关闭窗口', '分享到：', '网站标识码 4199000012 公网安备 41990002000123号']

const coveringLetter = (report: AnnualReport): readonly string[] => [
  `关于报送${report.year}年政府信息公开工作年度报告的函`,
  '县政府办公室：',
  `按照通知要求，现将《${report.organ}${report.year}年政府信息公开工作年度报告》随函报送，请予审阅。`,
  `附件：${report.organ}${report.year}年政府信息公开工作年度报告`,
  `${report.organ}`,
  `${(report.year ?? 0) + 1}年1月12日`,
  '',
]

const preface = (report: AnnualReport): readonly string[] => [
  '引  言',
  `本报告数据的统计期限自${report.year}年1月1日起至${report.year}年12月31日止。`,
]

/** `20221月1日起至202212月31日`: the characters 年 lost. */
const brokenPeriod = (report: AnnualReport): readonly string[] => [
  `本报告数据的统计期限自${report.year}1月1日起至${report.year}12月31日止。`,
]

/** Years that are not the report's stand before it. */
const earlierYears = (report: AnnualReport): readonly string[] => [
  `网址：http://www.example.cn/2019/0115/${(report.year ?? 0) - 2}.html`,
  `${(report.year ?? 0) - 1}年，我单位曾被评为政务公开先进单位。`,
]

const afterTitle = (report: AnnualReport, surroundings: Surroundings): readonly string[] => {
  if (surroundings === 'preface') return preface(report)
  return surroundings === 'periodWithLostCharacters' ? brokenPeriod(report) : []
}

const before = (report: AnnualReport, surroundings: Surroundings): readonly string[] => {
  if (surroundings === 'siteChrome') return siteHead(report)
  if (surroundings === 'earlierYears') return earlierYears(report)
  return surroundings === 'coveringLetter' ? coveringLetter(report) : []
}

const prose = (text: string | null): readonly string[] => (text ?? '').split('\n')

/** Section one on a single line, heading included, as some converters leave it. */
const firstSection = (report: AnnualReport, frame: Frame): readonly string[] => {
  const paragraphs = prose(report.narrative.overview)
  const heading = headingLine(0, frame.headings)
  const title = frame.title === 'afterFirstHeading' ? titleLines(report, 'top') : []
  if (frame.headings !== 'inline') return [...heading, ...title, '', ...paragraphs]
  return [[...heading.filter((line) => line !== ''), ...title, ...paragraphs].join(' ')]
}

/** The whole document as lines. */
export const framed = (report: AnnualReport, tables: TableText, frame: Frame): readonly string[] => {
  const section = (index: number) => headingLine(index, frame.headings)
  return [
    ...before(report, frame.surroundings),
    ...(frame.title === 'afterFirstHeading' ? [] : titleLines(report, frame.title)),
    ...afterTitle(report, frame.surroundings),
    ...firstSection(report, frame),
    ...section(1),
    ...(frame.surroundings === 'notes' ? ['2月起改用新系统统计，表内数据以系统为准。'] : []),
    ...tables.proactive,
    ...section(2),
    ...tables.requests,
    ...section(3),
    ...tables.remedies,
    ...(frame.surroundings === 'notes' ? ['注：以上数量包含上年结转的案件3件。'] : []),
    ...section(4),
    ...prose(report.narrative.problems),
    ...section(5),
    ...prose(report.narrative.other),
    ...(frame.surroundings === 'siteChrome' ? SITE_FOOT : []),
  ]
}
