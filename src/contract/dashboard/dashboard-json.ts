/** Pictures of a year, of an organ or of all below it: every figure with the key of the list behind it. */
import type { RemedyGroup } from '../../law/annual-report/annual-report.ts'
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import type { ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import type { OrganJson } from '../request/case-json.ts'

/** Figures that open to a list of cases; `value` says which month, way, row … is meant. */
export const DASHBOARD_FIGURES = [
  'received',
  /** value: 1–12. */
  'receivedInMonth',
  /** value: the channel. */
  'receivedBy',
  /** value: the kind of applicant. */
  'receivedFrom',
  /** value: a row of results of table three; empty: all rows. */
  'finished',
  'answeredInTime',
  'answeredExtended',
  'answeredLate',
  'open',
] as const
export type DashboardFigure = (typeof DASHBOARD_FIGURES)[number]

/** A bar of a picture and a row of its table. */
export interface DashboardItemJson {
  /** `value` of the list behind it. */
  readonly key: string
  readonly label: string
  readonly count: number
  readonly lastYear: number
  /** In percent of the whole; null where the whole is nothing. */
  readonly share: number | null
}

export interface DashboardMonthJson {
  readonly month: number
  /** Null: the month has not come. */
  readonly received: number | null
  readonly lastYear: number
}

export interface DashboardTimelinessJson {
  readonly answered: number
  readonly inTime: number
  readonly extended: number
  readonly late: number
  /** Within the ordinary or the extended term, in percent. */
  readonly inTimeRate: number | null
  /** Working days from receipt to the end; half a day where two stand in the middle. */
  readonly medianDays: number | null
}

export interface DashboardRemedyJson {
  readonly group: RemedyGroup
  readonly label: string
  readonly upheld: number
  readonly corrected: number
  readonly other: number
  readonly pending: number
}

export interface DashboardRemediesJson {
  readonly groups: readonly DashboardRemedyJson[]
  readonly total: number
  /** 纠错率 in percent of what was decided; null while nothing was. */
  readonly correctionRate: number | null
  readonly lastYearRate: number | null
}

export interface DashboardReleaseJson {
  readonly channel: ReleaseChannel
  readonly label: string
  /** Each time. */
  readonly times: number
  readonly lastYear: number
}

/** A row of the comparison and a tile of the board. */
export interface DashboardOrganJson extends OrganJson {
  readonly kind: OrganKind
  readonly received: number
  readonly lastYear: number
  readonly finished: number
  readonly open: number
  readonly late: number
  readonly inTimeRate: number | null
  readonly extendedShare: number | null
  readonly medianDays: number | null
  /** 予以公开 and 部分公开, in percent of what was finished. */
  readonly grantedShare: number | null
  readonly remedies: number
  readonly corrected: number
  /** Of the year's report; null: the organ owes none. */
  readonly phase: FilingPhase | 'unopened' | null
  readonly phaseName: string
}

/** Lists elsewhere that hold all that the pictures count: a list that would leave some out is not offered. */
export interface DashboardListsJson {
  readonly remedies: boolean
  /** Of every organ counted, each by itself. */
  readonly remediesOfEach: boolean
  readonly releases: boolean
}

export interface DashboardJson {
  readonly organ: OrganJson
  readonly year: number
  /** The last day that is counted. */
  readonly asOf: string
  /** With the organs below. */
  readonly below: boolean
  /** Whether there are organs below that the asker may see. */
  readonly hasBelow: boolean
  readonly lists: DashboardListsJson
  readonly received: number
  readonly lastYearReceived: number
  /** In the same days of the year before: what a running year is compared with. */
  readonly lastYearSameDays: number
  readonly finished: number
  readonly lastYearFinished: number
  readonly open: number
  readonly months: readonly DashboardMonthJson[]
  readonly outcomes: readonly DashboardItemJson[]
  readonly grounds: readonly DashboardItemJson[]
  readonly applicants: readonly DashboardItemJson[]
  readonly channels: readonly DashboardItemJson[]
  readonly timeliness: DashboardTimelinessJson
  readonly lastYearTimeliness: DashboardTimelinessJson
  readonly remedies: DashboardRemediesJson
  readonly releases: readonly DashboardReleaseJson[]
  /** The organs counted, each by itself. */
  readonly organs: readonly DashboardOrganJson[]
}

/** A case behind a figure: numbers and days, nobody's name and no words of the application. */
export interface DashboardCaseJson {
  readonly id: number
  readonly number: string
  readonly organ: OrganJson
  readonly phaseName: string
  readonly receivedOn: string | null
  readonly closedOn: string | null
  readonly replyDueOn: string | null
  readonly outcomeName: string | null
  readonly isExtended: boolean
}

export interface DashboardCasesJson {
  readonly title: string
  readonly items: readonly DashboardCaseJson[]
  readonly next: string | null
}
