/** Words for refusals of unmasking, holds and retention. */
import type { Refusal } from '../../../law/result.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

type Words = Readonly<Record<string, { readonly status: StaffRefusal['status']; readonly message: string }>>

const WORDS: Words = {
  'case-unknown': { status: 404, message: '没有找到，或者您无权查看。' },
  'fields-missing': { status: 422, message: '请选择要查看的内容。' },
  'reason-missing': { status: 422, message: '请写明理由，至少{least}个字。' },
  'reason-too-long': { status: 422, message: '理由最多{most}个字。' },
  'already-anonymised': { status: 409, message: '这件申请的个人信息已经匿名化，不能再查看。' },
  'years-out-of-range': { status: 422, message: '保管年限应为{least}至{most}年。' },
  'hold-unchanged': { status: 409, message: '保留标记没有变化。' },
  'not-due': { status: 409, message: '这件申请尚未到期，不需要审查。' },
}

export const traceRefusal = ({ code, facts }: Refusal): StaffRefusal => {
  const { status, message } = WORDS[code] ?? { status: 409, message: code }
  const sentence = message.replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? ''))
  return { code, status, message: sentence, ...(facts === undefined ? {} : { facts }) }
}
