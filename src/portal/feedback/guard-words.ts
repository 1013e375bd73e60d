/** What is said when a short form cannot be taken as it came. What was typed stays in it. */
import type { FormTokenRefusal } from '../abuse/form-token.ts'
import type { Hindrance } from '../abuse/guarded-form.ts'
import type { FaultLink } from '../request/field.tsx'

const TOKEN_WORDS: Readonly<Record<FormTokenRefusal['code'], string>> = {
  'token-missing': '这张表单不完整，已经换了一张新的。您填写的内容都在，请再提交一次。',
  'token-forged': '这张表单不是本网站发出的，已经换了一张新的。您填写的内容都在，请再提交一次。',
  'token-too-old': '这张表单打开的时间太久，已经换了一张新的。您填写的内容都在，请再提交一次。',
}

export interface FormTrouble {
  readonly faults: readonly FaultLink[]
  readonly notice: string | null
  readonly status: 422 | 429
}

const trouble = (notice: string, status: FormTrouble['status'] = 422): FormTrouble => ({
  faults: [],
  notice,
  status,
})

export const tokenTrouble = (code: FormTokenRefusal['code']): FormTrouble => trouble(TOKEN_WORDS[code])

export const hindranceTrouble = (hindrance: Hindrance): FormTrouble => {
  switch (hindrance.code) {
    case 'too-many':
      return trouble(`同一网络地址提交过于频繁，请过${hindrance.minutes}分钟再试。`, 429)
    case 'too-fast':
      return trouble('提交得太快，没有接收。请核对内容以后再提交一次。')
    case 'trap':
      return trouble('有一栏本来应当留空，却有内容，可能是浏览器自动填写的。已经清空，请再提交一次。')
    case 'work-outdated':
      return trouble('自动验证没有通过，请等待验证完成，或者回答下面的问题，再提交一次。')
    case 'answer-missing':
      return { faults: [{ name: 'answer', text: '请回答这个问题' }], notice: null, status: 422 }
    case 'answer-wrong':
      return { faults: [{ name: 'answer', text: '回答不对，请回答这个新问题' }], notice: null, status: 422 }
  }
}
