/** Review chains (审查流程): which stages a content passes before signature, in which order, and what each has to answer. */
import { DISCLOSURE_KIND_RULES, type DisclosureAttribute, type DisclosureKind } from '../disclosure-kind.ts'
import type { ManuscriptStage } from '../manuscript-event.ts'
import { type ManuscriptObjection, no } from './manuscript-refusal.ts'
import type { Checklists } from './manuscript-state.ts'

export interface ReviewChain {
  readonly stages: readonly ManuscriptStage[]
  readonly checklists: Checklists
  /** The organ whose staff do 合法性审查; null: the organ's own. */
  readonly legalOrganId: number | null
}

/** What applies where nobody has arranged a chain. */
export const DEFAULT_CHECKLISTS: Checklists = {
  section: ['内容真实、准确、完整', '文字、数据、日期、名称已核对', '附件齐全，能正常打开'],
  secrecy: [
    '不涉及国家秘密',
    '不涉及工作秘密和内部敏感信息',
    '不涉及不应公开的商业秘密、个人隐私',
    '公开属性认定适当',
  ],
  legal: ['制定主体和权限合法', '内容符合法律、法规、规章和上级文件', '制定程序合规'],
}

/** 科室审核, 保密审查, and 合法性审查 where the kind must have it. */
export const defaultChain = (kind: DisclosureKind): ReviewChain => ({
  stages: DISCLOSURE_KIND_RULES[kind].needsLegalReview
    ? ['section', 'secrecy', 'legal']
    : ['section', 'secrecy'],
  checklists: DEFAULT_CHECKLISTS,
  legalOrganId: null,
})

/** Secrecy is never left out, nor legality of what must have it; no stage comes twice. */
export const chainObjection = (
  kind: DisclosureKind,
  stages: readonly ManuscriptStage[],
): ManuscriptObjection => {
  if (!stages.includes('secrecy')) return no('secrecy-left-out', 'SECRECY-RULES-42')
  if (DISCLOSURE_KIND_RULES[kind].needsLegalReview && !stages.includes('legal'))
    return no('legal-left-out', 'NORMATIVE-37')
  return new Set(stages).size < stages.length ? no('stage-repeated', 'OGI-17') : null
}

const POLICY_KINDS: readonly DisclosureKind[] = [
  'governmentRule',
  'normativeDocument',
  'policyDocument',
  'plan',
]

/** What the office answers besides the usual points. */
const WITHHOLDING_POINT = '不予公开的法定事由和理由成立'

/** Whether the office for 政府信息公开 looks at it before anybody else: a policy that is not to be published (国办发〔2016〕80号). */
export const isSeenFirstByOffice = (kind: DisclosureKind, attribute: DisclosureAttribute): boolean =>
  attribute === 'withheld' && POLICY_KINDS.includes(kind)

/** The chain that a content goes through: as arranged, but begun at the office where that comes first. */
export const chainFor = (
  chain: ReviewChain,
  kind: DisclosureKind,
  attribute: DisclosureAttribute,
): ReviewChain => {
  if (!isSeenFirstByOffice(kind, attribute)) return chain
  const { stages, checklists } = chain
  const points = checklists.section ?? DEFAULT_CHECKLISTS.section ?? []
  return {
    ...chain,
    stages: ['section', ...stages.filter((stage) => stage !== 'section')],
    checklists: { ...checklists, section: [...new Set([...points, WITHHOLDING_POINT])] },
  }
}

export const officeObjection = (
  kind: DisclosureKind,
  attribute: DisclosureAttribute,
  stages: readonly ManuscriptStage[],
): ManuscriptObjection =>
  isSeenFirstByOffice(kind, attribute) && stages[0] !== 'section' ? no('office-not-first', 'ORIGIN-80') : null
