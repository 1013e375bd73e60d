/** Schemas of what the API answers, for its description and for the tests. */

import { z } from 'zod'
import { OPEN_REPORT_FORMATS } from '../annual-report-files.ts'
import { PROBLEMS, type ProblemCode } from '../problem.ts'

const instant = z.iso.datetime().describe('ISO 8601 时刻（UTC）')
const count = z.int().nonnegative()
const figure = z.number().nullable().describe('报告中的数字；null 表示原件不是数字')

const ORGAN = z
  .strictObject({
    slug: z.string().describe('机关标识，用于网址，不会改变'),
    name: z.string().describe('机关全名'),
    region: z.string().describe('所属市县；名称中看不出时为空'),
  })
  .meta({ id: 'Organ' })

export const ORGAN_SUMMARY = ORGAN.extend({
  years: z.array(z.int()).describe('有年度报告的年度，从新到旧'),
}).meta({ id: 'OrganSummary' })

const reportFile = z
  .strictObject({
    format: z.enum(OPEN_REPORT_FORMATS),
    name: z.string(),
    mediaType: z.string(),
    path: z.string().describe('本站地址'),
  })
  .meta({ id: 'AnnualReportFile' })

export const REPORT_SUMMARY = z
  .strictObject({
    organ: ORGAN,
    year: z.int(),
    form: z.enum(['2019', '2021']).describe('表格格式'),
    version: z.int().describe('现行版本号'),
    importedAt: instant,
    newReceived: figure,
    totalProcessed: figure,
    carriedForward: figure,
    findings: z.strictObject({ error: count, warning: count, note: count }).describe('核对结果条数'),
    files: z.array(reportFile).describe('现行版本的文件'),
  })
  .meta({ id: 'AnnualReportSummary' })

export const REPORT_VERSIONS = z
  .strictObject({
    items: z.array(
      z.strictObject({
        version: z.int(),
        importedAt: instant,
        fileName: z.string(),
        fileHash: z.string().describe('原件的 SHA-256'),
        files: z.array(reportFile).describe('这一版本的文件'),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'AnnualReportVersions' })

export const REGION_SUMMARY = z
  .strictObject({
    name: z.string(),
    organs: count,
    reports: count,
    years: z.array(z.strictObject({ year: z.int(), reports: count })),
  })
  .meta({ id: 'Region' })

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(id: string, item: Item) =>
  z
    .strictObject({
      items: z.array(item),
      next: z.string().nullable().describe('下一页的 cursor；末页为 null'),
    })
    .meta({ id })

const sum = {
  value: z.number(),
  reportsLeftOut: count.describe('数字无法辨认或缺失、未计入合计的报告份数'),
}
const regionSum = z.strictObject(sum)
const labelled = { key: z.string(), label: z.string(), ...sum }
const share = z.strictObject({ ...labelled, share: z.number().min(0).max(1).nullable() })

export const REGION_OVERVIEW = z
  .strictObject({
    region: z.string(),
    year: z.int(),
    filed: z.array(ORGAN.extend({ version: z.int() })),
    notFiled: z.array(ORGAN).describe('本库有其他年度报告、但没有本年度报告的机关'),
    requests: z.strictObject({
      newReceived: regionSum,
      carriedOver: regionSum,
      totalProcessed: regionSum,
      carriedForward: regionSum,
    }),
    outcomes: z.array(share).describe('各类办理结果及其占比'),
    refusalGrounds: z.array(share).describe('不予公开的各项理由及其占比'),
    remedies: z.array(z.strictObject(labelled)).describe('行政复议、行政诉讼件数'),
  })
  .meta({ id: 'RegionOverview' })

export const PROBLEM = z
  .strictObject({
    type: z.string().describe('说明这一错误的地址'),
    title: z.string().describe('中文说明'),
    titleEn: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]).describe('固定不变的错误代码'),
    requestId: z.string().describe('请求编号，报告故障时请提供'),
    parameters: z.array(z.strictObject({ name: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
