/** A document of the register (规章, 行政规范性文件): facts only. How it stands on a day is always worked out. */
import { type Dated, inForce } from '../dated.ts'
import type { OrganKind } from '../organ/organ-kind.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { SourceId } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { DisclosureKind, Validity } from './disclosure-kind.ts'
import { endOf, validityOn } from './validity.ts'
import type { YearDay } from './year-day.ts'

export const REGISTERED_KINDS = ['governmentRule', 'normativeDocument'] as const
export type RegisteredKind = (typeof REGISTERED_KINDS)[number]

export const isRegisteredKind = (kind: DisclosureKind): kind is RegisteredKind =>
  (REGISTERED_KINDS as readonly string[]).includes(kind)

/** 废止, 宣布失效, 修改. */
export const DOCUMENT_CHANGES = ['repeals', 'lapses', 'amends'] as const
export type DocumentChangeKind = (typeof DOCUMENT_CHANGES)[number]

/** The days from which the validity follows. */
export interface DocumentDays {
  /** 成文日期. */
  readonly formedOn: LocalDate
  readonly publishedOn: LocalDate | null
  readonly effectiveOn: LocalDate | null
  /** Last day of a document made for a time. */
  readonly expiresOn: LocalDate | null
  /** First day on which another document has repealed it. */
  readonly repealedOn: LocalDate | null
  /** First day on which it is declared void of effect (宣布失效). */
  readonly lapsedOn: LocalDate | null
  /** First day on which a change of it is in force. */
  readonly amendedOn: LocalDate | null
}

export interface RegisteredDocument extends DocumentDays {
  readonly id: number
  readonly kind: RegisteredKind
  /** False for a joint document that another organ leads: it counts there (Art. 10). */
  readonly isLead: boolean
}

/** First day in force: as the document says, else the day it was published, else the day it was made. */
export const takesEffectOn = ({ effectiveOn, publishedOn, formedOn }: DocumentDays): LocalDate =>
  effectiveOn ?? publishedOn ?? formedOn

/** How the document stands on a day. */
export const registeredValidityOn = (days: DocumentDays, day: LocalDate): Validity =>
  validityOn({ ...days, effectiveOn: takesEffectOn(days) }, day)

/**
 * The day on which a document enters the count of its year. The rule in force on the day it was made decides for good,
 * so that a later change of the rule moves no document into another year.
 */
export const countedFrom = (document: DocumentDays, rule: Dated<YearDay>): LocalDate => {
  const settled = inForce<YearDay>(rule, document.formedOn)
  const isPublished = settled.ok && settled.value.value === 'published'
  return isPublished ? (document.publishedOn ?? document.formedOn) : document.formedOn
}

/** The day on which it leaves the count; never before it entered. */
export const countedUntil = (document: DocumentDays, rule: Dated<YearDay>): LocalDate | null => {
  const end = endOf(document)
  if (end === null) return null
  const from = countedFrom(document, rule)
  const hasEntered = from <= end.on
  return hasEntered ? end.on : from
}

const RULE_POWER: SourceId = 'LEGISLATION-93'

export type RulePowerRefusal = Refusal<'rule-not-in-power'>

const RULE_MAKERS: readonly OrganKind[] = ['provinceGovernment', 'cityGovernment']

/** Only a province, a city with districts or an autonomous prefecture makes 规章: a county organ has none. */
export const mayMake = (kind: DisclosureKind, organ: OrganKind): Result<null, RulePowerRefusal> =>
  kind === 'governmentRule' && !RULE_MAKERS.includes(organ)
    ? refused({ code: 'rule-not-in-power', source: RULE_POWER })
    : ok(null)
