/** Says what a document is that has no readable tables of an annual report, or only the blank form of one. */
import type { Cell, CellPath } from '../../../law/annual-report/annual-report.ts'
import type { Block, ReadRefusalCode } from '../../source-document.ts'
import { chapterHeading } from './chapter-heading.ts'
import type { DocumentKeys } from './document-keys.ts'
import type { Token } from './printed-row.ts'
import type { ReportTables } from './report-tables.ts'
import type { Title } from './title.ts'

const PART_OF_YEAR = /(?:上半年|下半年|半年|第?[一二三四1234]季度|\d{1,2}月份)/
const YEARLY = /年度报告|年度工作报告|年报|\d{4}年(?:度)?(?:政府)?信息公开/
const FORM_YEARS_FROM = 2019

/** Marks of the statistics that reports carried before the form of 2019. */
const OLDER_FORM = [
  '主动公开文件数',
  '主动公开信息数',
  '主动公开政府信息数',
  '指标名称',
  '统计指标',
  '收到申请数',
  '申请办结数',
  '按时办结数',
  '依申请公开信息目录',
  '政府信息公开咨询',
  '行政复议数量',
  '维持具体行政行为数',
  '举报投诉数量',
  '回应解读情况',
  '通过政府网站公开政府信息数',
  '制发规范性文件总数',
]

const FIRST_LINES = 40
const LONGEST_TITLE_LINE = 60

/** Half-year and quarterly statistics name their period where an annual report names its year. */
export const isPartOfYear = (title: Title | null, blocks: readonly Block[]): boolean => {
  if (title !== null) return PART_OF_YEAR.test(title.printed)
  return blocks.slice(0, FIRST_LINES).some((block) => {
    const text = block.kind === 'line' ? block.text.trim() : ''
    const isTitle = text.length > 0 && text.length <= LONGEST_TITLE_LINE && !/[。；]/.test(text)
    return isTitle && PART_OF_YEAR.test(text) && /公开/.test(text) && /统计|情况|报告|自查|总结/.test(text)
  })
}

const countChapters = (blocks: readonly Block[]): number => {
  const found = new Set<number>()
  for (const block of blocks) {
    const chapter = block.kind === 'line' ? (chapterHeading(block.text)?.chapter ?? null) : null
    if (chapter !== null) found.add(chapter)
  }
  return found.size
}

const ENOUGH_CHAPTERS = 3
const ENOUGH_OLDER_MARKS = 3

/** Why a document without table three is not read. */
export const whyWithoutTables = (document: DocumentKeys, title: Title | null): ReadRefusalCode => {
  if (isPartOfYear(title, document.blocks)) return 'half-year-statistics'
  const older = OLDER_FORM.filter((mark) => document.joined.includes(mark)).length
  if (older >= ENOUGH_OLDER_MARKS) return 'other-form'
  const isYearly = title !== null && YEARLY.test(title.printed)
  if (isYearly && title.year !== null && title.year < FORM_YEARS_FROM) return 'other-form'
  if (countChapters(document.blocks) >= ENOUGH_CHAPTERS) return 'tables-not-readable'
  return isYearly && countChapters(document.blocks) > 0 ? 'tables-not-readable' : 'not-annual-report'
}

/** A form of which so many rows are printed is there; when it holds no figure, it was never filled in. */
const ROWS_OF_A_FORM = 15
/** With a smaller share of tables three and four read, figures may have been lost on the way. */
const SMALLEST_SHARE = 0.08

const isFigure = ({ kind }: Token): boolean => kind === 'value'

/** A converter that drops what it has printed before leaves no figure on two lines; a report always has some. */
const isDeduplicated = (tokens: readonly Token[]): boolean => {
  const rowOf = new Map<string, number>()
  for (const { text, row } of tokens.filter(isFigure)) {
    const first = rowOf.get(text)
    if (first !== undefined && first !== row) return false
    rowOf.set(text, row)
  }
  return true
}

/** Why tables are not taken for a report although their rows are there; null when they hold its figures. */
export const whyWithoutFigures = (
  { regions, requests }: ReportTables,
  cells: Readonly<Record<CellPath, Cell>>,
): ReadRefusalCode | null => {
  const filled = [regions.proactive, regions.requests, regions.remedies].some((tokens) =>
    tokens.some(isFigure),
  )
  if (!filled) return requests.rows.size >= ROWS_OF_A_FORM ? 'template-empty' : 'tables-not-readable'
  const isRead = ([, { state }]: readonly [string, Cell]): boolean => state !== 'unreadable'
  const all = Object.entries(cells)
  const later = all.filter(([path]) => !path.startsWith('proactive.'))
  const isLost =
    later.filter(isRead).length < later.length * SMALLEST_SHARE &&
    isDeduplicated([...regions.requests, ...regions.remedies])
  return isLost || !all.some(isRead) ? 'tables-not-readable' : null
}

/** Two reports side by side: most rows stand there twice, or with twice as many figures. */
export const isSideBySide = ({ requests }: ReportTables): boolean =>
  requests.rowsPrintedTwice * 2 > requests.rows.size && requests.rows.size >= ROWS_OF_A_FORM
