/** Tables that lost their shape: table four flattened, items without labels, columns by position only. */
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import type { TableText } from './frame.ts'
import { PLAIN_PDF_TEXT, pdfTextTables } from './pdf-text.ts'
import { proactiveLines, type RequestLine, remedyValues, requestLines } from './report-lines.ts'

const FIVE = '结果维持 结果纠正 其他结果 尚未审结 总计'
const PASTED_FIVE = FIVE.replaceAll(' ', '')

const plainTables = (report: AnnualReport): TableText => pdfTextTables(report, PLAIN_PDF_TEXT)

const REMEDY_HEAD = ['行政复议 行政诉讼', FIVE, '未经复议直接起诉 复议后起诉', `${FIVE} ${FIVE}`]
const PASTED_HEAD = [
  '行政复议行政诉讼',
  PASTED_FIVE,
  '未经复议直接起诉复议后起诉',
  `${PASTED_FIVE}${PASTED_FIVE}`,
]

export const REMEDY_SHAPES = [
  'pastedHeaders',
  'headerThrice',
  'withoutTotals',
  'withoutLastTotal',
  'sixteenth',
  'figurePerLine',
  'threeLines',
] as const
export type RemedyShape = (typeof REMEDY_SHAPES)[number]

const isTotal = (_: string, index: number): boolean => index % 5 === 4

const remedyLines = (values: readonly string[], shape: RemedyShape): readonly string[] => {
  const line = values.join(' ')
  const byGroup = [0, 5, 10].map((start) => values.slice(start, start + 5).join(' '))
  if (shape === 'pastedHeaders') return [...PASTED_HEAD, line]
  if (shape === 'headerThrice') return [...REMEDY_HEAD, ...REMEDY_HEAD, ...REMEDY_HEAD, line]
  if (shape === 'withoutTotals') {
    return [...REMEDY_HEAD, values.filter((value, index) => !isTotal(value, index)).join(' ')]
  }
  if (shape === 'withoutLastTotal') return [...REMEDY_HEAD, values.slice(0, 14).join(' ')]
  if (shape === 'sixteenth') return [...REMEDY_HEAD, `${line} 0`]
  if (shape === 'figurePerLine') return [...REMEDY_HEAD, ...values]
  return [
    '行政复议',
    FIVE,
    byGroup[0] ?? '',
    '未经复议直接起诉',
    FIVE,
    byGroup[1] ?? '',
    '复议后起诉',
    FIVE,
    byGroup[2] ?? '',
  ]
}

export const tablesWithRemedies = (report: AnnualReport, shape: RemedyShape): TableText => ({
  ...plainTables(report),
  remedies: remedyLines(remedyValues(report), shape),
})

/** （三）不予公开 and then 56 figures: the items lost their labels. */
export const tablesWithoutItemLabels = (report: AnnualReport): TableText => ({
  ...plainTables(report),
  requests: requestLines(report).flatMap((row) => {
    if (row.group === null) return [row.label, ...row.values]
    return row.isFirstOfGroup ? [row.group, ...row.values] : row.values
  }),
})

/** The figures of a row stand one block before its label. */
export const tablesWithFiguresFirst = (report: AnnualReport): TableText => ({
  ...plainTables(report),
  requests: requestLines(report).flatMap((row) => [row.values.join(' '), row.label]),
})

/** What a converter leaves that drops every word and figure it has already printed. */
export const deduplicated = (lines: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const words = line.split(/\s+/).filter((word) => word !== '' && !seen.has(word))
    for (const word of words) seen.add(word)
    return words.length === 0 ? [] : [words.join(' ')]
  })
}

const WIDTHS = { label: 60, figure: 10 } as const

const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0)
const column = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - displayWidth(text)))

const alignedRow = (row: RequestLine): readonly string[] => {
  const figures = row.values.map((value) => column(value, WIDTHS.figure)).join('')
  const group = row.isFirstOfGroup ? `    ${row.group}` : ''
  if (row.label.length <= 24) return [column(`${column(group, 20)}${row.label}`, WIDTHS.label) + figures]
  const [first, rest] = [row.label.slice(0, 19), row.label.slice(19)]
  return [`${column(group, 20)}${first}`, column('', WIDTHS.label) + figures, `${column('', 20)}${rest}`]
}

/** Columns kept by spaces alone, long labels above and below their figures, as layout-keeping converters print. */
export const alignedTables = (report: AnnualReport): TableText => ({
  proactive: proactiveLines(report).flatMap(({ head, columns, rows }) => [
    `                         ${head}`,
    column('    信息内容', 30) + columns.map((label) => column(label, 22)).join(''),
    ...rows.map(
      ({ label, values }) => column(`    ${label}`, 30) + values.map((value) => column(value, 22)).join(''),
    ),
  ]),
  requests: [
    '                                                     申请人情况',
    '                                              法人或其他组织',
    '                          自然人    商业   科研   社会公益  法律服务   其他     总计',
    '                                    企业   机构   组织     机构',
    ...requestLines(report).flatMap(alignedRow),
  ],
  remedies: [
    '          行政复议                         行政诉讼',
    `  ${FIVE.split(' ').join('   ')}`,
    `  ${remedyValues(report)
      .map((value) => column(value, 9))
      .join('')}`,
  ],
})

/** Two reports side by side, every line holding both. */
export const sideBySide = (left: readonly string[], right: readonly string[]): readonly string[] =>
  left.map((line, index) => `${column(line, 90)}${right[index] ?? ''}`)
