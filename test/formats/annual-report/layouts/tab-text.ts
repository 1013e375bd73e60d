/** Tab-separated text copied out of merged cells: stray cells on either side of the figures. */
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import type { TableText } from './frame.ts'
import { proactiveLines, type RequestLine, remedyValues, requestLines } from './report-lines.ts'

export const STRAYS = ['none', 'zeroAfter', 'zeroBefore', 'totalAgain', 'twoAfter'] as const
export type Stray = (typeof STRAYS)[number]

export interface TabStyle {
  /** What result rows carry besides their seven figures. */
  readonly stray: Stray
  /** Empty fields between label and figures. */
  readonly emptyFields: number
  /** Table four carries a sixteenth figure. */
  readonly sixteenth: boolean
  /** The item rows of （五） and （六） lost their leading tabs. */
  readonly lostTabs: boolean
}

const withStray = (values: readonly string[], stray: Stray): readonly string[] => {
  if (stray === 'zeroAfter') return [...values, '0']
  if (stray === 'zeroBefore') return ['0', ...values]
  if (stray === 'totalAgain') return [...values, values[6] ?? '']
  return stray === 'twoAfter' ? [...values, '0', '0'] : values
}

/** True when exactly one run of seven neighbours adds up, so that the sums prove the choice. */
export const strayIsProvable = (values: readonly string[], stray: Stray): boolean => {
  const cells = withStray(values, stray).map(Number)
  if (cells.some((value) => !Number.isFinite(value))) return false
  const fits = cells.slice(0, cells.length - 6).filter((_, start) => {
    const persons = cells.slice(start, start + 6).reduce((total, value) => total + value, 0)
    return persons === cells[start + 6]
  })
  return fits.length === 1 || cells.every((value) => value === 0)
}

export const hasStray = (row: Pick<RequestLine, 'kind'>, style: TabStyle): boolean =>
  row.kind !== 'inflow' && style.stray !== 'none'

const proactive = (report: AnnualReport): readonly string[] =>
  proactiveLines(report).flatMap(({ head, columns, rows }) => [
    `${head}\t\t\t`,
    ['信息内容', ...columns, ...['', '', ''].slice(columns.length)].join('\t'),
    ...rows.map(({ label, values }) => [label, ...values, ...['', '', ''].slice(values.length)].join('\t')),
  ])

const REQUEST_HEAD = [
  '(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)\t申请人情况\t\t\t\t\t\t',
  '\t自然人\t法人或其他组织\t\t\t\t\t总计',
  '\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
] as const

const rowLine = (row: RequestLine, style: TabStyle): string => {
  if (row.kind === 'inflow') return [row.label, ...row.values].join('\t')
  const empty = Array.from({ length: style.emptyFields }, () => '')
  const edge = style.stray === 'none' && style.emptyFields === 0 ? [] : ['']
  const figures = [...empty, ...withStray(row.values, style.stray), ...edge]
  const opens = row.key === 'granted' ? ['三、本年度办理结果'] : ['']
  if (row.kind !== 'result') return [row.label, ...figures].join('\t')
  if (row.group === null) return [...opens, row.label, ...figures].join('\t')
  if (row.isFirstOfGroup) return [...opens, row.group, row.label, ...figures].join('\t')
  const lostItsTabs = style.lostTabs && /^(5|3)\./.test(row.label)
  return [...(lostItsTabs ? [] : ['', '']), row.label, ...figures].join('\t')
}

const remedies = (report: AnnualReport, style: TabStyle): readonly string[] => {
  const five = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
  const figures = remedyValues(report)
  return [
    `行政复议\t\t\t\t\t行政诉讼${'\t'.repeat(10)}`,
    `${five}\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\t`,
    `\t\t\t\t\t${five}\t${five}\t`,
    (style.sixteenth ? [...figures, '0'] : figures).join('\t'),
  ]
}

export const tabTables = (report: AnnualReport, style: TabStyle): TableText => ({
  proactive: proactive(report),
  requests: [...REQUEST_HEAD, ...requestLines(report).map((row) => rowLine(row, style))],
  remedies: remedies(report, style),
})
