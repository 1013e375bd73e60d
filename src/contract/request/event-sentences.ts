/** What each event says, in one plain sentence. */
import { documentKind } from '../../law/request/documents.ts'
import { OUTCOMES } from '../../law/request/outcome.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import type {
  ApplicantType,
  RequestEvent,
  RequestEventOf,
  RequestEventType,
  ReviewStage,
} from '../../law/request/request-event.ts'
import { SERVICE_RULES } from '../../law/request/service-day.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

export const APPLICANT_TYPE_NAMES: Readonly<Record<ApplicantType, string>> = {
  naturalPerson: '自然人',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  publicInterestOrganisation: '社会公益组织',
  legalServiceInstitution: '法律服务机构',
  otherOrganisation: '其他组织',
}

export const REVIEW_NAMES: Readonly<Record<ReviewStage, string>> = {
  section: '审核',
  legal: '合法性审查',
  secrecy: '保密审查',
}

const DELIVERED_NAMES = { supplement: '补正告知书', reason: '说明理由告知书', fee: '收费通知书' } as const

type Sentence<Type extends RequestEventType> = (event: RequestEventOf<Type>) => string

/** As people write a day. */
const dayOf = (day: LocalDate): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const opinion = (agrees: boolean): string => (agrees ? '同意公开' : '不同意公开')

const SENTENCES: { readonly [Type in RequestEventType]: Sentence<Type> } = {
  arrived: ({ channel, part }) =>
    `申请通过“${RECEIPT_RULES[channel].name}”提交${part === undefined ? '' : `（由申请${part.form}拆分，共${part.of}件之第${part.number}件）`}。`,
  receiptConfirmed: ({ how }) => `已与申请人确认收到申请（${how}）。`,
  registered: ({ number }) => `申请已登记，编号${number}。`,
  supplementRequested: ({ defects, days }) => `要求申请人在${days}个工作日内补正：${defects.join('；')}。`,
  supplementReceived: ({ goodReason }) =>
    `收到申请人的补正材料${goodReason === undefined || goodReason === '' ? '' : `，逾期有正当理由：${goodReason}`}。`,
  supplementLapsed: () => '申请人逾期未补正，视为放弃申请，不再处理。',
  reasonRequested: ({ days }) => `要求申请人在${days}个工作日内说明理由。`,
  reasonGiven: ({ accepted }) => `申请人说明的理由${accepted ? '合理' : '不合理'}。`,
  thirdPartyConsulted: () => '已书面征求第三方的意见。',
  thirdPartyAnswered: ({ agrees }) => `第三方答复：${opinion(agrees)}。`,
  organConsulted: ({ organ }) => `已征求${organ}的意见。`,
  organAnswered: ({ agrees }) => `被征求意见的机关答复：${opinion(agrees)}。`,
  delivered: ({ what, on }) =>
    typeof what === 'string'
      ? `${DELIVERED_NAMES[what]}已于${dayOf(on)}送达。`
      : `征求意见书已于${dayOf(on)}送达。`,
  extended: ({ days }) => `经批准延长答复期限${days}个工作日，并已告知申请人。`,
  specialTermSet: ({ until }) => `确定延迟答复的期限，至${dayOf(until)}。`,
  feeNotified: ({ amountYuan }) => `已通知申请人缴纳信息处理费${amountYuan}元。`,
  feePaid: () => '申请人已缴纳信息处理费。',
  feeLapsed: () => '申请人逾期未缴费，视为放弃申请，不再处理。',
  searched: ({ places, keywords, found }) =>
    `在${places.join('、')}以“${keywords.join('、')}”检索，${found ? '检索到相关信息' : '没有检索到相关信息'}。`,
  replyDrafted: ({ outcome }) => `起草答复：${OUTCOMES[outcome].name}。`,
  reviewed: ({ stage }) => `${REVIEW_NAMES[stage]}通过。`,
  returned: ({ reason }) => `退回修改：${reason}。`,
  signed: ({ documentNumber }) => `答复已签发，文号${documentNumber}。`,
  served: ({ method, on }) => `答复已于${dayOf(on)}送达（${SERVICE_RULES[method].name}）。`,
  withdrawn: ({ reason }) => `申请人撤回申请${reason === undefined || reason === '' ? '' : `：${reason}`}。`,
  applicantTypeCorrected: ({ to, reason }) => `申请人类型更正为${APPLICANT_TYPE_NAMES[to]}：${reason}。`,
  noted: ({ text }) => text,
  archived: ({ file }) => `案卷已归档，档号${file}。`,
}

export const eventSentence = (event: RequestEvent): string =>
  (SENTENCES[event.type] as Sentence<RequestEventType>)(event)

/** What stays inside the organ. */
const INTERNAL: ReadonlySet<RequestEventType> = new Set([
  'searched',
  'replyDrafted',
  'reviewed',
  'returned',
  'signed',
  'applicantTypeCorrected',
  'noted',
  'archived',
  'reasonGiven',
  'thirdPartyAnswered',
  'organAnswered',
])

export const isInternal = (event: RequestEvent): boolean =>
  INTERNAL.has(event.type) || (event.type === 'delivered' && typeof event.what !== 'string')

/** Name of a kind of document; the key itself where there is no such kind. */
export const documentName = (kind: string): string => documentKind(kind)?.name ?? kind
