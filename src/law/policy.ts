/** What no instrument settles: values that a region may set, dated and cited like law, and visible as policy in every trace. */

import type { YearDayText } from './annual-report/filing/year-day-text.ts'
import type { RequestRowKey } from './annual-report/form.ts'
import type { Dated } from './dated.ts'
import type { YearDay } from './proactive-disclosure/year-day.ts'
import type { Outcome } from './request/outcome.ts'
import type { ReviewStage } from './request/request-event.ts'

export interface Policy {
  /** Name of the region whose policy it is. */
  readonly region: string
  /** Working days given to an applicant for a supplement, unless the officer sets another term. */
  readonly supplementDays: Dated<number>
  /** Which days a consultation excludes from the reply term. */
  readonly consultationCounting: Dated<'fromDispatch' | 'fromReceipt'>
  /** Working days after which an organ that is neither joint maker nor third party is no longer waited for. */
  readonly otherOrganDays: Dated<number>
  /** Whether asking for reasons (Art. 35) stops the clock until they are given. */
  readonly reasonStopsClock: Dated<boolean>
  /** Whether the reply term starts anew on the day after payment. */
  readonly paymentRestartsClock: Dated<boolean>
  /** Reviews that a reply needs before signature. */
  readonly requiredReviews: Dated<readonly ReviewStage[]>
  /** Over which requests an applicant's items of a month are added up. */
  readonly feeScope: Dated<'organ' | 'everyOrgan'>
  /** Months after which what is withheld is looked at again (Art. 18 sets no interval). */
  readonly withheldReviewMonths: Dated<number>
  /** Outcomes that a region counts in another row of table three than the outcome table says. */
  readonly rowsOfOutcomes: Dated<Readonly<Partial<Record<Outcome, RequestRowKey>>>>
  /** Day that places a reply in a year: when it was served, or when it was signed. */
  readonly outcomeDay: Dated<'served' | 'signed'>
  /** Whether the withheld part of a partial disclosure must go to reconsideration first. */
  readonly partialGoesToReconsideration: Dated<boolean>
  /** Working days left at and below which a deadline's lamp is red or yellow. */
  readonly lampDays: Dated<{ readonly red: number; readonly yellow: number }>
  /** On which working days before a day that matters somebody is reminded of it. */
  readonly reminderDays: Dated<ReminderDays>
  /** Working days within which an organ answers an urging (催办). */
  readonly urgeAnswerDays: Dated<number>
  /** Days within which a column of news (动态) has something new, and months for a regular one (常规). */
  readonly columnNewsDays: Dated<number>
  readonly columnRegularMonths: Dated<number>
  /** Working days for publishing licences and penalties (双公示). */
  readonly licencePublishingDays: Dated<number>
  /** Calendar days for which a 公示 stands on a board. */
  readonly noticeDisplayDays: Dated<number>
  /** Working days within which a reported fault is answered. */
  readonly faultAnswerDays: Dated<number>
  /** Working days within which it is handed on to the organ whose page it is. */
  readonly faultForwardDays: Dated<number>
  /** Day that places a document of the register in a year. */
  readonly documentYearDay: Dated<YearDay>
  /** Months after which an organ looks at its guide (指南) again. */
  readonly guideReviewMonths: Dated<number>
  /** Calendar days before a guide, or something withheld, is to be looked at again on which somebody is told. */
  readonly upkeepNoticeDays: Dated<number>
  /** Who may not do what else with one manuscript: writing, each stage and signing by different people; or nobody passes what they wrote; or no bar. */
  readonly manuscriptDuties: Dated<ManuscriptDuties>
  /** Different applicants on one subject from whom on publishing it is proposed (Art. 44). */
  readonly conversionApplicants: Dated<number>
  /** How an 索引号 is composed: placeholders of law/proactive-disclosure/index-number. */
  readonly indexNumberTemplate: Dated<string>
  /** Days (`MM-DD`) of the year after a report's by which organs send it in, the office above has looked at it, and it is out. */
  readonly reportSubmitBy: Dated<YearDayText>
  readonly reportAcceptBy: Dated<YearDayText>
  readonly reportPublishBy: Dated<YearDayText>
  /** The same for the report of a government. */
  readonly governmentReportBy: Dated<YearDayText>
  /** Calendar days before those and the statutory ones on which whoever is due is reminded; the days after are reminded of as well. */
  readonly reportReminderDays: Dated<{ readonly report: readonly number[] }>
}

export const MANUSCRIPT_DUTIES = ['everyStage', 'authorApart', 'none'] as const
export type ManuscriptDuties = (typeof MANUSCRIPT_DUTIES)[number]

