/** What the words are about at a point of the text. */

export type Topic =
  | 'requests'
  | 'reconsideration'
  | 'litigation'
  | 'litigationDirect'
  | 'litigationAfterReconsideration'
  | 'documents'
  | 'rules'
  | 'decisions'
  | 'accounts'
  | 'interpretation'
  | 'letters'
  | 'proposals'
  | 'fees'
  | 'published'

/** Applications of other kinds: for a licence, a loan, a patent; and 申请 as a verb of another subject. */
const OTHER_APPLICATION =
  '(?<!许可|登记|低保|补贴|救助|入学|贷款|保障|审批|项目|专利|商标|证明|立项|备案|执行|仲裁|赔偿|听证|用地|救济|退税|资金|服务|复议|诉讼|资助|认定|开工|延期|办证|奖补|补助|就业|创业|招生)'

const NOUNS: readonly (readonly [Topic, string])[] = [
  ['litigationDirect', '未经复议(?:程序)?(?:而)?直接(?:提起)?(?:行政)?(?:起诉|诉讼)|直接起诉'],
  ['litigationAfterReconsideration', '(?:复议后|经复议后?|先复议后)(?:再)?(?:提起)?(?:行政)?(?:起诉|诉讼)'],
  ['fees', '处理费|行政事业性收费|收费金额'],
  ['reconsideration', '复议'],
  ['litigation', '诉讼|应诉'],
  [
    'requests',
    `依申请|信息公开案件|不予公开|部分公开|无法提供|不予处理|同意公开|公开答复|申请人(?:(?:主动|自行)?撤|逾期|未)|${OTHER_APPLICATION}申请(?!人|复议|行政复议|行政诉讼|诉讼|材料|条件|执行)`,
  ],
  ['interpretation', '解读|图解|一图读懂'],
  ['documents', '规范性文件'],
  ['rules', '规章(?!制度)'],
  ['decisions', '行政许可|行政处罚|行政强制'],
  ['proposals', '人大(?:代表)?建议|代表(?:的)?建议|建议提案|提案|议案'],
  ['letters', '信箱|留言|热线|12345|问政|工单|来信|来访|投诉'],
  ['accounts', '新媒体|账号|公众号'],
  ['published', '主动公开|(?<!申请)公开(?:各类|各项|政府|政务|有关|相关)*信息|发布|推送|更新'],
]

const NOUN = new RegExp(NOUNS.map(([, words]) => words).join('|'), 'g')
const WHOLE_NOUNS = NOUNS.map(([topic, words]) => [topic, new RegExp(`^(?:${words})$`)] as const)

/** The topic that the words name last; null when they name none. */
export const lastTopicIn = (text: string): Topic | null => {
  const last = text.match(NOUN)?.at(-1)
  if (last === undefined) return null
  return WHOLE_NOUNS.find(([, noun]) => noun.test(last))?.[0] ?? null
}

export const topicOfHeading = (heading: string): Topic | null => {
  if (heading.includes('依申请') || /公开申请/.test(heading)) return 'requests'
  if (heading.includes('主动公开')) return 'published'
  return null
}
