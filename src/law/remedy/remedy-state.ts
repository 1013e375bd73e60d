/** What the events of a remedy case come to. */
import type { RemedyGroup } from '../annual-report/annual-report.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date.ts'
import type { HearingForm, RemedyDecision } from './remedy-event.ts'

export const REMEDY_STAGE_ORDER = ['none', 'filed', 'accepted', 'suspended', 'decided', 'voided'] as const
/** 未登记, 待受理, 审理中, 中止, 已结, 已作废（登记有误）. */
export type RemedyStage = (typeof REMEDY_STAGE_ORDER)[number]

/** A decision, or its undoing by an appeal (`decision` null), on its day. */
export interface Ruling {
  readonly on: LocalDate
  readonly decision: RemedyDecision | null
}

/** A hearing that is to come. */
export interface Hearing {
  readonly at: LocalDateTime
  readonly place: string
  readonly form: HearingForm
}

/** What a decision ends, and what its retraction therefore brings back. */
export type BeforeDecision = Pick<RemedyState, 'stage' | 'suspendedOn' | 'hearing' | 'lastOn'>

export interface RemedyState {
  readonly stage: RemedyStage
  readonly group: RemedyGroup | null
  /** Nobody once the case was struck as registered by mistake: then no table counts it. */
  readonly respondents: readonly string[]
  readonly against: string | null
  readonly simplified: boolean
  readonly instance: 'first' | 'second'
  readonly filedOn: LocalDate | null
  /** First day of the present instance: of filing, or of the appeal. */
  readonly instanceFrom: LocalDate | null
  /** Day of acceptance in the present instance. */
  readonly acceptedOn: LocalDate | null
  /** Day on which the organ received the copy of the application or complaint, in the present instance. */
  readonly servedOn: LocalDate | null
  readonly answeredOn: LocalDate | null
  readonly hearing: Hearing | null
  readonly extendedDays: number
  readonly suspendedOn: LocalDate | null
  /** Calendar days of suspensions that have ended. */
  readonly suspendedDays: number
  /** In order: an earlier year keeps what was decided in it, whatever came later. */
  readonly rulings: readonly Ruling[]
  /** By when what was decided is to be carried out; null where no day was set. */
  readonly performBy: LocalDate | null
  /** Day on which everything that the decision asked for was done. */
  readonly followedUpOn: LocalDate | null
  /** Null unless a decision stands. */
  readonly beforeDecision: BeforeDecision | null
  readonly lastAt: LocalDateTime | null
  /** Day of the last step that moved the case. */
  readonly lastOn: LocalDate | null
}

export const NO_REMEDY: RemedyState = {
  stage: 'none',
  group: null,
  respondents: [],
  against: null,
  simplified: false,
  instance: 'first',
  filedOn: null,
  instanceFrom: null,
  acceptedOn: null,
  servedOn: null,
  answeredOn: null,
  hearing: null,
  extendedDays: 0,
  suspendedOn: null,
  suspendedDays: 0,
  rulings: [],
  performBy: null,
  followedUpOn: null,
  beforeDecision: null,
  lastAt: null,
  lastOn: null,
}

/** The decision that stands; null while the case is open. */
export const standingDecision = ({ stage, rulings }: RemedyState): RemedyDecision | null =>
  stage === 'decided' ? (rulings.at(-1)?.decision ?? null) : null
