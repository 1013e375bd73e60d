/** What a reply tells about remedies: a function of outcome, kind of organ and day of the decision. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { type Outcome, outcomeRule } from '../request/outcome.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import { SOURCES, type SourceId } from '../sources.ts'
import { addCalendarDays, addCalendarMonths, type LocalDate } from '../time/local-date.ts'

export const ORGAN_KINDS = [
  'provinceGovernment',
  'countyGovernment',
  'countyDepartment',
  'justiceBureau',
  'township',
  'verticalDepartment',
] as const
/** 省级政府, 县级政府, 县级政府部门, 司法局, 乡镇政府, 垂直管理部门（海关、金融、外汇、税务、国安）. */
export type OrganKind = (typeof ORGAN_KINDS)[number]

/** Who reviews: named by its relation to the organ that replied. */
export type ReviewingOrgan = 'sameLevelGovernment' | 'higherGovernment' | 'higherDepartment'

/** A province reviews what it decided itself: the government at its level is its own. */
interface ReviewRule {
  readonly organs: readonly ReviewingOrgan[]
  readonly source: SourceId
}

const SINCE_2024: Readonly<Record<OrganKind, ReviewRule>> = {
  provinceGovernment: { organs: ['sameLevelGovernment'], source: 'RECONSIDERATION-24' },
  countyGovernment: { organs: ['higherGovernment'], source: 'RECONSIDERATION-24' },
  countyDepartment: { organs: ['sameLevelGovernment'], source: 'RECONSIDERATION-24' },
  justiceBureau: { organs: ['sameLevelGovernment', 'higherDepartment'], source: 'RECONSIDERATION-28' },
  township: { organs: ['higherGovernment'], source: 'RECONSIDERATION-24' },
  verticalDepartment: { organs: ['higherDepartment'], source: 'RECONSIDERATION-27' },
}

const BEFORE_2024: Readonly<Record<OrganKind, ReviewRule>> = {
  ...SINCE_2024,
  provinceGovernment: { organs: ['sameLevelGovernment'], source: 'RECONSIDERATION-1999-14' },
  countyGovernment: { organs: ['higherGovernment'], source: 'RECONSIDERATION-1999-13' },
  countyDepartment: {
    organs: ['sameLevelGovernment', 'higherDepartment'],
    source: 'RECONSIDERATION-1999-12',
  },
  justiceBureau: { organs: ['sameLevelGovernment', 'higherDepartment'], source: 'RECONSIDERATION-1999-12' },
  township: { organs: ['higherGovernment'], source: 'RECONSIDERATION-1999-13' },
  verticalDepartment: { organs: ['higherDepartment'], source: 'RECONSIDERATION-1999-12' },
}

/** First day of the revised 行政复议法. */
const REVISED_FROM: LocalDate = SOURCES['RECONSIDERATION-23'].from

/** Calendar days and months, never working days. */
const RECONSIDERATION_DAYS = { value: 60, source: 'RECONSIDERATION-20' } as const
const SUIT_MONTHS = { value: 6, source: 'LITIGATION-46' } as const
const SUIT_AFTER_RECONSIDERATION_DAYS = { value: 15, source: 'LITIGATION-45' } as const

export interface RemedyNotice {
  readonly reviewing: readonly ReviewingOrgan[]
  /** The applicant must go to reconsideration before a suit. */
  readonly reconsiderationFirst: boolean
  /** Only for the withheld part of a partial disclosure. */
  readonly withheldPartOnly: boolean
  readonly sources: readonly SourceId[]
}

const isReconsideredFirst = (outcome: Outcome, decidedOn: LocalDate, policy: Policy): boolean => {
  if (outcomeRule(outcome).remedy !== 'mandatoryReconsideration') return false
  if (outcome !== 'partiallyGranted') return true
  const partial = inForce(policy.partialGoesToReconsideration, decidedOn)
  return partial.ok && partial.value.value
}

