/** What keeps a report from being sent in or signed: errors, warnings that nobody explained, gaps in the words, zeros that nobody answers for. */
import { dateOf } from '../../time/local-date.ts'
import type { Finding } from '../annual-report.ts'
import { standingFindings } from '../checks/explanation.ts'
import { lastDayOf } from '../compile/counted-cases.ts'
import { type FilingObjection, firstOf, no } from './filing-refusal.ts'
import type { FilingSituation, ReportNow } from './filing-situation.ts'
import type { FilingState } from './filing-state.ts'

const findingObjection = (findings: readonly Finding[], { explanations }: FilingState): FilingObjection => {
  const standing = standingFindings(findings, explanations)
  const errors = standing.filter(({ severity }) => severity === 'error')
  const [first] = errors.length > 0 ? errors : standing
  if (first === undefined) return null
  const count = errors.length > 0 ? errors.length : standing.length
  const code = errors.length > 0 ? 'errors-stand' : 'warnings-unexplained'
  return no(code, first.source, { count, first: first.message })
}

/** Art. 50: nothing may be left out. References that name nothing are errors of a check. */
const wordsObjection = ({ hasOverview }: ReportNow): FilingObjection =>
  hasOverview ? null : no('overview-missing', 'OGI-50')

/** The period is the whole year: before it is over there is a draft as of today and nothing to send in. */
const yearObjection = ({ now, year }: Pick<FilingSituation, 'now' | 'year'>): FilingObjection =>
  dateOf(now) <= lastDayOf(year) ? no('year-not-over', 'OGI-49', { year, next: year + 1 }) : null

/** A confirmation counts while every figure is zero. */
export const confirmsNil = ({ nilConfirmed }: FilingState, { isNil }: Pick<ReportNow, 'isNil'>): boolean =>
  isNil && nilConfirmed !== null

export const readinessObjection = (state: FilingState, situation: FilingSituation): FilingObjection =>
  firstOf(
    yearObjection(situation),
    findingObjection(situation.report.findings, state),
    wordsObjection(situation.report),
    situation.report.isNil && !confirmsNil(state, situation.report)
      ? no('nil-unconfirmed', 'FORM-2021')
      : null,
  )
