/** The title of the report, its organ and its year (KX-5). */
import type { AnnualReport } from '../../annual-report.ts'
import { type Breach, type Check, check } from '../check.ts'
import { isSameOrganName, organInBody } from './organ-in-body.ts'
import { yearsOutOfPlace } from './year-in-body.ts'

const TITLE_END = '年政府信息公开工作年度报告'
/** The same words with 年度 doubled: seen often, and no other title. */
const DOUBLED = '年度政府信息公开工作年度报告'
const TITLE = /^(.*?)(\d{4})年/

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '')

const wording = (report: AnnualReport, title: string): readonly Breach[] => {
  const organ = report.organ ?? ''
  const expected = `${organ}${report.year ?? ''}${TITLE_END}`
  if (title.endsWith(TITLE_END)) return []
  const message = `标题应为“${expected}”，现为“${title}”。`
  const severity = title.endsWith(DOUBLED) ? 'note' : 'warning'
  return [{ cells: [], expected, actual: title, message, severity }]
}

const year = (report: AnnualReport, title: string): readonly Breach[] => {
  const printed = TITLE.exec(title)?.[2]
  if (printed === undefined) {
    return [{ cells: [], expected: report.year, actual: null, message: `标题“${title}”没有写明年度。` }]
  }
  if (report.year === null || Number(printed) === report.year) return []
  const message = `标题写的是${printed}年，报告内容为${report.year}年。`
  return [{ cells: [], expected: report.year, actual: Number(printed), message }]
}

/** 关于 before the name, and brackets of a second title, are no part of it. */
const organInTitle = (title: string): string => (TITLE.exec(title)?.[1] ?? '').replace(/^关于|^（.*?）/g, '')

const ABBREVIATED = /^(?:[市县区省我本](?![一-鿿]{0,8}[市县区]))/

/** 云岭县 before the year stands for its people's government. */
const isGovernmentOf = (area: string, organ: string): boolean =>
  organ.startsWith(area) && /^(?:人民政府)?(?:办公室)?$/.test(organ.slice(area.length))

const WITHOUT_ORGAN = /^\d{4}年度?政府信息公开/

const organ = (report: AnnualReport, title: string): readonly Breach[] => {
  const printed = organInTitle(title)
  const published = withoutBlanks(report.organ ?? '')
  if (WITHOUT_ORGAN.test(title)) {
    const message = `标题“${title}”没有写明机关名称。`
    return [{ cells: [], expected: report.organ, actual: null, message }]
  }
  if (printed !== '' && published !== '' && published !== printed && !isGovernmentOf(printed, published)) {
    const message = `标题中的机关为“${printed}”，公布机关为“${published}”，两者不一致。`
    return [{ cells: [], expected: published, actual: printed, message }]
  }
  if (!ABBREVIATED.test(printed)) return []
  const message = `标题中的机关名称“${printed}”不是全称。`
  return [{ cells: [], expected: null, actual: printed, message }]
}

const bodyOrgan = (report: AnnualReport, title: string): readonly Breach[] => {
  const printed = organInTitle(title)
  const body = organInBody(report.narrative.overview ?? '')
  if (printed === '' || body === null || isSameOrganName(printed, body, report.narrative)) return []
  const message = `标题中的机关为“${printed}”，正文自称“${body}”，两者不一致。`
  return [{ cells: [], expected: printed, actual: body, message }]
}

export const kxTitle: Check = check(
  {
    id: 'KX-5',
    severity: 'warning',
    source: 'FORM-2021',
    rule: '标题为机关全称加“××年政府信息公开工作年度报告”，标题、正文的机关和年度一致',
  },
  (report) => {
    if (report.title === null) return yearsOutOfPlace(report)
    const title = withoutBlanks(report.title)
    const misnamed = organ(report, title)
    return [
      ...wording(report, title),
      ...year(report, title),
      ...(misnamed.length > 0 ? misnamed : bodyOrgan(report, title)),
      ...yearsOutOfPlace(report),
    ]
  },
)
