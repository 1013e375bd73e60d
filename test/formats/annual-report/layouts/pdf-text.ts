/** Text as PDF converters give it: figures joined by spaces, labels broken over lines. */
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import type { TableText } from './frame.ts'
import { proactiveLines, type RequestLine, remedyValues, requestLines } from './report-lines.ts'

export const WRAPS = ['valuesAfter', 'valuesBetween', 'unwrapped'] as const
export type Wrap = (typeof WRAPS)[number]

export const GROUP_PLACES = ['ownLine', 'inline', 'vertical'] as const
export type GroupPlace = (typeof GROUP_PLACES)[number]

export interface PdfTextStyle {
  readonly wrap: Wrap
  readonly groups: GroupPlace
  /** Row after which a page ends, with the mark printed there; null: one page. */
  readonly pageBreak: { readonly afterRow: number; readonly mark: string } | null
  readonly airy: boolean
  /** Characters of a label before it goes to the next line. */
  readonly labelWidth: number
}

export const PLAIN_PDF_TEXT: PdfTextStyle = {
  wrap: 'valuesAfter',
  groups: 'ownLine',
  pageBreak: null,
  airy: true,
  labelWidth: 24,
}

const REQUEST_HEAD = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业 科研机构',
  '社会公益',
  '组织',
  '法律服务',
  '机构',
  '其他',
] as const

const proactive = (report: AnnualReport): readonly string[] =>
  proactiveLines(report).flatMap(({ head, columns, rows }) => [
    head,
    `信息内容 ${columns.join(' ')}`,
    ...rows.map(({ label, values }) => `${label} ${values.join(' ')}`),
  ])

const labelled = (
  label: string,
  values: readonly string[],
  { wrap, labelWidth }: PdfTextStyle,
): readonly string[] => {
  const figures = values.join(' ')
  if (label.length <= labelWidth || wrap === 'unwrapped') return [`${label} ${figures}`]
  const [first, rest] = [label.slice(0, labelWidth), label.slice(labelWidth)]
  return wrap === 'valuesBetween' ? [first, figures, rest] : [first, rest, figures]
}

const rowLines = (row: RequestLine, style: PdfTextStyle): readonly string[] => {
  const own = (label: string) => labelled(label, row.values, style)
  if (!row.isFirstOfGroup || row.group === null) return own(row.label)
  if (style.groups === 'ownLine') return [row.group.slice(0, 6), row.group.slice(6), ...own(row.label)]
  if (style.groups === 'vertical') return [...row.group.slice(3), ...own(row.label)]
  const [first = '', ...rest] = own(row.label)
  return [`${row.group.slice(0, 5)} ${first}`, ` ${row.group.slice(5)}`, ...rest]
}

const requests = (report: AnnualReport, style: PdfTextStyle): readonly string[] => {
  const rows = requestLines(report)
  return [
    ...REQUEST_HEAD,
    ...rows.flatMap((row, index) => {
      const opens = row.key === 'granted' ? resultsLabel(style) : []
      const breaks = style.pageBreak?.afterRow === index ? ['', style.pageBreak.mark, '\f'] : []
      return [...opens, ...rowLines(row, style), ...breaks]
    }),
  ]
}

const resultsLabel = (style: PdfTextStyle): readonly string[] =>
  style.groups === 'vertical' ? [...'三、本年度办理结果'] : ['三、本年度办理', '结果']

const remedies = (report: AnnualReport): readonly string[] => [
  '行政复议 行政诉讼',
  '结果维持 结果纠正 其他结果 尚未审结 总计',
  '未经复议直接起诉 复议后起诉',
  '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
  remedyValues(report).join(' '),
]

const aired = (lines: readonly string[], airy: boolean): readonly string[] =>
  airy ? lines.flatMap((line) => [line, '']) : lines

export const pdfTextTables = (report: AnnualReport, style: PdfTextStyle): TableText => ({
  proactive: aired(proactive(report), style.airy),
  requests: aired(requests(report, style), style.airy),
  remedies: aired(remedies(report), style.airy),
})
