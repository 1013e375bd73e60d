/** Pipe tables as converters produce them: columns that slide, headers torn off, one table a row. */
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import type { TableText } from './frame.ts'
import { proactiveLines, type RequestLine, remedyValues, requestLines } from './report-lines.ts'

const pipe = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const rule = (columns: number): string => `|${'---|'.repeat(columns)}`

const padded = (cells: readonly string[], length: number): readonly string[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, length - cells.length) }, () => ''),
]

const proactive = (report: AnnualReport): readonly string[] => {
  const lines = proactiveLines(report).flatMap(({ head, columns, rows }) => [
    padded([head], 4),
    padded(['信息内容', ...columns], 4),
    ...rows.map(({ label, values }) => padded([label, ...values], 4)),
  ])
  const [first = [], ...rest] = lines
  return [pipe(first), rule(4), ...rest.map(pipe)]
}

const shiftedRow = (row: RequestLine): readonly string[] => {
  if (row.kind === 'inflow') return [row.label, '', ...row.values, '']
  if (row.key === 'granted') return ['三、本年度办理结果', row.label, ...row.values, '']
  if (row.kind !== 'result') return [row.label, '', ...row.values, '']
  if (row.group === null) return ['', row.label, ...row.values, '']
  const isUnderSixth = row.group.startsWith('（六）')
  if (row.isFirstOfGroup) {
    return isUnderSixth
      ? [row.group, row.label, ...row.values, '']
      : ['', row.group, row.label, ...row.values]
  }
  if (row.label.startsWith('5.要求')) return [row.label, '', ...row.values, '']
  return isUnderSixth ? ['', row.label, ...row.values, ''] : ['', '', row.label, ...row.values]
}

const shiftedRequests = (report: AnnualReport): readonly string[] => [
  pipe(['(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)', '', '', '']),
  rule(4),
  pipe(['', '', '申请人情况', '']),
  pipe(['自然人', '', '法人或其他组织', '总计']),
  '',
  pipe(['', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '', '']),
  rule(10),
  ...requestLines(report).map((row) => pipe(shiftedRow(row))),
]

const FIVE = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const

const remedies = (report: AnnualReport): readonly string[] => [
  pipe(padded(['行政复议', '', '', '', '', '行政诉讼'], 15)),
  rule(15),
  pipe(padded([...FIVE, '未经复议直接起诉', '', '', '', '', '复议后起诉'], 15)),
  pipe(padded(['', '', '', '', '', ...FIVE, ...FIVE], 15)),
  pipe(remedyValues(report)),
]

/** Rows with a group cell are one column longer; the block of figures slides. */
export const shiftedMarkdownTables = (report: AnnualReport): TableText => ({
  proactive: proactive(report),
  requests: shiftedRequests(report),
  remedies: remedies(report),
})

const INVENTED_HEADERS = [
  ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'],
  ['项目', '本年新收件数', '上年结转件数', '办结件数', '未结件数', '延期件数', '撤回件数', '合计'],
] as const

const smallTable = (row: RequestLine, header: readonly string[]): readonly string[] => [
  ...(row.isFirstOfGroup && row.group !== null ? ['', `### ${row.group}`] : []),
  '',
  pipe(header),
  rule(8),
  pipe([row.label, ...row.values]),
]

const threeTables = (report: AnnualReport): readonly string[] => {
  const values = remedyValues(report)
  return ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((group, index) => [
    '',
    `### ${group}`,
    '',
    pipe(FIVE),
    rule(5),
    pipe(values.slice(index * 5, index * 5 + 5)),
  ])
}

/** One small table per row, the last ones under a header that contradicts them; table four in three. */
export const smallMarkdownTables = (report: AnnualReport): TableText => ({
  proactive: proactive(report),
  requests: requestLines(report).flatMap((row, index, all) =>
    smallTable(row, INVENTED_HEADERS[index < all.length - 4 ? 0 : 1]),
  ),
  remedies: threeTables(report),
})
