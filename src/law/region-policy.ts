/** Values that a region sets over the defaults of policy.ts: what each may be, and how they join. */
import { GOVERNMENT_LAST_DAY, isYearDayUpTo, ORGAN_LAST_DAY } from './annual-report/filing/year-day-text.ts'
import type { RequestRowKey } from './annual-report/form.ts'
import { FORM_2021 } from './annual-report/form-2021.ts'
import { hasShape, isRecord, isTruth, oneOf, printed, type ShapeTest } from './data-shape.ts'
import type { Dated, DatedRow } from './dated.ts'
import { DEFAULT_POLICY, MANUSCRIPT_DUTIES, type Policy } from './policy.ts'
import { isIndexNumberTemplate } from './proactive-disclosure/index-number.ts'
import { YEAR_DAYS } from './proactive-disclosure/year-day.ts'
import { isOutcome } from './request/outcome.ts'
import { REVIEW_STAGES } from './request/request-event.ts'
import { ok, type Refusal, type Result, refused } from './result.ts'
import type { SourceId } from './sources.ts'
import type { LocalDate } from './time/local-date.ts'

export type PolicyName = Exclude<keyof Policy, 'region'>

/** Longest term that a region may set, in working days or months: anything beyond is a slip of the finger. */
const MOST = 250

const within =
  (least: number, most: number): ShapeTest =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most

const listOf =
  (test: ShapeTest): ShapeTest =>
  (value) =>
    Array.isArray(value) && value.every(test) && new Set(value).size === value.length

const RESULT_ROWS: readonly RequestRowKey[] = FORM_2021.requests
  .filter(({ kind }) => kind === 'result')
  .map(({ key }) => key)

const isRowsOfOutcomes: ShapeTest = (value) =>
  isRecord(value) &&
  Object.entries(value).every(([outcome, row]) => isOutcome(outcome) && oneOf(RESULT_ROWS)(row))

const isLampDays: ShapeTest = (value) =>
  hasShape({ red: within(0, MOST), yellow: within(0, MOST) })(value) &&
  isRecord(value) &&
  Number(value.red) <= Number(value.yellow)

const daysBefore = listOf(within(0, MOST))

/** What each value must be. */
export const POLICY_VALUES: Readonly<Record<PolicyName, ShapeTest>> = {
  supplementDays: within(1, MOST),
  consultationCounting: oneOf(['fromDispatch', 'fromReceipt']),
  otherOrganDays: within(1, MOST),
  reasonStopsClock: isTruth,
  paymentRestartsClock: isTruth,
  requiredReviews: listOf(oneOf(REVIEW_STAGES)),
  feeScope: oneOf(['organ', 'everyOrgan']),
  withheldReviewMonths: within(1, MOST),
  rowsOfOutcomes: isRowsOfOutcomes,
  outcomeDay: oneOf(['served', 'signed']),
  partialGoesToReconsideration: isTruth,
  lampDays: isLampDays,
  reminderDays: hasShape({ reply: daysBefore, applicant: daysBefore, consultation: daysBefore }),
  urgeAnswerDays: within(1, MOST),
  columnNewsDays: within(1, MOST),
  columnRegularMonths: within(1, MOST),
  licencePublishingDays: within(1, MOST),
  noticeDisplayDays: within(1, MOST),
  faultAnswerDays: within(1, MOST),
  faultForwardDays: within(1, MOST),
  documentYearDay: oneOf(YEAR_DAYS),
  guideReviewMonths: within(1, MOST),
  upkeepNoticeDays: within(0, MOST),
  conversionApplicants: within(2, MOST),
  manuscriptDuties: oneOf(MANUSCRIPT_DUTIES),
  indexNumberTemplate: (value) => typeof value === 'string' && isIndexNumberTemplate(value),
  reportSubmitBy: isYearDayUpTo(ORGAN_LAST_DAY),
  reportAcceptBy: isYearDayUpTo(ORGAN_LAST_DAY),
  reportPublishBy: isYearDayUpTo(ORGAN_LAST_DAY),
  governmentReportBy: isYearDayUpTo(GOVERNMENT_LAST_DAY),
  reportReminderDays: hasShape({ report: daysBefore }),
}

export const POLICY_NAMES = Object.keys(POLICY_VALUES) as readonly PolicyName[]

export const isPolicyName = (text: string): text is PolicyName => Object.hasOwn(POLICY_VALUES, text)

/** A value that a region set, with the document in which it did. */
export interface RegionRow extends DatedRow<unknown> {
  readonly instrument: string
}

export type RegionRows = Readonly<Partial<Record<PolicyName, readonly RegionRow[]>>>

/** Defaults up to the day before the region's own first row, its rows from there on. */
const joined = (defaults: Dated<unknown>, rows: readonly RegionRow[]): Dated<unknown> => {
  const [first] = rows
  return first === undefined ? defaults : [...defaults.filter(({ from }) => from < first.from), ...rows]
}

/** The policy of a region. Rows that were accepted by `acceptPolicyRow`, oldest first. */
export const regionPolicy = (region: string, rows: RegionRows): Policy => {
  const values = POLICY_NAMES.map((name) => [name, joined(DEFAULT_POLICY[name], rows[name] ?? [])])
  return { ...(Object.fromEntries(values) as Omit<Policy, 'region'>), region }
}

/** The source under which the rule stands by default: a region fills the same gap. */
const sourceOf = (name: PolicyName): SourceId => DEFAULT_POLICY[name][0]?.source ?? 'CASE-ORDER'

export interface ProposedRow {
  readonly name: string
  readonly from: LocalDate
  readonly value: unknown
  readonly instrument: string
}

export type PolicyRefusal = Refusal<
  | 'policy-unknown'
  | 'policy-value-wrong'
  | 'policy-in-past'
  | 'policy-not-later'
  | 'policy-instrument-missing'
>

/**
 * The row that a region may add. Refuses an unknown name, a value out of shape, a day before today
 * (what was lawful stays so) or not after the last row, and a row without the document that sets it.
 */
export const acceptPolicyRow = (
  { name, from, value, instrument }: ProposedRow,
  known: RegionRows,
  today: LocalDate,
): Result<{ readonly name: PolicyName; readonly row: RegionRow }, PolicyRefusal> => {
  if (!isPolicyName(name)) return refused({ code: 'policy-unknown', facts: { name: printed(name) } })
  if (!POLICY_VALUES[name](value)) {
    return refused({ code: 'policy-value-wrong', facts: { name, value: printed(value) } })
  }
  if (from < today) return refused({ code: 'policy-in-past', facts: { from, today } })
  const last = known[name]?.at(-1)
  if (last !== undefined && from <= last.from) {
    return refused({ code: 'policy-not-later', facts: { from, last: last.from } })
  }
  if (instrument.trim() === '') return refused({ code: 'policy-instrument-missing' })
  return ok({ name, row: { source: sourceOf(name), from, value, instrument: instrument.trim() } })
}
