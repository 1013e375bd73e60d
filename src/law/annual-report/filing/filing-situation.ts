/** What an act on a filing is judged by besides the filing itself. */
import type { Role } from '../../request/role.ts'
import type { LocalDateTime } from '../../time/local-date.ts'
import type { Finding } from '../annual-report.ts'
import type { ReportDuty } from './report-duty.ts'

/** The report as its records and words make it at this moment. */
export interface ReportNow {
  /** Of figures and words. */
  readonly hash: string
  /** Of the same figures with words as they were before: who saw one of these missed a change of words only. */
  readonly earlierHashes: readonly string[]
  /** Of every check. */
  readonly findings: readonly Finding[]
  /** Every figure is zero. */
  readonly isNil: boolean
  /** Section one has words in it. */
  readonly hasOverview: boolean
}

export interface FilingSituation {
  readonly now: LocalDateTime
  readonly year: number
  readonly actor: {
    readonly id: string
    readonly role: Role
    /** The role is held at an organ above the one that reports. */
    readonly isAbove: boolean
  }
  readonly duty: ReportDuty
  /** Somebody of an organ above supervises disclosure work in this system. */
  readonly hasOfficeAbove: boolean
  readonly report: ReportNow
}
