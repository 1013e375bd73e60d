/** What a content must have before it is sent into review. */
import { exemptionOf } from '../../exemption/exemptions.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { CATALOGUE_ITEMS } from '../catalogue-items.ts'
import type { AttributeDecision, DisclosureContent } from '../disclosure-content.ts'
import { DISCLOSURE_KIND_RULES } from '../disclosure-kind.ts'
import { firstOf, type ManuscriptObjection, no } from './manuscript-refusal.ts'

/** 公开属性 is decided at the source, and whatever is not published says why. */
const attributionObjection = (
  { attribute, exemption, reason }: AttributeDecision,
  isRegistered: boolean,
): ManuscriptObjection => {
  if (attribute === 'proactive') return exemption === null ? null : no('exemption-not-needed', 'ORIGIN-80')
  if (isRegistered) return no('must-be-proactive', 'OGI-20-1')
  if (attribute === 'withheld' && exemptionOf(exemption ?? '') === null)
    return no('exemption-unknown', 'OGI-14', { exemption: exemption ?? '' })
  return reason.trim() === '' ? no('attribute-missing-reason', 'ORIGIN-80') : null
}

const noticeObjection = ({ kind, noticePeriod }: DisclosureContent): ManuscriptObjection => {
  if (kind === 'publicNotice' && noticePeriod === null) return no('notice-period-missing', 'FUND-NOTICE-11')
  const isBackwards = noticePeriod !== null && noticePeriod.to < noticePeriod.from
  return isBackwards ? no('notice-period-wrong', 'FUND-NOTICE-11') : null
}

const validityObjection = ({ effectiveOn, expiresOn }: DisclosureContent): ManuscriptObjection =>
  effectiveOn !== null && expiresOn !== null && expiresOn < effectiveOn
    ? no('validity-period-wrong', 'MANUSCRIPT-ORDER')
    : null

const formedObjection = ({ formedOn }: DisclosureContent, today: LocalDate): ManuscriptObjection => {
  if (formedOn === null) return no('formed-on-missing', 'OGI-26')
  return formedOn > today ? no('date-in-future', 'OGI-26', { date: formedOn }) : null
}

/** Null when the content is whole enough to be reviewed. */
export const contentObjection = (content: DisclosureContent, today: LocalDate): ManuscriptObjection => {
  const { isRegistered } = DISCLOSURE_KIND_RULES[content.kind]
  const hasBody = content.html.trim() !== '' || content.files.length > 0
  const isKnownItem = CATALOGUE_ITEMS.some(({ code }) => code === content.catalogueItem)
  return firstOf(
    content.title.trim() === '' ? no('title-missing', 'MANUSCRIPT-ORDER') : null,
    hasBody ? null : no('body-missing', 'MANUSCRIPT-ORDER'),
    attributionObjection(content.attribution, isRegistered),
    formedObjection(content, today),
    isKnownItem ? null : no('catalogue-item-missing', 'OGI-20'),
    isRegistered && content.documentNumber.trim() === ''
      ? no('document-number-missing', 'NORMATIVE-37')
      : null,
    noticeObjection(content),
    validityObjection(content),
  )
}
