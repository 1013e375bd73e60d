/** （三）政府信息管理, （四）政府信息公开平台建设, （五）监督保障. */
import { makeBlank } from '../blank.ts'
import { cell, cellValue, choose, type DraftGiven, fact, hasAny, when } from './draft-words.ts'

export const managementPart = (given: DraftGiven): string => {
  const told = [
    ...when(hasAny(given, 'review.passed'), () =>
      choose(given, 'review', [
        `信息发布前逐级审核，全年完成审核${fact('review.passed')}次，退回修改${fact('review.returned')}次。`,
        `坚持先审后发，各环节审核通过${fact('review.passed')}次，退回修改${fact('review.returned')}次。`,
        `落实三审三校，审核通过${fact('review.passed')}次，退回起草人修改${fact('review.returned')}次。`,
      ]),
    ),
    ...when(
      hasAny(given, 'review.withdrawn'),
      () => `对不宜继续公开的内容及时处理，撤下信息${fact('review.withdrawn')}条。`,
    ),
    ...when(
      hasAny(given, 'review.reevaluated'),
      () => `对不予公开的信息定期评估，重新评估${fact('review.reevaluated')}条。`,
    ),
    ...when(
      hasAny(given, 'documents.cleaned'),
      () => `开展文件清理，清理规范性文件${fact('documents.cleaned')}件。`,
    ),
    ...when(hasAny(given, 'documents.filed'), () => `报送备案的规范性文件有${fact('documents.filed')}件。`),
    ...when(hasAny(given, 'guide.updates'), () =>
      choose(given, 'guide', [
        `政府信息公开指南更新${fact('guide.updates')}次。`,
        `根据机构和联系方式的变化，更新政府信息公开指南${fact('guide.updates')}次。`,
      ]),
    ),
    ...when(
      hasAny(given, 'handover.items'),
      () => `向国家档案馆、公共图书馆移送主动公开的信息${fact('handover.items')}条。`,
    ),
  ]
  return told.length > 0 ? told.join('') : makeBlank('政府信息制作、保存、审查和公开属性认定的情况')
}

export const platformPart = (given: DraftGiven): string =>
  [
    ...when(hasAny(given, 'column.open'), () =>
      choose(given, 'columns', [
        `公开平台现设栏目${fact('column.open')}个，其中重点领域栏目${fact('column.key')}个。`,
        `本机关在公开平台上设有栏目${fact('column.open')}个，其中属于重点领域的有${fact('column.key')}个。`,
      ]),
    ),
    choose(given, 'views', [
      `全年政府信息公开页面浏览量${fact('site.views')}次。`,
      `政府信息公开页面全年浏览量为${fact('site.views')}次。`,
      `本年度公开页面的浏览量为${fact('site.views')}次。`,
    ]),
    ...when(hasAny(given, 'fault.received'), () =>
      choose(given, 'faults', [
        `收到网民纠错${fact('fault.received')}条，答复${fact('fault.answered')}条。`,
        `公众通过“我要纠错”反映问题${fact('fault.received')}条，已经答复的有${fact('fault.answered')}条。`,
      ]),
    ),
    makeBlank('政务新媒体和线下公开场所的建设情况，没有的删去本处'),
  ].join('')

const REMEDY_WORDS = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
] as const

/** The results of one way of remedy, those that are not zero. */
const results = (given: DraftGiven, lead: string, way: 'reconsideration' | 'litigation'): string => {
  const list = REMEDY_WORDS.flatMap(([result, word]) => {
    const path = `remedies.reconsideration.${result}` as const
    const name = `sum.litigation.${result}`
    if (way === 'litigation') return hasAny(given, name) ? [`${word}${fact(name)}件`] : []
    return cellValue(given, path) > 0 ? [`${word}${cell(path)}件`] : []
  })
  return list.length === 0 ? '' : `${lead}中，${list.join('，')}。`
}

const remedySentences = (given: DraftGiven): string => {
  const [reviews, suits] = [cell('remedies.reconsideration.total'), fact('sum.litigation.total')]
  const opening = choose(given, 'remedies', [
    `因政府信息公开引起的行政复议${reviews}件，行政诉讼${suits}件。`,
    `涉及政府信息公开的行政复议${reviews}件、行政诉讼${suits}件。`,
    `本年度政府信息公开行政复议${reviews}件，政府信息公开行政诉讼${suits}件。`,
  ])
  return `${opening}${results(given, '行政复议', 'reconsideration')}${results(given, '行政诉讼', 'litigation')}`
}

const urgeSentence = (given: DraftGiven): readonly string[] =>
  when(hasAny(given, 'urge.received'), () => `主管部门对申请办理催办${fact('urge.received')}次。`)

const ratings = (given: DraftGiven): readonly string[] =>
  when(
    hasAny(given, 'rating.received'),
    () =>
      `申请人对办理情况作出评价${fact('rating.received')}次，其中满意和很满意的有${fact('rating.good')}次。`,
  )

/** AR-3: governments tell the three by name. */
const ofGovernment = (): readonly string[] => [
  `工作考核方面，${makeBlank('考核的组织、范围和结果')}。`,
  `社会评议方面，${makeBlank('评议的方式和结果')}。`,
  `责任追究结果方面，${makeBlank('责任追究的情况，没有的写明没有')}。`,
]

const ofDepartment = (given: DraftGiven): readonly string[] => [
  choose(given, 'assessment', [
    `本机关接受考核、检查的情况：${makeBlank('考核、检查和整改的情况')}。`,
    `监督检查方面，${makeBlank('考核、检查和整改的情况')}。`,
  ]),
]

export const supervisionPart = (given: DraftGiven): string =>
  [
    remedySentences(given),
    ...urgeSentence(given),
    ...ratings(given),
    `业务培训：${makeBlank('培训的内容、场次和人数')}。`,
    ...(given.isGovernment ? ofGovernment() : ofDepartment(given)),
  ].join('')
