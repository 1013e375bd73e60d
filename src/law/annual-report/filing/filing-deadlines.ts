/** By when a report has to be where: fixed days of the year after, never moved for days off (AR-8). */
import { type Dated, inForce } from '../../dated.ts'
import type { Policy } from '../../policy.ts'
import { type Cited, SOURCES } from '../../sources.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { ReportScope } from '../compiled-report.ts'
import type { FilingPhase } from './filing-event.ts'
import { GOVERNMENT_LAST_DAY, ORGAN_LAST_DAY, type YearDayText } from './year-day-text.ts'

/** What has to have happened. */
export type FilingStep = 'submission' | 'acceptance' | 'publication' | 'statutory'

export interface FilingDeadline extends Cited<LocalDate> {
  readonly step: FilingStep
}

/** C-15: organs report to the office above and publish. */
const ORGAN_DAY: Dated<YearDayText> = [{ source: 'OGI-49', from: '2019-05-15', value: ORGAN_LAST_DAY }]
/** C-16: the office publishes the report of its government. */
const GOVERNMENT_DAY: Dated<YearDayText> = [
  { source: 'OGI-49', from: '2019-05-15', value: GOVERNMENT_LAST_DAY },
]

const day = (year: number, step: FilingStep, rows: Dated<YearDayText>): readonly FilingDeadline[] => {
  const first = `${year + 1}-01-01` as LocalDate
  const rule = inForce(rows, first)
  if (!rule.ok) return []
  return [{ step, source: rule.value.source, value: `${year + 1}-${rule.value.value}` as LocalDate }]
}

/** Those of the region first, the statutory one last. Empty before any rule was in force. */
export const filingDeadlines = (
  year: number,
  scope: ReportScope,
  policy: Policy,
  hasOfficeAbove: boolean,
): readonly FilingDeadline[] => {
  if (scope === 'area')
    return [...day(year, 'publication', policy.governmentReportBy), ...day(year, 'statutory', GOVERNMENT_DAY)]
  return [
    ...day(year, 'submission', policy.reportSubmitBy),
    ...(hasOfficeAbove ? day(year, 'acceptance', policy.reportAcceptBy) : []),
    ...day(year, 'publication', policy.reportPublishBy),
    ...day(year, 'statutory', ORGAN_DAY),
  ]
}

const DONE_IN: Readonly<Record<FilingPhase | 'none', readonly FilingStep[]>> = {
  none: [],
  drafting: [],
  returned: [],
  submitted: ['submission'],
  accepted: ['submission', 'acceptance'],
  signed: ['submission', 'acceptance'],
  published: ['submission', 'acceptance', 'publication', 'statutory'],
}

export interface FilingStanding {
  readonly phase: FilingPhase | 'none'
  /** It was published at least once: what it owed is done, and a correction is nobody's term. */
  readonly wasPublished: boolean
}

/** Deadlines that are still to be kept. */
export const openDeadlines = (
  deadlines: readonly FilingDeadline[],
  { phase, wasPublished }: FilingStanding,
): readonly FilingDeadline[] =>
  wasPublished ? [] : deadlines.filter(({ step }) => !DONE_IN[phase].includes(step))

/** The one that counts now: the first that is not kept yet, but the statutory one once that has passed. Null: all are kept. */
export const deadlineNow = (
  deadlines: readonly FilingDeadline[],
  standing: FilingStanding,
  today: LocalDate,
): FilingDeadline | null => {
  const open = openDeadlines(deadlines, standing)
  const passed = open.find(({ step, value }) => step === 'statutory' && value < today)
  return passed ?? open[0] ?? null
}

export const isBehind = (deadline: FilingDeadline | null, today: LocalDate): boolean =>
  deadline !== null && deadline.value < today

/** Citation in Chinese. */
export const deadlineSource = ({ source }: FilingDeadline): string => SOURCES[source].label
