/** What is said when a form cannot be taken as it came. Nothing is lost in any of these cases. */
import type { SubmitRefusal } from '../../actions/request/submit-request.ts'
import { requestRefusalText } from '../../contract/request/request-refusal-words.ts'
import type { FormTokenRefusal } from '../abuse/form-token.ts'

export const TOKEN_WORDS: Readonly<Record<FormTokenRefusal['code'], string>> = {
  'token-missing': '这张表单不完整，已经为您换了一张新的。您填写的内容都在，请检查后再按一次“下一步”。',
  'token-forged':
    '这张表单不是本网站发出的，已经为您换了一张新的。您填写的内容都在，请检查后再按一次“下一步”。',
  'token-too-old':
    '这张表单打开的时间太久，已经为您换了一张新的。您填写的内容和上传的文件都在，请检查后再按一次“下一步”。',
}

export const NOT_KEPT =
  '没有找到这张表单填写的内容：可能已经提交过，或者超过了保留的时间。已经提交的，请凭受理号和查询码查询进度；没有提交的，请重新填写。'
export const TOO_FAST = '提交得太快，没有接收。请核对内容以后再提交一次。'
export const HONEYPOT = '有一栏本来应当留空，却有内容，可能是浏览器自动填写的。已经清空，请再按一次“下一步”。'
export const WORK_OUTDATED = '自动验证没有通过，请等待验证完成，或者回答下面的问题，再提交一次。'
export const WRONG_ANSWER = '回答不对，请回答这个新问题'
export const NO_ANSWER = '请回答这个问题'
export const SENT_BEFORE =
  '这张表单此前已经提交过一件申请。现在的内容与那一件不同，作为另一件申请，已经为您换了一张新的表单。您填写的内容都在，请检查后再按一次。'

export const tooManyWords = (minutes: number): string =>
  `同一网络地址提交过于频繁，请过${minutes}分钟再试。填写的内容已经保留。急需办理的，可以当面提交或者邮寄。`

export const tooManyOfContactWords = (minutes: number): string =>
  `使用同一联系方式提交的申请过多，请过${minutes}分钟再试。填写的内容已经保留。急需办理的，可以当面提交或者邮寄。`

export const cutWords = (label: string): string => `${label}太长，超出的部分没有保留，请删减后再提交`

const SUBMIT_WORDS: Readonly<Partial<Record<string, string>>> = {
  'organ-unknown': '没有这个机关，申请没有提交。',
  'organ-takes-no-requests': '这个机关目前不在本网站接收申请，申请没有提交。请当面提交或者邮寄。',
  'field-too-long': '有一栏的内容太长，请返回修改后再提交。',
  'field-missing': '有必填的内容没有填写，请返回修改后再提交。',
  'field-malformed': '有一栏的内容有误，请返回修改后再提交。',
  'attachment-refused': '上传的文件没有通过检查，请返回修改，移除后再提交。',
  'attachments-too-many': '上传的文件太多，请返回修改，减少后再提交。',
}

export const submitRefusalText = (refusal: SubmitRefusal): string =>
  SUBMIT_WORDS[refusal.code] ?? `申请没有提交：${requestRefusalText(refusal)}`
