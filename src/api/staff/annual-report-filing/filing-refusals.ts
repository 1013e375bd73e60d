/** Refusals about the making of reports as they cross the wire. */
import { filingRefusalText } from '../../../contract/annual-report-filing/filing-words.ts'
import { REPORT_FILE_REFUSAL_WORDS } from '../../../contract/annual-report-filing/report-file.ts'
import { FILING_REFUSAL_CODES } from '../../../law/annual-report/filing/filing-refusal.ts'
import { type Refusal, refused } from '../../../law/result.ts'
import { SOURCES, type SourceId } from '../../../law/sources.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

const WORDS: Readonly<Record<string, readonly [StaffRefusal['status'], string]>> = {
  'organ-unknown': [404, '没有找到这个机关，或者您无权查看。'],
  'filing-unknown': [404, '这一年度的报告还没有开始编制。'],
  'filing-changed': [409, '这份报告刚刚有了新的操作记录，请看过以后再操作。'],
  'report-not-owed': [409, '本机关不单独编制{year}年年度报告，数据计入{reporter}的报告。'],
  'form-not-compiled': [409, '{year}年的年度报告使用旧格式，不能由系统汇总，请导入已有的报告。'],
  'chased-today': [409, '今天已经催报过，明天可以再次催报。'],
  'nothing-to-chase': [409, '这份报告已经公布，不需要催报。'],
  'nobody-to-chase': [422, '该机关没有可以接收消息的经办人员。'],
  'text-missing': [422, '请填写催报内容。'],
  'text-too-long': [422, '内容过长，最多{most}个字。'],
  'drawing-busy': [429, REPORT_FILE_REFUSAL_WORDS['drawing-busy']],
  'drawing-too-slow': [422, REPORT_FILE_REFUSAL_WORDS['drawing-too-slow']],
  'drawing-failed': [422, REPORT_FILE_REFUSAL_WORDS['drawing-failed']],
}

/** Codes that say the filing or the report is not where the act needs it, rather than that something is filled in wrong. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'event-out-of-order',
  'not-in-this-phase',
  'no-duty',
  'organ-ended',
  'year-not-begun',
  'year-not-over',
  'finding-unknown',
  'errors-stand',
  'warnings-unexplained',
  'overview-missing',
  'not-nil',
  'nil-confirmed-already',
  'nil-unconfirmed',
  'figures-changed',
  'text-changed',
  'nothing-changed',
  'changed-since-submission',
  'no-office-above',
  'not-accepted',
  'not-explained',
])
const FORBIDDEN: ReadonlySet<string> = new Set(['not-for-this-role', 'not-of-an-organ-above'])

const statusOfLaw = (code: string): StaffRefusal['status'] => {
  if (FORBIDDEN.has(code)) return 403
  return CONFLICTS.has(code) ? 409 : 422
}

const isLaw = ({ code, source }: Refusal): boolean =>
  source !== undefined && (FILING_REFUSAL_CODES as readonly string[]).includes(code)

export const filingRefusal = (refusal: Refusal & { readonly differences?: unknown }): StaffRefusal => {
  const { code, source, facts, differences } = refusal
  const [status, sentence] = WORDS[code] ?? []
  if (!isLaw(refusal) && status !== undefined && sentence !== undefined)
    return refusalFromWords(refusal, { [code]: sentence }, status)
  return {
    code,
    status: statusOfLaw(code),
    message: `${filingRefusalText(refusal)}。`,
    ...(source !== undefined && Object.hasOwn(SOURCES, source) ? { source: source as SourceId } : {}),
    ...(facts === undefined ? {} : { facts }),
    ...(differences === undefined ? {} : { meanwhile: differences }),
  }
}

export const refuse = (refusal: Refusal & { readonly differences?: unknown }) =>
  refused(filingRefusal(refusal))
