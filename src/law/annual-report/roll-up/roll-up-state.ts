/** Where the report of an organ stands for whoever adds it up, and which of its figures count. */
import type { FilingPhase } from '../filing/filing-event.ts'

export const ROLL_UP_STATES = [
  'missing',
  'drafting',
  'returned',
  'submitted',
  'accepted',
  'signed',
  'published',
  'imported',
] as const
/** 未报送, 起草中, 已退回, 已报送, 已审核, 已签发, 已公布, 导入文件. */
export type RollUpState = (typeof ROLL_UP_STATES)[number]

/**
 * `frozen`: as signed. `imported`: as the library has it, out of a file. `live`: as its records say now, provisional.
 * `own`: the government's own records. `area`: the sum of an area below that has signed nothing yet, provisional.
 */
export type CountedAs = 'own' | 'frozen' | 'imported' | 'live' | 'area'

export interface ReportStanding {
  /** Null: nobody opened the year. */
  readonly phase: FilingPhase | null
  readonly isSigned: boolean
  readonly wasPublished: boolean
  /** Where the current version in the library comes from; null: there is none. */
  readonly library: 'made' | 'imported' | null
}

export const rollUpState = ({ phase, isSigned, wasPublished, library }: ReportStanding): RollUpState => {
  if (isSigned) return wasPublished ? 'published' : 'signed'
  if (library === 'imported') return 'imported'
  if (library === 'made') return 'published'
  return phase ?? 'missing'
}

/** What was signed here counts before what the library has, and that before the records as they are. */
export const countedAs = ({ isSigned, library }: ReportStanding): 'frozen' | 'imported' | 'live' => {
  if (isSigned) return 'frozen'
  return library === null ? 'live' : 'imported'
}

/**
 * Two reports of one organ for one year. `signedCounts`: signed here, and a file is in the library as the newest;
 * `fileCounts`: a file is in the library, and one is being made here, which counts once it is signed.
 */
export type DoubleReport = 'signedCounts' | 'fileCounts'

export const doubleReport = ({ phase, isSigned, library }: ReportStanding): DoubleReport | null => {
  if (library !== 'imported') return null
  if (isSigned) return 'signedCounts'
  return phase === null ? null : 'fileCounts'
}

/** A signed report is being made anew. */
export const isCorrecting = ({ phase, isSigned }: ReportStanding): boolean =>
  isSigned && phase !== null && phase !== 'signed' && phase !== 'published'

/** Those that have not come in: late once their term is over. */
export const isOutstanding = (state: RollUpState): boolean =>
  state === 'missing' || state === 'drafting' || state === 'returned'
