/** The questions of a reply in the order in which they are asked: the first that fits decides (rulebook § 3.2). */
import { REQUEST_GROUP_LABELS } from '../../law/annual-report/form.ts'
import { FORM_2021 } from '../../law/annual-report/form-2021.ts'
import { type Outcome, outcomeRule } from '../../law/request/outcome.ts'
import { SOURCES } from '../../law/sources.ts'

export interface OutcomeQuestion {
  readonly question: string
  readonly outcomes: readonly Outcome[]
}

export const OUTCOME_TREE: readonly OutcomeQuestion[] = [
  { question: '一、补正以后，内容明确了吗？', outcomes: ['stillUnclear'] },
  {
    question: '二、是政府信息公开申请吗？',
    outcomes: ['petition', 'publication', 'reissue', 'notGovernmentInformation'],
  },
  { question: '三、是重复申请吗？', outcomes: ['duplicate'] },
  { question: '四、数量、频次是否明显超过合理范围而理由不合理？', outcomes: ['excessive'] },
  { question: '五、查询是否另有特别规定？', outcomes: ['specialLookup'] },
  { question: '六、由本机关负责公开吗？', outcomes: ['notThisOrgan'] },
  { question: '七、信息存在吗？是否需要另行制作？', outcomes: ['notExist', 'mustCreate'] },
  {
    question: '八、有没有不予公开的情形？能不能区分处理？',
    outcomes: [
      'deniedStateSecret',
      'deniedProhibitedByLaw',
      'deniedSecurityAndStability',
      'deniedThirdPartyRights',
      'deniedInternalAffairs',
      'deniedDeliberative',
      'deniedEnforcementFile',
      'partiallyGranted',
    ],
  },
  { question: '九、已经主动公开，还是现在提供？', outcomes: ['alreadyPublic', 'granted'] },
]

/** Articles an outcome rests on, as cited. */
export const articlesOf = (outcome: Outcome): string =>
  outcomeRule(outcome)
    .sources.map((id) => SOURCES[id].label)
    .join('、')

/** Row of table three in which the outcome is counted. */
export const rowLabelOf = (outcome: Outcome): string => {
  const { row } = outcomeRule(outcome)
  const found = FORM_2021.requests.find(({ key }) => key === row)
  if (found === undefined) return row
  const { group, label } = found
  const isGrouped = group !== null && group in REQUEST_GROUP_LABELS
  return isGrouped ? `${REQUEST_GROUP_LABELS[group as keyof typeof REQUEST_GROUP_LABELS]}${label}` : label
}
