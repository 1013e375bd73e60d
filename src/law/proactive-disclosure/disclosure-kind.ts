/** Kinds of what an organ publishes: each with its term and what its review must not leave out. */
import type { PublishingSubject } from './publishing-term.ts'

interface KindRule {
  readonly name: string
  /** From which its term is taken. */
  readonly term: PublishingSubject
  /** 合法性审查 may not be left out of its review chain (国办发〔2018〕37号). */
  readonly needsLegalReview: boolean
  /** A document of the register: it has a number and a validity, and feeds table two. */
  readonly isRegistered: boolean
}

const kind = (
  name: string,
  term: PublishingSubject = 'information',
  rest: Partial<Pick<KindRule, 'needsLegalReview' | 'isRegistered'>> = {},
): KindRule => ({ name, term, needsLegalReview: false, isRegistered: false, ...rest })

const REGISTERED = { needsLegalReview: true, isRegistered: true }

export const DISCLOSURE_KIND_RULES = {
  governmentRule: kind('规章', 'information', REGISTERED),
  normativeDocument: kind('行政规范性文件', 'information', REGISTERED),
  policyDocument: kind('其他文件'),
  interpretation: kind('政策解读'),
  announcement: kind('公告'),
  /** Open to objections for a period. */
  publicNotice: kind('公示'),
  licence: kind('行政许可', 'licenceOrPenalty'),
  penalty: kind('行政处罚', 'licenceOrPenalty'),
  compulsion: kind('行政强制'),
  budget: kind('财政预算、决算', 'budget'),
  plan: kind('规划计划'),
  statistics: kind('统计信息'),
  personnel: kind('人事招考'),
  project: kind('重大建设项目'),
  fund: kind('财政资金', 'fundDistribution'),
  emergency: kind('应急管理'),
  /** 政府信息公开制度: one of the four blocks of the platform. */
  institution: kind('政府信息公开制度'),
  organInformation: kind('机构信息'),
  information: kind('其他政府信息'),
} as const satisfies Record<string, KindRule>

export type DisclosureKind = keyof typeof DISCLOSURE_KIND_RULES

export const DISCLOSURE_KINDS = Object.keys(DISCLOSURE_KIND_RULES) as readonly DisclosureKind[]

/** 公开属性, decided at the source (国办发〔2016〕80号): 主动公开, 依申请公开, 不予公开. */
export const DISCLOSURE_ATTRIBUTES = ['proactive', 'onRequest', 'withheld'] as const
export type DisclosureAttribute = (typeof DISCLOSURE_ATTRIBUTES)[number]

/** How a registered document stands on a day. */
export const VALIDITIES = ['notYetEffective', 'inForce', 'amended', 'repealed', 'expired'] as const
/** 尚未施行, 现行有效, 已修改, 废止, 失效. */
export type Validity = (typeof VALIDITIES)[number]

/** What an interpretation is made of: text, picture, video, press conference, or an expert's words. */
export const INTERPRETATION_FORMS = ['text', 'picture', 'video', 'press', 'expert'] as const
export type InterpretationForm = (typeof INTERPRETATION_FORMS)[number]
