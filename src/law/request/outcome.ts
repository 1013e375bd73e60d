/** One choice decides everything: outcome → cell of table three → articles → document → required facts → kind of remedy. */
import type { RequestRowKey } from '../annual-report/form.ts'
import type { SourceId } from '../sources.ts'

/** A fact without which the reply would not stand. `searchRecord`, `unclearSupplement` … are proved by events, the others are stated in the draft. */
export type RequiredFact =
  | 'whereToFind'
  | 'howSupplied'
  | 'severedParts'
  | 'grounds'
  | 'legalProvision'
  | 'thirdPartyOpinion'
  | 'searchRecord'
  | 'otherOrgan'
  | 'specialProcedure'
  | 'unclearSupplement'
  | 'earlierReply'
  | 'rejectedReason'
  | 'properChannel'
  | 'publication'
  | 'lapsedSupplement'
  | 'lapsedFee'
  | 'withdrawal'

/** `mandatoryReconsideration`: before a suit the applicant must go to reconsideration, since 2024-01-01. */
export type RemedyKind = 'choice' | 'mandatoryReconsideration'

export interface OutcomeRule {
  readonly name: string
  /** Row of table three (2021 form); the 2019 form has one row for （六）. */
  readonly row: RequestRowKey
  readonly sources: readonly [SourceId, ...SourceId[]]
  /** Kind of document that tells the applicant. */
  readonly document: string
  readonly facts: readonly RequiredFact[]
  readonly remedy: RemedyKind
}

const rule = (
  name: string,
  row: RequestRowKey,
  sources: OutcomeRule['sources'],
  document: string,
  facts: readonly RequiredFact[],
  remedy: RemedyKind = 'choice',
): OutcomeRule => ({ name, row, sources, document, facts, remedy })

export const OUTCOMES = {
  alreadyPublic: rule('已主动公开', 'granted', ['OGI-36-1'], 'replyAlreadyPublic', ['whereToFind']),
  granted: rule('予以公开', 'granted', ['OGI-36-2'], 'replyGranted', ['howSupplied']),
  partiallyGranted: rule(
    '部分公开',
    'partiallyGranted',
    ['OGI-37'],
    'replyPartial',
    ['severedParts', 'grounds', 'howSupplied'],
    'mandatoryReconsideration',
  ),
  deniedStateSecret: rule(
    '不予公开：国家秘密',
    'deniedStateSecret',
    ['OGI-36-3', 'OGI-14'],
    'replyDenied.stateSecret',
    ['grounds'],
    'mandatoryReconsideration',
  ),
  deniedProhibitedByLaw: rule(
    '不予公开：法律、行政法规禁止公开',
    'deniedProhibitedByLaw',
    ['OGI-36-3', 'OGI-14'],
    'replyDenied.prohibitedByLaw',
    ['grounds', 'legalProvision'],
    'mandatoryReconsideration',
  ),
  deniedSecurityAndStability: rule(
    '不予公开：危及三安全一稳定',
    'deniedSecurityAndStability',
    ['OGI-36-3', 'OGI-14'],
    'replyDenied.securityAndStability',
    ['grounds'],
    'mandatoryReconsideration',
  ),
  deniedThirdPartyRights: rule(
    '不予公开：保护第三方合法权益',
    'deniedThirdPartyRights',
    ['OGI-36-3', 'OGI-15', 'OGI-32'],
    'replyDenied.thirdPartyRights',
    ['grounds', 'thirdPartyOpinion'],
    'mandatoryReconsideration',
  ),
  deniedInternalAffairs: rule(
    '不予公开：内部事务信息',
    'deniedInternalAffairs',
    ['OGI-36-3', 'OGI-16-1'],
    'replyDenied.internalAffairs',
    ['grounds'],
    'mandatoryReconsideration',
  ),
  deniedDeliberative: rule(
    '不予公开：过程性信息',
    'deniedDeliberative',
    ['OGI-36-3', 'OGI-16-2'],
    'replyDenied.deliberative',
    ['grounds'],
    'mandatoryReconsideration',
  ),
  deniedEnforcementFile: rule(
    '不予公开：行政执法案卷',
    'deniedEnforcementFile',
    ['OGI-36-3', 'OGI-16-2'],
    'replyDenied.enforcementFile',
    ['grounds'],
    'mandatoryReconsideration',
  ),
  specialLookup: rule('依特别规定查询', 'deniedSpecialLookup', ['OGI-36-7'], 'replySpecialLookup', [
    'specialProcedure',
  ]),
  notExist: rule('信息不存在', 'unableNotHeld', ['OGI-36-4'], 'replyNotExist', ['searchRecord']),
  notThisOrgan: rule('不属于本机关负责公开', 'unableNotHeld', ['OGI-36-5'], 'replyNotThisOrgan', [
    'otherOrgan',
  ]),
  mustCreate: rule('需要另行制作', 'unableMustCreate', ['OGI-38'], 'replyMustCreate', ['grounds']),
  stillUnclear: rule('补正后仍不明确', 'unableStillUnclear', ['OGI-30'], 'replyStillUnclear', [
    'unclearSupplement',
  ]),
  petition: rule('信访、投诉、举报', 'notProcessedPetition', ['OGI-39-1'], 'noticePetition', [
    'properChannel',
  ]),
  duplicate: rule('重复申请', 'notProcessedDuplicate', ['OGI-36-6'], 'noticeDuplicate', ['earlierReply']),
  publication: rule('公开出版物', 'notProcessedPublication', ['OGI-39-2'], 'noticePublication', [
    'publication',
  ]),
  excessive: rule('无正当理由大量反复申请', 'notProcessedExcessive', ['OGI-35'], 'noticeExcessive', [
    'rejectedReason',
  ]),
  reissue: rule('要求确认或重新出具', 'notProcessedReissue', ['FORM-2021'], 'noticeReissue', [
    'earlierReply',
  ]),
  noSupplement: rule('逾期不补正', 'otherNoSupplement', ['OGI-30'], 'noticeNoSupplement', [
    'lapsedSupplement',
  ]),
  feeUnpaid: rule('逾期不缴费', 'otherFeeUnpaid', ['OGI-42', 'FEE-109-6'], 'noticeFeeUnpaid', ['lapsedFee']),
  withdrawn: rule('申请人撤回', 'otherMisc', ['FORM-2021'], 'noticeMisc', ['withdrawal']),
  notGovernmentInformation: rule('非政府信息或咨询', 'otherMisc', ['OGI-2'], 'noticeMisc', ['grounds']),
} as const satisfies Record<string, OutcomeRule>

export type Outcome = keyof typeof OUTCOMES

export const outcomeRule = (outcome: Outcome): OutcomeRule => OUTCOMES[outcome]

export const isOutcome = (text: string): text is Outcome => Object.hasOwn(OUTCOMES, text)
