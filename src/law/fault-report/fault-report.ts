/** 我要纠错: what people report of pages, and what can become of it. Not a request for information, and counted in no table. */
import { ok, type Refusal, type Result, refused } from '../result.ts'

interface FaultKindRule {
  readonly name: string
  readonly hint: string
  /** Somebody may come to harm while it stands: told at once, first in every list. */
  readonly isUrgent: boolean
}

export const FAULT_KIND_RULES = {
  content: { name: '内容有误', hint: '错别字、数字、名称、日期等不对', isUrgent: false },
  deadLink: { name: '链接打不开', hint: '点击后没有反应，或者页面不存在', isUrgent: false },
  outdated: { name: '内容过时', hint: '已经变化或者失效，还没有更新', isUrgent: false },
  cannotOpen: { name: '附件、图片或者页面打不开', hint: '下载失败、显示不全、无法操作', isUrgent: false },
  personalData: { name: '泄露个人信息', hint: '出现身份证号、电话、住址、银行卡号等', isUrgent: true },
  other: { name: '其他问题', hint: '', isUrgent: false },
} as const satisfies Record<string, FaultKindRule>

export type FaultKind = keyof typeof FAULT_KIND_RULES

export const FAULT_KINDS = Object.keys(FAULT_KIND_RULES) as readonly FaultKind[]

export const isFaultKind = (text: string): text is FaultKind => Object.hasOwn(FAULT_KIND_RULES, text)

export const faultKindRule = (kind: FaultKind): FaultKindRule => FAULT_KIND_RULES[kind]

export const FAULT_STATES = ['open', 'answered', 'closed'] as const
export type FaultState = (typeof FAULT_STATES)[number]

/** Why a report ends without an answer on the matter. */
export const FAULT_CLOSINGS = ['duplicate', 'notUnderstood', 'notOurSite', 'nothingWrong', 'abuse'] as const
/** 与已有纠错重复, 看不懂所指, 不属于本网站, 核对无误, 与纠错无关的内容. */
export type FaultClosing = (typeof FAULT_CLOSINGS)[number]

interface FaultEventData {
  received: { readonly organId: number }
  assigned: { readonly to: number }
  forwarded: { readonly to: number; readonly from: number; readonly reason: string }
  /** Told to whoever reported it. */
  answered: { readonly answer: string; readonly corrected: boolean }
  closed: { readonly closing: FaultClosing; readonly note: string }
  /** Kept inside. */
  noted: { readonly text: string }
  /** Shown to everybody: the report in the organ's own words, and the answer. */
  answerShown: { readonly question: string; readonly answer: string }
  answerHidden: { readonly reason: string }
}

export type FaultEventType = keyof FaultEventData

export type FaultEvent = {
  readonly [Type in FaultEventType]: { readonly type: Type } & FaultEventData[Type]
}[FaultEventType]

/** What staff may do with a report. */
export type FaultAct =
  | Exclude<FaultEvent, { readonly type: 'received' | 'forwarded' }>
  | {
      readonly type: 'forwarded'
      readonly to: number
      readonly reason: string
    }

export interface FaultReportHead {
  readonly state: FaultState
  readonly organId: number
  /** About somebody's data. */
  readonly isUrgent: boolean
  /** Whether its answer is shown to everybody. */
  readonly isShown: boolean
  /** Account that answered it; null while nobody has. */
  readonly answeredBy: string | null
}

export type FaultRefusalCode =
  | 'fault-settled'
  | 'fault-text-missing'
  | 'fault-text-long'
  | 'fault-question-long'
  | 'fault-same-organ'
  | 'fault-not-answered'
  | 'fault-about-personal-data'
  | 'fault-shown-already'
  | 'fault-not-shown'
  | 'fault-shown-by-another'

/** Longest answer, reason or note, in characters. */
export const LONGEST_FAULT_TEXT = 2_000
/** Longest public wording of a question: it stands as a heading. */
export const LONGEST_SHOWN_QUESTION = 200

/** What has to be written. */
const wordsOf = (act: FaultAct): readonly string[] => {
  switch (act.type) {
    case 'answered':
      return [act.answer]
    case 'forwarded':
    case 'answerHidden':
      return [act.reason]
    case 'noted':
      return [act.text]
    case 'answerShown':
      return [act.question, act.answer]
    case 'assigned':
    case 'closed':
      return []
  }
}

const textObjection = (act: FaultAct): Refusal<FaultRefusalCode> | null => {
  const words = wordsOf(act)
  if (words.some((text) => text.trim() === '')) return { code: 'fault-text-missing' }
  if (act.type === 'answerShown' && act.question.length > LONGEST_SHOWN_QUESTION)
    return { code: 'fault-question-long', facts: { most: LONGEST_SHOWN_QUESTION } }
  const all = act.type === 'closed' ? [act.note] : words
  return all.some((text) => text.length > LONGEST_FAULT_TEXT)
    ? { code: 'fault-text-long', facts: { most: LONGEST_FAULT_TEXT } }
    : null
}

/**
 * Why somebody may not show the answer to everybody; null where they may. Nothing about personal data is ever shown, and
 * whoever shows it is not the one who answered: what is published was looked at before (RV-1, RV-2).
 * @param by account
 */
export const showingObjection = (head: FaultReportHead, by: string): Refusal<FaultRefusalCode> | null => {
  if (head.isShown) return { code: 'fault-shown-already' }
  if (head.isUrgent) return { code: 'fault-about-personal-data', source: 'OGI-15' }
  if (head.state !== 'answered') return { code: 'fault-not-answered' }
  return head.answeredBy === by ? { code: 'fault-shown-by-another', source: 'OGI-17' } : null
}

const stateObjection = (
  act: FaultAct,
  head: FaultReportHead,
  by: string,
): Refusal<FaultRefusalCode> | null => {
  if (act.type === 'noted') return null
  if (act.type === 'answerShown') return showingObjection(head, by)
  if (act.type === 'answerHidden') return head.isShown ? null : { code: 'fault-not-shown' }
  return head.state === 'open' ? null : { code: 'fault-settled' }
}

/**
 * Which event an act becomes. A report that was answered or closed takes notes; its answer can be shown and hidden again.
 * @param by account of whoever acts
 */
export const decideFaultAct = (
  act: FaultAct,
  head: FaultReportHead,
  by: string,
): Result<FaultEvent, Refusal<FaultRefusalCode>> => {
  const objection = stateObjection(act, head, by) ?? textObjection(act)
  if (objection !== null) return refused(objection)
  if (act.type !== 'forwarded') return ok(act)
  if (act.to === head.organId) return refused({ code: 'fault-same-organ' })
  return ok({ ...act, from: head.organId })
}

export const stateAfter = (event: FaultEvent, before: FaultState): FaultState => {
  if (event.type === 'answered') return 'answered'
  return event.type === 'closed' ? 'closed' : before
}
