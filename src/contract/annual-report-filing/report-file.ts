/** The formats in which a report is handed out, by staff and on the public page. */

/** `svg` and `png` are the one-page picture (图解). */
export const REPORT_FILE_FORMATS = ['docx', 'pdf', 'html', 'xlsx', 'json', 'csv', 'svg', 'png'] as const
export type ReportFileFormat = (typeof REPORT_FILE_FORMATS)[number]

export const REPORT_FILE_MEDIA: Readonly<Record<ReportFileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
}

export const REPORT_FILE_NAMES: Readonly<Record<ReportFileFormat, string>> = {
  docx: 'Word 文档',
  pdf: 'PDF',
  html: '网页',
  xlsx: 'Excel 工作簿',
  json: 'JSON',
  csv: 'CSV',
  svg: '图解（SVG）',
  png: '图解（PNG）',
}

const LONGEST_NAME = 80

/** 云岭县财政局2025年政府信息公开工作年度报告（草稿）.docx */
export const reportFileName = (title: string, format: ReportFileFormat, isDraft: boolean): string => {
  const isPicture = format === 'svg' || format === 'png'
  const stem = [...title].slice(0, LONGEST_NAME).join('')
  return `${stem}${isPicture ? '图解' : ''}${isDraft ? '（草稿）' : ''}.${format}`
}

/** What is said when a report cannot be handed out as a file. */
export const REPORT_FILE_REFUSAL_WORDS = {
  'freeze-unknown': '这一年度的报告没有第{freeze}次签发。',
  'drawing-busy': '正在制作的文件较多，请稍后再试。',
  'drawing-too-slow': '报告过长，制作文件用时过久，已经停止。',
  'drawing-failed': '制作文件时出错，请稍后再试。',
} as const satisfies Readonly<Record<string, string>>
