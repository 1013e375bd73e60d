/** Words for people: why a file was not read. */
import type { ReadRefusalCode } from './source-document.ts'

interface Wording {
  readonly zh: string
  readonly en: string
}

export const READ_REFUSAL_WORDS: Readonly<Record<ReadRefusalCode, Wording>> = {
  'file-unreadable': { zh: '文件无法打开。', en: 'The file cannot be opened.' },
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file-too-large': { zh: '文件过大，超出可读取的范围。', en: 'The file is larger than what is read.' },
  'type-unknown': {
    zh: '无法识别文件类型；可读取文本、Markdown、HTML、DOCX、XLSX 和 PDF。',
    en: 'The file type is not known; text, Markdown, HTML, DOCX, XLSX and PDF can be read.',
  },
  'encoding-unknown': { zh: '无法识别文字编码。', en: 'The character encoding is not known.' },
  'archive-corrupt': {
    zh: '压缩结构损坏，文件无法解开。',
    en: 'The archive is damaged and cannot be unpacked.',
  },
  'archive-bomb': {
    zh: '文件解压后异常膨胀，为安全起见未予读取。',
    en: 'The file inflates beyond reason and was not unpacked.',
  },
  'docx-encrypted': {
    zh: 'Word 文档或 Excel 工作簿已加密，无法读取。',
    en: 'The Word document or Excel workbook is encrypted.',
  },
  'docx-invalid': { zh: '不是有效的 Word（DOCX）文档。', en: 'This is not a valid Word (DOCX) document.' },
  'word-97-not-supported': {
    zh: '这是旧版 Word（.doc）文档，请另存为 .docx 后再读取。',
    en: 'This is an old Word document (.doc); save it as .docx first.',
  },
  'excel-97-not-supported': {
    zh: '这是旧版 Excel（.xls）工作簿，请另存为 .xlsx 后再读取。',
    en: 'This is an old Excel workbook (.xls); save it as .xlsx first.',
  },
  'workbook-macros': {
    zh: '工作簿带有宏，为安全起见未予读取。请另存为不带宏的 .xlsx 后再读取。',
    en: 'The workbook holds macros and was not read; save it as .xlsx without macros first.',
  },
  'workbook-formulas': {
    zh: '工作簿中有公式没有计算结果，或者结果是错误值，不能确定填写的数字。请用 Excel 或 WPS 打开核对、保存，或者粘贴为数值以后再读取。',
    en: 'The workbook holds formulas without a result, or with an error as one, so that its figures are not known; open, check and save it, or paste values.',
  },
  'workbook-invalid': {
    zh: '不是有效的 Excel（XLSX）工作簿。',
    en: 'This is not a valid Excel (XLSX) workbook.',
  },
  'pdf-corrupt': { zh: 'PDF 文件损坏。', en: 'The PDF file is damaged.' },
  'pdf-encrypted': { zh: 'PDF 文件已加密，无法读取。', en: 'The PDF file is encrypted.' },
  'pdf-image-only': {
    zh: 'PDF 只有图片，没有文字，无法读取。',
    en: 'The PDF holds only images and no text.',
  },
  'pdf-too-many-pages': {
    zh: 'PDF 页数过多，超出可读取的范围。',
    en: 'The PDF has more pages than are read.',
  },
  'reading-timed-out': { zh: '读取超时，已停止。', en: 'Reading took too long and was stopped.' },
  'not-annual-report': {
    zh: '不是政府信息公开工作年度报告。',
    en: 'This is not an annual report on open government information.',
  },
  'template-empty': {
    zh: '只有年度报告的空白格式，没有填写任何数字。',
    en: 'This is the blank form of the annual report without any figure.',
  },
  'other-form': {
    zh: '不是2019年以后的年度报告格式，不能按现行表格读取。',
    en: 'This report uses a form from before 2019, which has other tables.',
  },
  'half-year-statistics': {
    zh: '是半年或季度统计，不是年度报告。',
    en: 'These are half-year or quarterly statistics, not an annual report.',
  },
  'tables-not-readable': {
    zh: '找到了年度报告，但表格不是可读取的文字（可能是图片、附件，或转换时丢失了数字）。',
    en: 'This is an annual report, but its tables hold no readable text (images, an attachment, or figures lost in conversion).',
  },
  'several-reports': {
    zh: '文件中有不止一份年度报告，不能确定读取哪一份。',
    en: 'The file holds more than one annual report, and nothing says which one to read.',
  },
}
