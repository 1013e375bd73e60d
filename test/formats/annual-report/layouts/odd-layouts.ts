/** Layouts of `odd-tables.ts`, and files that must be refused. */
import type { AnnualReport, CellPath } from '../../../../src/law/annual-report/annual-report.ts'
import { SECTION_HEADINGS } from '../../../../src/law/annual-report/form.ts'
import { inQuestionMarks } from './character-changes.ts'
import { framed, PLAIN_FRAME } from './frame.ts'
import { type Certainty, exact, type Layout, type RefusedLayout, utf8 } from './layout.ts'
import {
  alignedTables,
  deduplicated,
  REMEDY_SHAPES,
  type RemedyShape,
  sideBySide,
  tablesWithFiguresFirst,
  tablesWithoutItemLabels,
  tablesWithRemedies,
} from './odd-tables.ts'
import { PLAIN_PDF_TEXT, pdfTextTables } from './pdf-text.ts'
import { textLayout } from './text-layouts.ts'

const PLAIN: Layout['choice'] = { styles: ['plain'], dressed: true }

/** Fourteen figures leave the last total unsaid; twelve leave all three; sixteen are one too many. */
const remedyCertainty =
  (shape: RemedyShape) =>
  (_: AnnualReport, path: CellPath): Certainty => {
    if (!path.startsWith('remedies.')) return 'exact'
    return ['withoutTotals', 'withoutLastTotal', 'sixteenth'].includes(shape) ? 'cautious' : 'exact'
  }

const requestsCautious = (_: AnnualReport, path: CellPath): Certainty =>
  path.startsWith('requests.') ? 'cautious' : 'exact'

const oddLayout = (
  name: string,
  tables: (report: AnnualReport) => ReturnType<typeof tablesWithRemedies>,
  certainty: Layout['certainty'],
): Layout => textLayout({ name, tables, certainty, choice: PLAIN })

/** Values only: a report whose tables stand in an empty template has no figure at all. */
const emptied = (report: AnnualReport): AnnualReport => ({
  ...report,
  cells: Object.fromEntries(Object.keys(report.cells).map((path) => [path, { state: 'blank', printed: '' }])),
})

const withoutMainHeadings = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !SECTION_HEADINGS.some((heading) => line.endsWith(`、${heading}`)))

export const ODD_LAYOUTS: readonly Layout[] = [
  ...REMEDY_SHAPES.map((shape) =>
    oddLayout(`table four ${shape}`, (report) => tablesWithRemedies(report, shape), remedyCertainty(shape)),
  ),
  oddLayout('item labels lost', tablesWithoutItemLabels, requestsCautious),
  oddLayout('figures before their labels', tablesWithFiguresFirst, requestsCautious),
  oddLayout('columns aligned by spaces', alignedTables, exact),
  {
    ...oddLayout('main headings lost', (report) => pdfTextTables(report, PLAIN_PDF_TEXT), exact),
    write: (report) =>
      utf8(
        withoutMainHeadings(framed(report, pdfTextTables(report, PLAIN_PDF_TEXT), PLAIN_FRAME)).join('\n'),
      ),
  },
]

const documentLines = (report: AnnualReport): readonly string[] =>
  framed(report, pdfTextTables(report, { ...PLAIN_PDF_TEXT, airy: false }), PLAIN_FRAME)

const nextYear = (report: AnnualReport): AnnualReport => ({
  ...report,
  year: (report.year ?? 0) + 1,
  title: null,
})

const refusedText = (
  name: string,
  codes: RefusedLayout['codes'],
  write: (report: AnnualReport) => readonly string[],
): RefusedLayout => ({
  name,
  fileName: 'report.txt',
  choice: PLAIN,
  codes,
  write: (report) => utf8(write(report).join('\n')),
})

export const REFUSED_TEXTS: readonly RefusedLayout[] = [
  refusedText('repeated words removed by the converter', ['tables-not-readable'], (report) =>
    deduplicated(documentLines(report)),
  ),
  refusedText('empty template', ['template-empty'], (report) => documentLines(emptied(report))),
  refusedText(
    'every Chinese character a question mark',
    ['encoding-unknown', 'not-annual-report', 'tables-not-readable'],
    (report) => [inQuestionMarks(documentLines(report).join('\n'))],
  ),
  refusedText('two years side by side', ['several-reports', 'tables-not-readable'], (report) =>
    sideBySide(documentLines(report), documentLines(nextYear(report))),
  ),
  refusedText('two reports in one file', ['several-reports'], (report) => [
    ...documentLines(report),
    ...documentLines(nextYear(report)),
  ]),
  refusedText('tables left out, attached elsewhere', ['tables-not-readable'], (report) =>
    framed(
      report,
      { proactive: ['详见附件1。'], requests: ['附件2：统计表.xls'], remedies: [] },
      PLAIN_FRAME,
    ),
  ),
  refusedText('notice that asks for reports', ['not-annual-report'], (report) => [
    `关于做好${report.year}年政府信息公开工作年度报告编制和发布工作的通知`,
    '各乡镇人民政府、县直各单位：',
    `请于${(report.year ?? 0) + 1}年1月31日前发布本单位年度报告，并报县政府办公室。`,
    '报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。',
    '联系电话：0000-1234567',
  ]),
  refusedText('list of reports', ['not-annual-report'], (report) => [
    '政府信息公开年报',
    ...['水利局', '教育局', '林业局'].map(
      (bureau) => `云岭县${bureau}${report.year}年政府信息公开工作年度报告 ${(report.year ?? 0) + 1}-01-20`,
    ),
    '共 3 条 首页 上一页 1 下一页 尾页',
  ]),
]
