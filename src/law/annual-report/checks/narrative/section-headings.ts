/** The six statutory headings (KX-9): noted when a report is imported, an error when one is exported. */
import type { AnnualReport, SectionHeading } from '../../annual-report.ts'
import { SECTION_HEADINGS } from '../../form.ts'
import { type Breach, type Check, check } from '../check.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const
type Section = 1 | 2 | 3 | 4 | 5 | 6
const SECTIONS: readonly Section[] = [1, 2, 3, 4, 5, 6]

/** Wordings that offices use for the same chapter; accepted on import. */
const ALIASES: Readonly<Record<Section, readonly string[]>> = {
  1: ['政府信息公开总体情况', '总体情况'],
  2: ['主动公开政府信息的情况', '主动公开情况', '政府信息主动公开情况'],
  3: ['收到和处理政府信息公开申请的情况', '收到和处理政府信息公开申请', '依申请公开政府信息情况'],
  4: [
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  5: [
    '存在问题及改进情况',
    '存在的问题及改进情况',
    '存在的主要问题和改进情况',
    '存在主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
  ],
  6: ['其他需要报告事项', '其他需报告的事项', '需要报告的其他事项'],
}

const officialHeading = (section: Section): string =>
  `${NUMERALS[section - 1]}、${SECTION_HEADINGS[section - 1]}`

const ofSection = ({ headings }: AnnualReport, section: Section): readonly SectionHeading[] =>
  headings.filter((heading) => heading.section === section)

const missing = (report: AnnualReport): readonly Breach[] =>
  SECTIONS.filter((section) => ofSection(report, section).length === 0).map((section) => ({
    cells: [],
    expected: officialHeading(section),
    actual: null,
    message: `缺少标题“${officialHeading(section)}”。`,
  }))

/** By first mention: a heading printed twice is in order where it first stands. */
const outOfOrder = ({ headings }: AnnualReport): readonly Breach[] => {
  const printed = [...new Set(headings.flatMap(({ section }) => (section === null ? [] : [section])))]
  const sorted = [...printed].sort((a, b) => a - b)
  if (printed.every((section, index) => section === sorted[index])) return []
  const order = (sections: readonly Section[]): string =>
    sections.map((section) => NUMERALS[section - 1]).join('、')
  const message = `六个部分的顺序应为${order(sorted)}，现为${order(printed)}。`
  return [{ cells: [], expected: order(sorted), actual: order(printed), message }]
}

const misprinted = (
  report: AnnualReport,
  isAccepted: (section: Section, printed: string) => boolean,
): readonly Breach[] =>
  SECTIONS.flatMap((section): readonly Breach[] => {
    const headings = ofSection(report, section)
    const [first] = headings
    if (first === undefined || headings.some(({ printed }) => isAccepted(section, printed))) return []
    const expected = officialHeading(section)
    const message = `标题应为“${expected}”，现为“${first.printed}”。`
    return [{ cells: [], expected, actual: first.printed, message }]
  })

const plain = (printed: string): string => printed.replace(/[\s。．.:：、,，]/g, '')

const isAlias = (section: Section, printed: string): boolean => {
  const text = plain(printed)
  const numeral = NUMERALS[section - 1] ?? ''
  const names = [SECTION_HEADINGS[section - 1] ?? '', ...ALIASES[section]].map(plain)
  return names.some((name) => text === `${numeral}${name}` || text === `${numeral}${name}的情况`)
}

const isExact = (section: Section, printed: string): boolean => printed === officialHeading(section)

const RULE = '报告依次有六个部分，标题与格式一致'

/** A report whose headings are not known (all of them lost) is not told that they are missing. */
export const kxHeadingsOnImport: Check = check(
  { id: 'KX-9', severity: 'note', source: 'FORM-2021', rule: RULE },
  (report) =>
    report.headings.length === 0
      ? []
      : [...missing(report), ...outOfOrder(report), ...misprinted(report, isAlias)],
)

export const kxHeadingsOnExport: Check = check(
  { id: 'KX-9', severity: 'error', source: 'FORM-2021', rule: RULE },
  (report) => [...missing(report), ...outOfOrder(report), ...misprinted(report, isExact)],
)
