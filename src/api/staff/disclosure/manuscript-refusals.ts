/** Refusals about manuscripts as they cross the wire: the law's in the law's words, the others here. */
import { manuscriptRefusalText } from '../../../contract/disclosure/manuscript-words.ts'
import { UPLOAD_REFUSAL_WORDS } from '../../../formats/upload/upload-words.ts'
import { MANUSCRIPT_REFUSAL_CODES } from '../../../law/proactive-disclosure/manuscript/manuscript-refusal.ts'
import { type Refusal, refused } from '../../../law/result.ts'
import { SOURCES, type SourceId } from '../../../law/sources.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

const WORDS: Readonly<Record<string, readonly [StaffRefusal['status'], string]>> = {
  'manuscript-unknown': [404, '没有找到，或者您无权查看。'],
  'manuscript-changed': [409, '这件稿件刚刚有了新的操作记录，请看过以后再操作。'],
  'content-changed': [409, '这件稿件刚刚由他人保存过，您的内容没有覆盖它。请核对以后再保存。'],
  'content-not-editable': [409, '稿件已经送审或者发布，现在不能修改。'],
  'content-too-long': [422, '正文过长，最多{most}个字符。'],
  'checks-not-passed': [422, '检查发现{count}处必须先处理的问题，例如：{first}'],
  'content-unknown': [404, '没有找到这一稿。'],
  'link-unknown': [422, '所选的栏目、标准目录事项或者关联的文件不存在，请重新选择。'],
  'document-of-another-organ': [
    422,
    '关联的“{title}”不是本机关、下级机关或者由本机关继续行使职权的机关制发的，不能由本机关的文件废止、修改。请核对。',
  ],
  'file-unknown': [404, '没有找到这份附件。'],
  'attachments-too-many': [422, '附件过多，最多{most}个。'],
  'organ-unknown': [422, '没有这个机关，或者机关已经撤销。'],
  'title-missing': [422, '请填写标题。'],
  'title-too-long': [422, '标题过长，最多{most}个字。'],
  'legal-organ-unknown': [422, '所选机关没有合法性审查人员，不能承担合法性审查。'],
  'request-unknown': [404, '没有找到这件申请，或者您无权查看。'],
  'file-missing': [422, '没有收到文件。'],
}

/** Codes that say the manuscript is not where the act needs it, rather than that something is filled in wrong. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'event-out-of-order',
  'not-in-this-phase',
  'stage-not-due',
  'review-unfinished',
  'content-not-reviewed',
  'not-for-publication',
  'for-publication',
  'schedule-not-due',
  'already-scheduled',
  'not-public',
  'still-public',
  'never-out',
  'was-out',
  'change-reported-already',
])
const FORBIDDEN: ReadonlySet<string> = new Set([
  'not-for-this-role',
  'stage-of-another-role',
  'author-may-not-pass',
  'one-stage-per-person',
])

const statusOfLaw = (code: string): StaffRefusal['status'] => {
  if (FORBIDDEN.has(code)) return 403
  return CONFLICTS.has(code) ? 409 : 422
}

const ofLaw = (refusal: Refusal): StaffRefusal => {
  const { code, source, facts } = refusal
  return {
    code,
    status: statusOfLaw(code),
    message: manuscriptRefusalText(refusal),
    ...(source !== undefined && Object.hasOwn(SOURCES, source) ? { source: source as SourceId } : {}),
    ...(facts === undefined ? {} : { facts }),
  }
}

const uploadWords = (why: string): string =>
  Object.hasOwn(UPLOAD_REFUSAL_WORDS, why)
    ? UPLOAD_REFUSAL_WORDS[why as keyof typeof UPLOAD_REFUSAL_WORDS]
    : ''

const manuscriptRefusal = (refusal: Refusal): StaffRefusal => {
  if (refusal.code === 'attachment-refused') {
    const message = `附件不能接收：${uploadWords(String(refusal.facts?.why ?? ''))}`
    return { code: refusal.code, status: 422, message }
  }
  const isLaw = (MANUSCRIPT_REFUSAL_CODES as readonly string[]).includes(refusal.code)
  const [status, sentence] = WORDS[refusal.code] ?? []
  if (status === undefined || sentence === undefined || (isLaw && refusal.source !== undefined))
    return ofLaw(refusal)
  return refusalFromWords(refusal, { [refusal.code]: sentence }, status)
}

export const refuse = (refusal: Refusal) => refused(manuscriptRefusal(refusal))
