/** What becomes of an invented application, decided before its story is told. */
import type { Outcome } from '../../law/request/outcome.ts'
import type { ApplicantType, Channel, RequestEventType } from '../../law/request/request-event.ts'
import { addCalendarDays, dateOf, type LocalDate, type LocalDateTime } from '../../law/time/local-date.ts'
import type { Dice } from './dice.ts'

export interface DemoPlan {
  readonly channel: Channel
  readonly applicantType: ApplicantType
  readonly arrivesOn: LocalDate
  /** Nothing happens after this. */
  readonly now: LocalDateTime
  readonly outcome: Outcome
  readonly pace: 'quick' | 'usual' | 'late'
  /** The story ends before this act; null: it goes on to its end. */
  readonly stopBefore: RequestEventType | null
  readonly supplement: boolean
  readonly thirdParty: boolean
  readonly organ: boolean
  readonly extension: boolean
  readonly fee: boolean
  readonly sentBack: boolean
  readonly archived: boolean
}

const OUTCOMES: readonly [readonly [Outcome, number], ...(readonly [Outcome, number])[]] = [
  ['granted', 300],
  ['alreadyPublic', 170],
  ['partiallyGranted', 80],
  ['notExist', 130],
  ['notThisOrgan', 90],
  ['deniedStateSecret', 2],
  ['deniedProhibitedByLaw', 5],
  ['deniedSecurityAndStability', 4],
  ['deniedThirdPartyRights', 20],
  ['deniedInternalAffairs', 15],
  ['deniedDeliberative', 20],
  ['deniedEnforcementFile', 12],
  ['specialLookup', 20],
  ['mustCreate', 15],
  ['stillUnclear', 10],
  ['petition', 25],
  ['duplicate', 15],
  ['publication', 5],
  ['excessive', 8],
  ['reissue', 6],
  ['noSupplement', 15],
  ['feeUnpaid', 6],
  ['withdrawn', 25],
  ['notGovernmentInformation', 12],
]

const CHANNELS: readonly [readonly [Channel, number], ...(readonly [Channel, number])[]] = [
  ['online', 55],
  ['inPerson', 15],
  ['registeredMail', 15],
  ['ordinaryMail', 4],
  ['email', 6],
  ['fax', 2],
  ['otherOffice', 1],
  ['oral', 2],
]

const TYPES: readonly [readonly [ApplicantType, number], ...(readonly [ApplicantType, number])[]] = [
  ['naturalPerson', 86],
  ['commercialEnterprise', 7],
  ['researchInstitution', 1],
  ['publicInterestOrganisation', 1],
  ['legalServiceInstitution', 3],
  ['otherOrganisation', 2],
]

const plain = (dice: Dice, arrivesOn: LocalDate, now: LocalDateTime): DemoPlan => {
  const outcome = dice.weighted(OUTCOMES)
  return {
    channel: dice.weighted(CHANNELS),
    applicantType: dice.weighted(TYPES),
    arrivesOn,
    now,
    outcome,
    pace: dice.weighted([
      ['usual', 70],
      ['quick', 25],
      ['late', 5],
    ]),
    stopBefore: null,
    supplement: outcome === 'stillUnclear' || outcome === 'noSupplement' || dice.percent(8),
    thirdParty: outcome === 'deniedThirdPartyRights' || dice.percent(6),
    organ: dice.percent(4),
    extension: dice.percent(9),
    fee: outcome === 'feeUnpaid' || dice.percent(1),
    sentBack: dice.percent(6),
    archived: dice.percent(90),
  }
}

/** An application of some day in the past; most of them have found their end. */
export const planPast = plain

interface OpenKind {
  /** Calendar days before today on which it came in. */
  readonly age: readonly [number, number]
  readonly change: Partial<DemoPlan>
}

const NO_DETOURS = {
  supplement: false,
  thirdParty: false,
  organ: false,
  extension: false,
  fee: false,
  sentBack: false,
} as const

const open = (
  age: readonly [number, number],
  stopBefore: RequestEventType,
  change: Partial<DemoPlan> = {},
): OpenKind => ({ age, change: { ...NO_DETOURS, outcome: 'granted', pace: 'quick', stopBefore, ...change } })

/** Every phase in which a case can be open, with deadlines on both sides of today. */
export const OPEN_KINDS: readonly [readonly [OpenKind, number], ...(readonly [OpenKind, number])[]] = [
  [open([0, 4], 'receiptConfirmed', { channel: 'online' }), 8],
  [open([0, 1], 'registered'), 3],
  [open([1, 34], 'searched'), 34],
  [open([8, 24], 'thirdPartyAnswered', { thirdParty: true }), 6],
  [open([8, 24], 'organAnswered', { organ: true }), 3],
  [open([6, 20], 'supplementReceived', { supplement: true }), 8],
  [open([6, 24], 'feePaid', { fee: true }), 3],
  [open([5, 14], 'reasonGiven', { outcome: 'excessive' }), 2],
  [open([10, 32], 'signed'), 17],
  [open([10, 34], 'served'), 8],
  [open([26, 52], 'replyDrafted', { extension: true, pace: 'late' }), 8],
]

/** An application that is still open today, in one of the phases. */
export const planOpen = (
  dice: Dice,
  now: LocalDateTime,
  { age, change }: OpenKind = dice.weighted(OPEN_KINDS),
): DemoPlan => {
  const arrivesOn = addCalendarDays(dateOf(now), -dice.between(age[0], age[1]))
  return { ...plain(dice, arrivesOn, now), ...change }
}