/** Working days left, each a day of reminding; 0 is the last day itself. Overdue replies are reminded of on every working day. */
export interface ReminderDays {
  readonly reply: readonly number[]
  /** Terms of applicants: for a supplement, for reasons, for payment. */
  readonly applicant: readonly number[]
  readonly consultation: readonly number[]
}

/** The values that apply where a region has set none. */
export const DEFAULT_POLICY: Policy = {
  region: '默认',
  supplementDays: [{ source: 'POLICY-SUPPLEMENT-DAYS', from: '2008-05-01', value: 15 }],
  consultationCounting: [{ source: 'POLICY-CONSULTATION-DAYS', from: '2008-05-01', value: 'fromDispatch' }],
  otherOrganDays: [{ source: 'POLICY-OTHER-ORGAN-DAYS', from: '2008-05-01', value: 15 }],
  reasonStopsClock: [{ source: 'POLICY-REASON-CLOCK', from: '2008-05-01', value: false }],
  paymentRestartsClock: [{ source: 'FEE-109-7', from: '2021-01-01', value: true }],
  requiredReviews: [{ source: 'POLICY-REVIEWS', from: '2008-05-01', value: ['section', 'legal', 'secrecy'] }],
  feeScope: [{ source: 'POLICY-FEE-SCOPE', from: '2021-01-01', value: 'organ' }],
  withheldReviewMonths: [{ source: 'POLICY-WITHHELD-REVIEW', from: '2019-05-15', value: 12 }],
  rowsOfOutcomes: [{ source: 'POLICY-ROWS', from: '2019-05-15', value: {} }],
  outcomeDay: [{ source: 'POLICY-OUTCOME-DAY', from: '2008-05-01', value: 'served' }],
  partialGoesToReconsideration: [{ source: 'POLICY-PARTIAL-REMEDY', from: '2024-01-01', value: true }],
  lampDays: [{ source: 'POLICY-LAMPS', from: '2008-05-01', value: { red: 3, yellow: 7 } }],
  reminderDays: [
    {
      source: 'POLICY-REMINDERS',
      from: '2008-05-01',
      value: { reply: [10, 5, 3, 1, 0], applicant: [3, 0], consultation: [3, 0] },
    },
  ],
  urgeAnswerDays: [{ source: 'POLICY-URGE', from: '2008-05-01', value: 1 }],
  columnNewsDays: [{ source: 'SITE-CHECK-COLUMNS', from: '2019-04-01', value: 14 }],
  columnRegularMonths: [{ source: 'SITE-CHECK-COLUMNS', from: '2019-04-01', value: 6 }],
  licencePublishingDays: [{ source: 'CREDIT-DOUBLE', from: '2015-12-01', value: 7 }],
  noticeDisplayDays: [{ source: 'FUND-NOTICE-11', from: '2018-01-01', value: 10 }],
  faultAnswerDays: [{ source: 'SITE-FAULT-ANSWER', from: '2017-05-15', value: 3 }],
  faultForwardDays: [{ source: 'POLICY-FAULT-FORWARD', from: '2017-05-15', value: 1 }],
  documentYearDay: [{ source: 'POLICY-DOCUMENT-YEAR', from: '1949-10-01', value: 'formed' }],
  guideReviewMonths: [{ source: 'POLICY-GUIDE-REVIEW', from: '2008-05-01', value: 12 }],
  upkeepNoticeDays: [{ source: 'POLICY-UPKEEP', from: '2008-05-01', value: 7 }],
  manuscriptDuties: [{ source: 'POLICY-MANUSCRIPT-DUTIES', from: '2008-05-01', value: 'everyStage' }],
  conversionApplicants: [{ source: 'POLICY-CONVERSION', from: '2019-05-15', value: 2 }],
  indexNumberTemplate: [
    { source: 'POLICY-INDEX-NUMBER', from: '2008-05-01', value: '{orgCode9}/{yyyy}-{seq:5}' },
  ],
  reportSubmitBy: [{ source: 'POLICY-REPORT-DATES', from: '2019-05-15', value: '01-20' }],
  reportAcceptBy: [{ source: 'POLICY-REPORT-DATES', from: '2019-05-15', value: '01-26' }],
  reportPublishBy: [{ source: 'POLICY-REPORT-DATES', from: '2019-05-15', value: '01-28' }],
  governmentReportBy: [{ source: 'POLICY-REPORT-DATES', from: '2019-05-15', value: '02-20' }],
  reportReminderDays: [
    { source: 'POLICY-REPORT-REMINDERS', from: '2019-05-15', value: { report: [10, 5, 3, 1, 0] } },
  ],
}
