/** How the public is told what a document is, and how it stands. */
import type { InterpretationForm, Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'

export const VALIDITY_WORDS: Readonly<Record<Validity, string>> = {
  notYetEffective: '尚未施行',
  inForce: '现行有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
}

export const INTERPRETATION_FORM_WORDS: Readonly<Record<InterpretationForm, string>> = {
  text: '文字解读',
  picture: '图片解读',
  video: '视频解读',
  press: '新闻发布会',
  expert: '专家解读',
}