const directSuit = (decidedOn: LocalDate): readonly SourceId[] =>
  decidedOn >= SOURCES['INTERPRETATION-2025-8'].from
    ? [SUIT_MONTHS.source, 'INTERPRETATION-2025-8']
    : [SUIT_MONTHS.source]

/** @param decidedOn day of the reply: the law of that day binds the notice */
export const remedyNotice = (
  outcome: Outcome,
  organ: OrganKind,
  decidedOn: LocalDate,
  policy: Policy,
): RemedyNotice => {
  const revised = decidedOn >= REVISED_FROM
  const review = (revised ? SINCE_2024 : BEFORE_2024)[organ]
  const reconsiderationFirst = revised && isReconsideredFirst(outcome, decidedOn, policy)
  const withheldPartOnly = reconsiderationFirst && outcome === 'partiallyGranted'
  const first: readonly SourceId[] = withheldPartOnly
    ? ['RECONSIDERATION-23', 'POLICY-PARTIAL-REMEDY']
    : ['RECONSIDERATION-23']
  return {
    reviewing: review.organs,
    reconsiderationFirst,
    withheldPartOnly,
    sources: [
      review.source,
      revised ? RECONSIDERATION_DAYS.source : 'RECONSIDERATION-1999-9',
      ...(reconsiderationFirst ? [...first, SUIT_AFTER_RECONSIDERATION_DAYS.source] : directSuit(decidedOn)),
    ],
  }
}

/** Names that stand in the notice. */
export interface RemedyNames {
  readonly reviewing: Readonly<Partial<Record<ReviewingOrgan, string>>>
  readonly court: string
  /** How the document calls itself; 本答复 where it is not said. */
  readonly document?: string
}

export type RemedyTextRefusal = Refusal<'reviewing-organ-unnamed' | 'court-unnamed'>

/** The paragraph at the foot of a reply. Refuses rather than name no organ or no court. */
export const remedyText = (notice: RemedyNotice, names: RemedyNames): Result<string, RemedyTextRefusal> => {
  const unnamed = notice.reviewing.find((organ) => (names.reviewing[organ] ?? '').trim() === '')
  if (unnamed !== undefined) {
    return refused({
      code: 'reviewing-organ-unnamed',
      source: 'RECONSIDERATION-24',
      facts: { organ: unnamed },
    })
  }
  if (names.court.trim() === '') return refused({ code: 'court-unnamed', source: SUIT_MONTHS.source })
  const organs = notice.reviewing.map((organ) => names.reviewing[organ]).join('或者')
  const review = `自收到本文书之日起${RECONSIDERATION_DAYS.value}日内向${organs}申请行政复议`
  const document = names.document ?? '本答复'
  if (!notice.reconsiderationFirst) {
    return ok(
      `如不服${document}，可以${review}，也可以自收到本文书之日起${SUIT_MONTHS.value}个月内依法向${names.court}提起行政诉讼。`,
    )
  }
  const part = notice.withheldPartOnly ? `${document}中不予公开的部分` : document
  return ok(
    `如不服${part}，应当先${review}；对行政复议决定不服的，可以自收到行政复议决定书之日起${SUIT_AFTER_RECONSIDERATION_DAYS.value}日内依法向${names.court}提起行政诉讼。`,
  )
}

/** Last days of each remedy, counted from the day the reply was received. */
export const remedyDeadlines = (
  notice: RemedyNotice,
  receivedOn: LocalDate,
): { readonly reconsiderationBy: LocalDate; readonly suitBy: LocalDate | null } => ({
  reconsiderationBy: addCalendarDays(receivedOn, RECONSIDERATION_DAYS.value),
  suitBy: notice.reconsiderationFirst ? null : addCalendarMonths(receivedOn, SUIT_MONTHS.value),
})

/** A direct suit against a denial decided since 2024 should not exist; null where nothing speaks against it. */
export const directSuitDoubt = (against: Outcome, decidedOn: LocalDate): SourceId | null =>
  decidedOn >= REVISED_FROM && outcomeRule(against).remedy === 'mandatoryReconsideration'
    ? 'RECONSIDERATION-23'
    : null
