/** （一）主动公开. */
import { DISCLOSURE_KIND_RULES } from '../../../proactive-disclosure/disclosure-kind.ts'
import { RELEASE_CHANNEL_RULES } from '../../../proactive-disclosure/release-channel.ts'
import {
  cell,
  cellValue,
  choose,
  type DraftGiven,
  fact,
  factValue,
  hasAny,
  listed,
  when,
} from './draft-words.ts'

/** 其他 in a list would say that nothing else belongs to it. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  policyDocument: '政策文件',
  information: '工作动态等信息',
}
const CHANNEL_WORDS: Readonly<Record<string, string>> = { noticeBoard: '公开栏', other: '其余渠道' }
const MOST_KINDS = 6

const kinds = (given: DraftGiven): string => {
  const names = Object.entries(DISCLOSURE_KIND_RULES)
    .map(([kind, { name }]) => [`published.${kind}`, KIND_WORDS[kind] ?? name, '条'] as const)
    .toSorted(([a], [b]) => factValue(given, b) - factValue(given, a))
    .slice(0, MOST_KINDS)
  return listed(given, names)
}

const publishedSentences = (given: DraftGiven): readonly string[] => {
  const items = fact('published.total')
  const opening = choose(given, 'published', [
    `全年主动公开政府信息${items}条。`,
    `本年度共主动公开政府信息${items}条。`,
    `一年来，主动公开政府信息${items}条。`,
    `按照应公开尽公开的要求，全年共主动公开政府信息${items}条。`,
  ])
  const lead = choose(given, 'kinds', ['其中', '其中，', '其中：'])
  return [opening, ...when(hasAny(given, 'published.total'), () => `${lead}${kinds(given)}。`)]
}

const channelSentence = (given: DraftGiven): readonly string[] => {
  const names = Object.entries(RELEASE_CHANNEL_RULES).map(
    ([channel, { name }]) => [`channel.${channel}`, CHANNEL_WORDS[channel] ?? name, '条'] as const,
  )
  const list = listed(given, names)
  if (list === '') return []
  const lead = choose(given, 'channels', ['从发布渠道看，', '按发布渠道统计，', '各渠道的发布数量为：'])
  const overlap = choose(given, 'overlap', [
    '同一信息在几个渠道发布的，分别计入各个渠道。',
    '一条信息在多个渠道发布的，在每个渠道各计一次。',
  ])
  return [`${lead}${list}。`, ...when(list.includes('、'), () => overlap)]
}

const documentSentences = (given: DraftGiven): readonly string[] => {
  const path = (measure: string) => cell(`proactive.normativeDocuments.${measure}`)
  const rule = (measure: string) => cell(`proactive.governmentRules.${measure}`)
  const hasRules = ['issued', 'repealed', 'inForce'].some(
    (measure) => cellValue(given, `proactive.governmentRules.${measure}`) > 0,
  )
  return [
    ...when(
      hasRules,
      () =>
        `本年制发规章${rule('issued')}件，废止规章${rule('repealed')}件，年末现行有效规章${rule('inForce')}件。`,
    ),
    choose(given, 'documents', [
      `本年制发行政规范性文件${path('issued')}件，废止行政规范性文件${path('repealed')}件，年末现行有效行政规范性文件${path('inForce')}件。`,
      `行政规范性文件方面，全年制发行政规范性文件${path('issued')}件、废止行政规范性文件${path('repealed')}件，截至年末现行有效行政规范性文件${path('inForce')}件。`,
      `全年制发行政规范性文件${path('issued')}件，废止行政规范性文件${path('repealed')}件；到年末，现行有效行政规范性文件${path('inForce')}件。`,
    ]),
  ]
}

const DECISIONS = [
  ['proactive.licenceDecisions', '行政许可决定'],
  ['proactive.penaltyDecisions', '行政处罚决定'],
  ['proactive.compulsionDecisions', '行政强制决定'],
] as const

const decisionSentences = (given: DraftGiven): readonly string[] => {
  const made = DECISIONS.filter(([path]) => cellValue(given, path) > 0)
  const list = made.map(([path, name]) => `${name}${cell(path)}件`).join('，')
  const fees = 'proactive.administrativeFeesWanYuan'
  return [
    ...when(made.length > 0, () => choose(given, 'decisions', [`本年作出${list}。`, `全年作出${list}。`])),
    ...when(cellValue(given, fees) > 0, () => `本年行政事业性收费${cell(fees)}万元。`),
  ]
}

const FORMS = [
  ['interpretation.text', '文字解读', '篇'],
  ['interpretation.picture', '图片图表解读', '篇'],
  ['interpretation.video', '音频视频解读', '篇'],
  ['interpretation.press', '新闻发布会解读', '篇'],
  ['interpretation.expert', '专家解读', '篇'],
] as const

const interpretationSentence = (given: DraftGiven): readonly string[] =>
  when(hasAny(given, 'interpretation.total'), () => {
    const number = fact('interpretation.total')
    const opening = choose(given, 'interpretation', [
      `发布政策解读${number}篇`,
      `围绕出台的政策，发布政策解读${number}篇`,
      `对政策文件作出说明，全年发布政策解读${number}篇`,
    ])
    const list = listed(given, FORMS)
    return list === '' ? `${opening}。` : `${opening}，其中${list}。`
  })

export const proactivePart = (given: DraftGiven): string =>
  [
    ...publishedSentences(given),
    ...channelSentence(given),
    ...documentSentences(given),
    ...decisionSentences(given),
    ...interpretationSentence(given),
  ].join('')
