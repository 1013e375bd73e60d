/** Chapter five: what the records themselves show to be wanting, and what is to be done about it. */
import type { CellPath } from '../../annual-report.ts'
import { makeBlank } from '../blank.ts'
import {
  cell,
  cellValue,
  choose,
  type DraftGiven,
  fact,
  factValue,
  hasAny,
  rowValue,
  total,
} from './draft-words.ts'

interface Problem {
  readonly isThere: (given: DraftGiven) => boolean
  readonly told: (given: DraftGiven) => string
  readonly measure: (given: DraftGiven) => string
}

const CORRECTED: CellPath = 'remedies.reconsideration.corrected'
/** Every tenth step of review that sends the draft back, every third application that needs longer: a pattern, no accident. */
const RETURNED_SHARE = 0.1
const EXTENDED_SHARE = 0.3

const PROBLEMS: readonly Problem[] = [
  {
    isThere: (given) => hasAny(given, 'requests.late'),
    told: () => `有${fact('requests.late')}件申请没有在法定期限内答复`,
    measure: (given) =>
      choose(given, 'm-late', [
        '对临近期限的申请提前提醒，逐件督促到经办人',
        '按日查看在办申请的期限，临期的由分管负责同志督办',
      ]),
  },
  {
    isThere: (given) => cellValue(given, CORRECTED) + factValue(given, 'sum.litigation.corrected') > 0,
    told: () =>
      `行政复议结果纠正${cell(CORRECTED)}件，行政诉讼结果纠正${fact('sum.litigation.corrected')}件，答复的质量还不够高`,
    measure: (given) =>
      choose(given, 'm-corrected', [
        '逐案分析被纠正的原因，答复签发前加强合法性审核',
        '把被纠正的案件作为培训内容，完善答复文书和审核程序',
      ]),
  },
  {
    isThere: (given) => hasAny(given, 'urge.received'),
    told: () => `被主管部门催办${fact('urge.received')}次，办理的主动性有待提高`,
    measure: () => '明确每件申请的责任人，收到催办当日说明进展',
  },
  {
    isThere: (given) =>
      factValue(given, 'requests.extended') > rowValue(given, 'newReceived') * EXTENDED_SHARE,
    told: () => `新收申请${total('newReceived')}件，延期答复${fact('requests.extended')}件，延期偏多`,
    measure: () => '收到申请后尽早检索和征求意见，减少不必要的延期',
  },
  {
    isThere: (given) =>
      factValue(given, 'review.returned') > factValue(given, 'review.passed') * RETURNED_SHARE,
    told: () => `稿件在审核中退回修改${fact('review.returned')}次，起草质量参差不齐`,
    measure: (given) =>
      choose(given, 'm-returned', [
        '归纳退回的常见原因，加强对起草人员的指导',
        '制定起草要点，把常见差错解决在送审之前',
      ]),
  },
  {
    isThere: (given) => factValue(given, 'fault.received') > factValue(given, 'fault.answered'),
    told: () => `收到网民纠错${fact('fault.received')}条，答复${fact('fault.answered')}条，处理不够及时`,
    measure: () => '指定专人查看网民纠错，按时核实和答复',
  },
  {
    isThere: (given) =>
      cellValue(given, 'proactive.normativeDocuments.issued') > factValue(given, 'interpretation.total'),
    told: () =>
      `制发行政规范性文件${cell('proactive.normativeDocuments.issued')}件，发布政策解读${fact('interpretation.total')}篇，解读没有完全跟上`,
    measure: (given) =>
      choose(given, 'm-interpretation', [
        '文件和解读同步起草、同步审核、同步发布',
        '送审文件时一并提交解读稿，没有解读稿的不予送签',
      ]),
  },
]

/** The gravest first; more would hide them. */
const MOST_PROBLEMS = 3
/** With one problem from the records, the officer is asked for others. */
const ENOUGH = 2
const ORDINALS = ['一是', '二是', '三是', '四是']

const numbered = (items: readonly string[]): string =>
  items.map((item, index) => `${ORDINALS[index] ?? ''}${item}`).join('；')

/** Always with problems and with what is done about them; blanks where the records show none. */
export const problemsChapter = (given: DraftGiven): string => {
  const found = PROBLEMS.filter(({ isThere }) => isThere(given)).slice(0, MOST_PROBLEMS)
  const isFew = found.length < ENOUGH
  const problems = [...found.map(({ told }) => told(given)), ...(isFew ? [makeBlank('主要问题')] : [])]
  const measures = [...found.map(({ measure }) => measure(given)), ...(isFew ? [makeBlank('改进措施')] : [])]
  const promised = `上年报告提出的改进事项，落实情况为：${makeBlank('逐项说明上年改进事项的落实情况')}。`
  const lead = choose(given, 'problems', [
    '本年度工作中存在的主要问题：',
    '对照条例的要求，工作中还有以下不足：',
    '从本年度的办理和发布记录看，主要有以下问题：',
  ])
  const next = choose(given, 'measures', [
    '针对这些问题，下一年将采取以下改进措施：',
    '下一步，将从以下方面改进：',
    '改进的打算是：',
  ])
  return [
    ...(given.hasPromises ? [promised] : []),
    `${lead}${numbered(problems)}。`,
    `${next}${numbered(measures)}。`,
  ].join('\n')
}
