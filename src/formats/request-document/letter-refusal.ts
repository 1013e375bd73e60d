/** Why no document is made, or an organ's wording is not taken. A closed set; the words for people stand here, once. */
import type { Refusal } from '../../law/result.ts'
import { PLACE_NAMES } from './place-names.ts'

export const LETTER_REFUSAL_WORDS = {
  'document-kind-unknown': '没有这种文书：{kind}',
  'document-variant-missing': '这种文书有几种内容，须先确定办理结果或者征求意见的对象',
  'document-outcome-differs': '这种文书不能用于所选的办理结果',
  'fact-missing': '文书还缺少：{fact}',
  'text-too-long': '“{field}”过长，最多{most}个字',
  'document-number-missing': '文书应有发文字号',
  'document-number-malformed': '发文字号应为“机关代字〔年份〕序号号”的样式，年份用六角括号，序号不编虚位',
  'remedy-missing': '文书应当告知救济途径，须先确定机关的类别、复议机关和法院',
  'reviewing-organ-unnamed': '没有填写受理行政复议的机关名称',
  'court-unnamed': '没有填写受理行政诉讼的法院名称',
  'fee-amount-differs': '收费金额{given}元与按标准计算的{computed}元不一致',
  'adjustment-malformed': '模板调整的内容或者格式有误：{field}',
  'paragraph-unknown': '模板没有这一段：{paragraph}',
  'statutory-changed': '“{paragraph}”是法定内容，不能改写，也不能删除',
  'place-removed': '自拟文字缺少模板中的“{place}”',
  'place-unknown': '自拟文字中有不能使用的填写项：{place}',
  'remedy-words': '救济途径由系统按照法律规定写明，自拟文字不能另行表述',
} as const satisfies Readonly<Record<string, string>>

export type LetterRefusalCode = keyof typeof LETTER_REFUSAL_WORDS

/** `facts` name the place, the paragraph or the limit; never what somebody wrote. */
export type LetterRefusal = Refusal<LetterRefusalCode>

const factText = (value: string | number | undefined): string =>
  typeof value === 'string' && Object.hasOwn(PLACE_NAMES, value)
    ? PLACE_NAMES[value as keyof typeof PLACE_NAMES]
    : String(value ?? '')

/** One Chinese sentence. */
export const letterRefusalText = ({ code, facts }: LetterRefusal): string =>
  `${LETTER_REFUSAL_WORDS[code].replace(/\{(\w+)\}/g, (_, name: string) => factText(facts?.[name]))}。`
