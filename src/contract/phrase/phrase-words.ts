/** Words for the lists of names and phrases. */
import type { PHRASE_REFUSAL_CODES, PhraseKind } from '../../law/proactive-disclosure/phrase-entry.ts'

export const PHRASE_KIND_NAMES: Readonly<Record<PhraseKind, string>> = {
  leader: '领导姓名',
  phrase: '规范表述',
  sensitive: '慎用词',
}

/** Columns of the table for filling in, importing and exporting, in their order. */
export const PHRASE_COLUMNS = {
  kind: '类型',
  rightWord: '正确写法',
  wrongWords: '错误写法',
  title: '职务',
  note: '说明',
  since: '起始日期',
  until: '截止日期',
} as const

type PhraseCode =
  | (typeof PHRASE_REFUSAL_CODES)[number]
  | 'phrase-known'
  | 'phrase-unknown'
  | 'list-full'
  | 'cursor-malformed'
  | 'heads-missing'
  | 'kind-unknown'
  | 'date-malformed'
  | 'row-repeated'
  | 'file-missing'
  | 'table-unreadable'
  | 'table-kind-unknown'
  | 'table-too-large'
  | 'table-empty'

export const PHRASE_REFUSAL_WORDS: Readonly<Record<PhraseCode, string>> = {
  'right-word-missing': '请填写正确写法。',
  'wrong-words-missing': '请至少填写一个错误写法。',
  'word-too-short': '“{word}”只有一个字，几乎每篇文章都会命中，请写完整的词。',
  'word-too-long': '“{word}……”过长，最多60个字。',
  'too-many-words': '一条最多30个错误写法，请分成几条。',
  'wrong-word-is-right': '“{word}”既是正确写法又是错误写法。',
  'leader-name-wrong': '“{word}”不像姓名，请填写2至15个汉字。',
  'text-too-long': '职务最多100个字，说明最多200个字。',
  'days-backwards': '截止日期早于起始日期。',
  'phrase-known': '名单中已有同样的一条，请修改原来的那条。',
  'phrase-unknown': '这一条已经不在名单中。',
  'list-full': '名单最多20000条，请先清理。',
  'cursor-malformed': '翻页位置不正确，请从第一页重新查看。',
  'heads-missing': '第一行应当是表头，并且有“类型”“正确写法”“错误写法”三列。',
  'kind-unknown': '类型“{kind}”不认识，应为“领导姓名”“规范表述”或者“慎用词”。',
  'date-malformed': '日期“{date}”应写作2026-01-31。',
  'row-repeated': '与第{row}行相同。',
  'file-missing': '没有收到文件。',
  'table-unreadable': '文件损坏，或者不是表格，无法读取。',
  'table-kind-unknown': '请上传 XLSX 或者 CSV 文件。',
  'table-too-large': '表格过大，无法导入。',
  'table-empty': '表格是空的。',
}
