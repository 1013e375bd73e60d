/** Words for people: what a file carries that is not seen, and where. */
import type { HiddenContent, HiddenKind, InspectionRefusalCode } from './hidden-content.ts'

type Sentence = (count: number) => string

const SENTENCES: Readonly<Record<HiddenKind, Sentence>> = {
  comment: (count) => `有 ${count} 条批注`,
  'tracked-insertion': (count) => `有 ${count} 处修订插入，尚未接受`,
  'tracked-deletion': (count) => `有 ${count} 处修订删除，删除的文字仍在文件里`,
  'tracked-format': (count) => `有 ${count} 处格式修订`,
  'hidden-text': (count) => `有 ${count} 个看不见的文字（隐藏、与底色相同，或者被图形盖住）`,
  'text-layer': (count) => `有 ${count} 个不显示的文字，多为扫描识别产生，可以复制和检索`,
  'hidden-sheet': () => '工作表被隐藏',
  'hidden-rows': (count) => `有 ${count} 行被隐藏`,
  'hidden-columns': (count) => `有 ${count} 列被隐藏`,
  'hidden-values': () => '有不显示数值的单元格格式',
  'hidden-name': (count) => `有 ${count} 个隐藏的名称`,
  'hidden-slide': () => '幻灯片被隐藏',
  'hidden-shape': (count) => `有 ${count} 个隐藏的图形`,
  'speaker-notes': () => '有演讲者备注',
  'source-data': (count) => `透视表带有 ${count} 份源数据`,
  'embedded-object': (count) => `嵌有 ${count} 个对象或者文件`,
  'custom-data': (count) => `带有 ${count} 份自定义数据`,
  author: () => '记有作者、单位或者最后保存人',
  property: () => '记有文件属性',
  'external-link': (count) => `有 ${count} 个外部链接`,
  macro: () => '带有宏',
  annotation: (count) => `有 ${count} 条注释`,
  attachment: () => '带有附件',
  'form-field': (count) => `有 ${count} 个已填写的表单域`,
  script: () => '带有脚本',
  layer: () => '有图层',
  'unreadable-part': () => '有一部分无法读取，未能检查',
}

export interface HiddenDescription {
  /** For instance `第 2 页`, `“人员名单”`, or `整个文件`. */
  readonly place: string
  readonly sentence: string
}

/** Where something is hidden and what it is, in a short sentence. */
export const describeHidden = ({ kind, page, name, count, excerpt }: HiddenContent): HiddenDescription => {
  const places = [page === null ? '' : `第 ${page} 页`, name === null ? '' : `“${name}”`].filter(Boolean)
  const quoted = excerpt === null ? '' : `：“${excerpt}”`
  return { place: places.join('') || '整个文件', sentence: `${SENTENCES[kind](count)}${quoted}。` }
}

export const INSPECTION_REFUSAL_WORDS: Readonly<Record<InspectionRefusalCode, string>> = {
  'not-an-inspectable-file': '这种文件不能检查隐藏内容；可以检查 DOCX、XLSX、PPTX 和 PDF。',
  'file-encrypted': '文件设有密码，无法检查。',
  'file-corrupt': '文件已损坏，无法检查。',
  'file-too-large': '文件过大或者解开后异常膨胀，无法检查。',
}
