/** What the supervising office sees: figures by organ, and the cases behind each. No applicant, no text of an application. */
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import type { Lamp } from '../../law/request/lamp.ts'
import type { CaseDeadlineJson } from '../request/case-json.ts'

export interface SupervisionFigures {
  readonly lamps: Readonly<Record<Lamp, number>>
  readonly open: number
  /** Open and nobody's. */
  readonly unassigned: number
  readonly arrivedThisMonth: number
  readonly closedThisMonth: number
  /** By the day of receipt. */
  readonly receivedThisYear: number
  /** Of those, with an extended term. */
  readonly extendedThisYear: number
  /** Closed by a reply. */
  readonly answeredThisYear: number
  /** Of those, after their last day. */
  readonly lateThisYear: number
  /** Working days from receipt to reply, over those answered; null where there are none or the calendar does not reach. */
  readonly averageDays: number | null
  /** Urgings that nobody has answered. */
  readonly openUrges: number
  readonly ratings: number
  /** Of five stars; null without a rating. */
  readonly averageStars: number | null
}

export interface SupervisedOrganJson extends SupervisionFigures {
  readonly id: number
  readonly name: string
  readonly kind: OrganKind
  readonly parentId: number | null
}

export interface SupervisionJson {
  readonly today: string
  readonly organs: readonly SupervisedOrganJson[]
  readonly total: SupervisionFigures
}

/** Figures that open to a list of cases. */
export const SUPERVISION_FIGURES = [
  'open',
  'confirmToday',
  'overdue',
  'red',
  'yellow',
  'green',
  'waiting',
  'unassigned',
  'arrivedThisMonth',
  'closedThisMonth',
  'receivedThisYear',
  'extendedThisYear',
  'answeredThisYear',
  'lateThisYear',
  'openUrges',
  'ratings',
] as const
export type SupervisionFigure = (typeof SUPERVISION_FIGURES)[number]

export const FIGURE_NAMES: Readonly<Record<SupervisionFigure | 'averageDays' | 'averageStars', string>> = {
  open: '在办',
  confirmToday: '待确认',
  overdue: '逾期',
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  waiting: '等待申请人',
  unassigned: '未分派',
  arrivedThisMonth: '本月收件',
  closedThisMonth: '本月办结',
  receivedThisYear: '本年收到申请',
  extendedThisYear: '本年延期',
  answeredThisYear: '本年答复',
  lateThisYear: '本年逾期答复',
  openUrges: '催办未回复',
  ratings: '评价',
  averageDays: '平均用时（工作日）',
  averageStars: '平均评分',
}

export interface SupervisedCaseJson {
  readonly id: number
  readonly number: string
  readonly organ: { readonly id: number; readonly name: string }
  readonly phaseName: string
  readonly lamp: Lamp
  readonly deadline: CaseDeadlineJson
  readonly remainingDays: number | null
  readonly arrivedOn: string
  readonly receivedOn: string | null
  readonly closedOn: string | null
  readonly outcomeName: string | null
  readonly isExtended: boolean
  readonly isAssigned: boolean
  readonly urged: boolean
  readonly stars: number | null
}

export interface SupervisedCaseListJson {
  readonly items: readonly SupervisedCaseJson[]
  readonly next: string | null
}

/** Share in percent with one decimal; null where there is nothing to divide by. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10
