/** A report that was read, for a terminal: whole, or as one line of a list. */
import type { Reading } from '../../actions/annual-report/reading.ts'
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import { requestCell } from '../../law/annual-report/form-cells.ts'
import { cellsOf } from '../../law/annual-report/report-rows.ts'
import type { Colors, Output } from '../terminal/output.ts'
import { cut, padLeft, padRight, printable } from '../terminal/text-table.ts'
import { FIGURE_LEGEND, figureText, isMarked } from './figure-text.ts'
import { findingCountText, findingLines } from './finding-text.ts'
import { reportTableLines } from './report-tables-text.ts'

export const organAndYear = ({ organ, year }: AnnualReport): string =>
  `${printable(organ ?? '机关不明')} ${year === null ? '年度不明' : `${year}年`}`

/** Everything that was read, but the prose itself. */
export const wholeReportText = (file: string, { report, findings }: Reading, output: Output): string => {
  const { colors, columns } = output
  const hasMarks = cellsOf(report).some((cell) => isMarked(report.cells[cell]))
  const lines = [
    `${colors.bold(organAndYear(report))}  ${colors.dim(`${report.form}年格式 · ${printable(file)}`)}`,
    ...reportTableLines(report, columns, colors),
    ...(hasMarks ? [colors.dim(`  ${FIGURE_LEGEND}`)] : []),
    colors.cyan('检查结果'),
    `  ${findingCountText(findings, colors)}`,
    ...findingLines(findings, colors),
    colors.dim(`  正文中读出数据 ${report.claims.length} 项；加 --json 查看全部内容`),
  ]
  return `${lines.join('\n')}\n\n`
}

const ORGAN_WIDTH = 40
const YEAR_WIDTH = 8
const FIGURE_WIDTH = 8
const COUNT_WIDTH = 20

const listLine = (organ: string, year: string, figures: readonly string[], findings: string, file: string) =>
  [
    padRight(cut(organ, ORGAN_WIDTH - 2), ORGAN_WIDTH),
    padRight(year, YEAR_WIDTH),
    ...figures.map((figure) => padLeft(figure, FIGURE_WIDTH)),
    `  ${padRight(findings, COUNT_WIDTH)}`,
    file,
  ].join('')

export const listHead = (colors: Colors): string =>
  `${colors.bold(listLine('机关', '年度', ['新收', '办结', '结转'], '检查结果', '文件'))}\n`

const LISTED_ROWS = ['newReceived', 'totalProcessed', 'carriedForward'] as const

export const reportListLine = (file: string, { report, findings }: Reading, colors: Colors): string => {
  const figures = LISTED_ROWS.map((row) => figureText(report.cells[requestCell(row, 6)], colors))
  const year = report.year === null ? '不明' : String(report.year)
  const organ = printable(report.organ ?? '不明')
  return `${listLine(organ, year, figures, findingCountText(findings, colors), printable(file))}\n`
}
