/** What may or must be withheld: a closed list, each with its legal character. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Refusal, type Result } from '../result.ts'
import type { Cited, SourceId } from '../sources.ts'
import { addCalendarMonths, type LocalDate } from '../time/local-date.ts'

export type ExemptionCharacter =
  /** Must be withheld. */
  | 'mandatory'
  /** Must be withheld unless the third party agrees or the public interest outweighs. */
  | 'mandatoryUnlessConsentOrPublicInterest'
  /** May be withheld. */
  | 'discretionary'
  /** May be withheld, unless a law, regulation or rule orders publication. */
  | 'discretionaryUnlessOrdered'

export interface Exemption {
  readonly code: string
  readonly name: string
  readonly character: ExemptionCharacter
  readonly source: SourceId
}

export const EXEMPTIONS = [
  { code: 'EX-14-1', name: '国家秘密', character: 'mandatory', source: 'OGI-14' },
  { code: 'EX-14-2', name: '法律、行政法规禁止公开', character: 'mandatory', source: 'OGI-14' },
  {
    code: 'EX-14-3',
    name: '危及国家安全、公共安全、经济安全、社会稳定',
    character: 'mandatory',
    source: 'OGI-14',
  },
  {
    code: 'EX-15',
    name: '商业秘密、个人隐私等，公开会损害第三方合法权益',
    character: 'mandatoryUnlessConsentOrPublicInterest',
    source: 'OGI-15',
  },
  {
    code: 'EX-16-1',
    name: '人事管理、后勤管理、内部工作流程',
    character: 'discretionary',
    source: 'OGI-16-1',
  },
  {
    code: 'EX-16-2a',
    name: '讨论记录、过程稿、磋商信函、请示报告',
    character: 'discretionaryUnlessOrdered',
    source: 'OGI-16-2',
  },
  { code: 'EX-16-2b', name: '行政执法案卷信息', character: 'discretionaryUnlessOrdered', source: 'OGI-16-2' },
] as const satisfies readonly Exemption[]

/** Null for a code that is not on the list: no other ground exists. */
export const exemptionOf = (code: string): Exemption | null =>
  EXEMPTIONS.find((each) => each.code === code) ?? null

/** Whether information under an exemption may be given out all the same. */
export const mayBeDisclosed = (
  exemption: Exemption,
  facts: {
    readonly thirdPartyConsents: boolean
    readonly publicInterest: boolean
    readonly orderedByRule: boolean
  },
): boolean => {
  switch (exemption.character) {
    case 'mandatory':
      return false
    case 'mandatoryUnlessConsentOrPublicInterest':
      return facts.thirdPartyConsents || facts.publicInterest
    case 'discretionary':
    case 'discretionaryUnlessOrdered':
      return true
  }
}

/** Whether it must be given out: an order to publish leaves no discretion. */
export const mustBeDisclosed = (exemption: Exemption, facts: { readonly orderedByRule: boolean }): boolean =>
  exemption.character === 'discretionaryUnlessOrdered' && facts.orderedByRule

/** When what is withheld must be looked at again (Art. 18); the interval is policy. */
export const nextReviewOn = (
  withheldOn: LocalDate,
  policy: Policy,
): Result<Cited<LocalDate>, Refusal<'no-rule-for-date'>> => {
  const months = inForce(policy.withheldReviewMonths, withheldOn)
  if (!months.ok) return months
  return ok({ source: 'OGI-18', value: addCalendarMonths(withheldOn, months.value.value) })
}
