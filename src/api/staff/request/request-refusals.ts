/** Refusals about cases as they cross the wire: the law's in the law's words, the others here. */

import type { MeanwhileJson } from '../../../contract/request/case-json.ts'
import { requestRefusalText } from '../../../contract/request/request-refusal-words.ts'
import { UPLOAD_REFUSAL_WORDS } from '../../../formats/upload/upload-words.ts'
import { REQUEST_REFUSAL_CODES } from '../../../law/request/request-refusal.ts'
import type { Refusal } from '../../../law/result.ts'
import { SOURCES, type SourceId } from '../../../law/sources.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

type Words = Readonly<Record<string, readonly [StaffRefusal['status'], string]>>

const WORDS: Words = {
  'case-unknown': [404, '没有找到，或者您无权查看。'],
  'case-changed': [409, '这件申请刚刚有了新的办理记录，请看过以后再操作。'],
  'case-finished': [409, '这件申请已经归档，不再分派。'],
  'organ-unknown': [422, '没有这个机关。'],
  'organ-takes-no-requests': [422, '这个机关目前不受理申请。'],
  'channel-not-for-you': [422, '网上申请由申请人在门户提交，不在这里登记。'],
  'field-missing': [422, '还有必须填写的内容没有填。'],
  'field-malformed': [422, '有的内容填写不对。'],
  'field-too-long': [422, '有的内容过长。'],
  'evidence-missing': [422, '这种渠道须登记收件凭据，才能认定收到申请之日。'],
  'submission-key-malformed': [422, '页面已经过期，请刷新后再提交。'],
  'attachment-refused': [422, '有文件不能接收。'],
  'attachments-too-many': [422, '文件过多，最多{most}个。'],
  'code-word-missing': [409, '本机关还没有设置机关代字，不能编文号。请机关管理员先设置。'],
  'idempotency-key-reused': [409, '这次操作的标记已经用过，请刷新后再试。'],
  'submission-key-reused': [409, '这张登记表已经登记过另一件申请。请重新打开登记页面，再登记这一件。'],
  'document-incomplete': [422, '{why}'],
  'not-a-handler-there': [422, '所选人员不是承办机关的经办人员。'],
  'already-assigned-so': [409, '已经由所选人员办理。'],
  'part-blank': [422, '第{part}件没有写明申请的内容。'],
  'part-too-long': [422, '第{part}件的内容过长。'],
  'split-too-many': [422, '一次最多拆分为{most}件。'],
  'file-unknown': [404, '没有找到这份文件。'],
  'file-not-redactable': [422, '只有 PDF 文件可以在这里作区分处理。'],
  'file-to-be-kept': [422, '申请材料、凭证和已经随答复提供的文件应当留存，不能移除。'],
  'file-of-applicant': [422, '申请人提交的文件不能作为答复附件提供。'],
  'case-closed-to-files': [409, '案件已经归档，不能再添加或者改动文件。'],
  'document-unknown': [404, '没有找到这份文书。'],
  'document-needs-signature': [409, '答复书、告知书经审核签发后自动生成，不能单独制作。'],
  'document-before-act': [409, '相应的办理步骤还没有进行，不能制作这份文书。'],
  'fee-before-rules': [422, '信息处理费的收取办法施行以前，不收取信息处理费。'],
  'fee-count-invalid': [422, '件数、页数应为整数。'],
  'redaction-refused': [422, '{why}'],
  'burned-text-remains': [422, '区分处理后的文件里仍能找到被遮盖的文字，没有保存。'],
  'file-hides-content': [
    422,
    '文件中有看不见的内容：{why}请清除后重新上传；确认可以公开的，勾选“已核对看不见的内容”再提交。',
  ],
  'drawing-too-slow': [422, '这份文件处理得过久，已经停止。请拆分或者重新生成普通的 PDF 以后再试。'],
  'drawing-failed': [422, '处理这份文件时出错，没有生成结果。请重新生成普通的 PDF 以后再试。'],
  'drawing-busy': [429, '正在处理的文件较多，请稍后再试。'],
  'case-file-empty': [409, '案件还没有可以装订的材料。'],
  'case-file-too-large': [409, '案件的材料过多过大，不能装订为一份文件。'],
  'view-unknown': [404, '没有找到这个视图。'],
}

const filled = (sentence: string, facts: Refusal['facts']): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? ''))

const uploadWords = (facts: Refusal['facts']): string => {
  const why = String(facts?.why ?? '')
  const words = Object.hasOwn(UPLOAD_REFUSAL_WORDS, why)
    ? UPLOAD_REFUSAL_WORDS[why as keyof typeof UPLOAD_REFUSAL_WORDS]
    : ''
  return `第${facts?.file ?? 1}个文件不能接收：${words}`
}

/** Codes of the law that say the case is not where the act needs it, rather than that something is filled in wrong. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'not-in-this-phase',
  'already-registered',
  'not-registered',
  'supplement-once',
  'extension-once',
  'fee-once',
  'review-repeated',
  'review-missing',
  'consultation-open',
  'consultation-answered',
  'already-delivered',
  'applicant-term-running',
  'event-out-of-order',
])

const ofLaw = (refusal: Refusal): Pick<StaffRefusal, 'status' | 'message'> => {
  if (refusal.code === 'not-for-this-role') return { status: 403, message: requestRefusalText(refusal) }
  return { status: CONFLICTS.has(refusal.code) ? 409 : 422, message: requestRefusalText(refusal) }
}

const worded = (refusal: Refusal): Pick<StaffRefusal, 'status' | 'message'> => {
  const [status, sentence] = WORDS[refusal.code] ?? []
  const isLaw = (REQUEST_REFUSAL_CODES as readonly string[]).includes(refusal.code)
  if (status === undefined || sentence === undefined || isLaw) return ofLaw(refusal)
  if (refusal.code === 'attachment-refused') return { status, message: uploadWords(refusal.facts) }
  const cited =
    refusal.source !== undefined && Object.hasOwn(SOURCES, refusal.source)
      ? `（${SOURCES[refusal.source as SourceId].label}）`
      : ''
  return { status, message: `${filled(sentence, refusal.facts)}${cited}` }
}

const fieldOf = ({ code, facts }: Refusal, message: string): Pick<StaffRefusal, 'fields'> => {
  const field = facts?.field
  return typeof field === 'string' && code !== 'command-malformed' ? { fields: { [field]: message } } : {}
}

export const requestRefusal = (refusal: Refusal & { readonly meanwhile?: MeanwhileJson }): StaffRefusal => {
  const { status, message } = worded(refusal)
  const source = refusal.source !== undefined && Object.hasOwn(SOURCES, refusal.source)
  return {
    code: refusal.code,
    status,
    message,
    ...(source ? { source: refusal.source as SourceId } : {}),
    ...fieldOf(refusal, message),
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
    ...(refusal.meanwhile === undefined ? {} : { meanwhile: refusal.meanwhile }),
  }
}
