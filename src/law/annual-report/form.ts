/** What a statutory form is made of. The forms themselves are `form-2019.ts` and `form-2021.ts`. */
import type { SourceId } from '../sources.ts'
import type { CellPath, FormEdition } from './annual-report.ts'

/** Key of a row of table three. */
export type RequestRowKey =
  | 'newReceived'
  | 'carriedOver'
  | 'granted'
  | 'partiallyGranted'
  | 'deniedStateSecret'
  | 'deniedProhibitedByLaw'
  | 'deniedSecurityAndStability'
  | 'deniedThirdPartyRights'
  | 'deniedInternalAffairs'
  | 'deniedDeliberative'
  | 'deniedEnforcementFile'
  | 'deniedSpecialLookup'
  | 'unableNotHeld'
  | 'unableMustCreate'
  | 'unableStillUnclear'
  | 'notProcessedPetition'
  | 'notProcessedDuplicate'
  | 'notProcessedPublication'
  | 'notProcessedExcessive'
  | 'notProcessedReissue'
  | 'otherNoSupplement'
  | 'otherFeeUnpaid'
  | 'otherMisc'
  | 'otherUndivided'
  | 'totalProcessed'
  | 'carriedForward'

/** `result`: one of the outcomes that add up to 总计. */
export type RequestRowKind = 'inflow' | 'result' | 'total' | 'outflow'

export type RequestGroup =
  | 'granted'
  | 'partiallyGranted'
  | 'denied'
  | 'unable'
  | 'notProcessed'
  | 'other'
  | null

export interface RequestRow {
  readonly key: RequestRowKey
  readonly kind: RequestRowKind
  readonly group: RequestGroup
  /** Printed label, the official wording. */
  readonly label: string
  /** What is counted here, in Chinese. */
  readonly meaning: string
  readonly source: SourceId
}

/** One figure of table two, under its printed column header. */
export interface ProactiveMeasure {
  readonly path: CellPath
  readonly label: string
  readonly unit: 'count' | 'change' | 'wanYuan' | 'amount'
}

export interface ProactiveRow {
  readonly label: string
  readonly measures: readonly ProactiveMeasure[]
  readonly meaning: string
  readonly source: SourceId
}

/** A block of table two: its section head (第二十条第（一）项) and its rows. */
export interface ProactiveBlock {
  readonly head: string
  readonly rows: readonly ProactiveRow[]
}

export interface ReportForm {
  readonly edition: FormEdition
  readonly source: SourceId
  /** Report years for which the form is prescribed; `to` is null while it is in force. */
  readonly years: { readonly from: number; readonly to: number | null }
  readonly proactive: readonly ProactiveBlock[]
  readonly requests: readonly RequestRow[]
}

/** The six statutory chapters (章节). */
export const SECTION_HEADINGS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const

export const REQUEST_GROUP_LABELS: Readonly<Record<'denied' | 'unable' | 'notProcessed' | 'other', string>> =
  {
    denied: '（三）不予公开',
    unable: '（四）无法提供',
    notProcessed: '（五）不予处理',
    other: '（六）其他处理',
  }

export const APPLICANT_COLUMN_LABELS = {
  naturalPerson: '自然人',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  publicInterestOrganisation: '社会公益组织',
  legalServiceInstitution: '法律服务机构',
  otherOrganisation: '其他',
  total: '总计',
} as const

export const REMEDY_GROUP_LABELS = {
  reconsideration: '行政复议',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReconsideration: '复议后起诉',
} as const

export const REMEDY_RESULT_LABELS = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
} as const

/** Printed words of the tables that head no single figure. */
export const TABLE_WORDS = {
  content: '信息内容',
  applicants: '申请人情况',
  organisations: '法人或其他组织',
  results: '三、本年度办理结果',
  litigation: '行政诉讼',
  identity: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
} as const
