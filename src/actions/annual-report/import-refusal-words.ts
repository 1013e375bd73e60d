/** Words for people: why a report was not imported. */
import { READ_REFUSAL_WORDS } from '../../formats/read-refusal.ts'
import type { ImportRefusalCode } from './import-report.ts'

interface Wording {
  readonly zh: string
  readonly en: string
}

export const IMPORT_REFUSAL_WORDS: Readonly<Record<ImportRefusalCode, Wording>> = {
  ...READ_REFUSAL_WORDS,
  'organ-unknown': {
    zh: '文件中没有写明行政机关名称，请用 --organ 指明。',
    en: 'The file does not name the organ; name it with --organ.',
  },
  'year-unknown': {
    zh: '文件中没有写明报告年度，请用 --year 指明。',
    en: 'The file does not name the report year; name it with --year.',
  },
  'signed-here': {
    zh: '该机关这一年度的报告已在本系统签发，不能用文件替换；需要改正的，请在本系统出更正报告。',
    en: 'The organ signed its report for this year here; a file cannot take its place. Issue a corrected report instead.',
  },
}
