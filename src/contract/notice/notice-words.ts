/**
 * Words of the messages that a case brings about. A message outside the console names the case by its
 * number and nothing else: no name, no subject, no secret code, nothing of the reply.
 */
import type { RequestEventType } from '../../law/request/request-event.ts'
import type { NoticeKind } from './notice-kind.ts'

export interface ApplicantNoticeFacts {
  readonly number: string
  readonly organ: string
  /** Address of the page where the case is followed; null when the site's address is not known. */
  readonly followAt: string | null
}

/** What an applicant is told outside the site, by the event that causes it. Events not listed send nothing. */
const APPLICANT_SENTENCES: Readonly<
  Partial<Record<RequestEventType, readonly [subject: string, sentence: string]>>
> = {
  arrived: ['已提交', '您的政府信息公开申请已经提交。机关工作人员将与您确认，确认之日为收到申请之日。'],
  receiptConfirmed: ['已确认收到', '您的政府信息公开申请已经确认收到，答复期限自收到申请之日起计算。'],
  supplementRequested: [
    '需要补正',
    '您的申请需要补正。请在告知书写明的期限内补正；无正当理由逾期不补正的，视为放弃申请。',
  ],
  supplementReceived: ['已收到补正', '您的补正材料已经收到。'],
  supplementLapsed: ['不再处理', '您的申请逾期没有补正，视为放弃申请，不再处理。'],
  reasonRequested: ['需要说明理由', '请在告知书写明的期限内说明申请的理由。'],
  thirdPartyConsulted: ['正在征求意见', '您的申请涉及第三方，机关正在书面征求意见，所需时间不计入答复期限。'],
  extended: ['延长答复期限', '您的申请的答复期限已经延长，新的期限见告知书。'],
  specialTermSet: ['确定答复期限', '您的申请的答复期限已经另行确定，期限见告知书。'],
  feeNotified: [
    '收费通知',
    '您的申请需要缴纳信息处理费。请在通知书写明的期限内缴费；逾期未缴费的，视为放弃申请。',
  ],
  feePaid: ['已收到缴费', '您的信息处理费已经登记收到。'],
  feeLapsed: ['不再处理', '您的申请逾期没有缴纳信息处理费，视为放弃申请，不再处理。'],
  served: ['已答复', '您的申请已经答复，请查看答复书。'],
  withdrawn: ['已撤回', '您的申请已经撤回，不再处理。'],
}

const HOW_TO_FOLLOW = '请凭受理号和查询码查看'
const NEVER_ASKED = '工作人员不会向您索要查询码。'

export interface ApplicantNotice {
  readonly subject: string
  readonly mail: string
  readonly sms: string
}

/** The message for an applicant; null where the event sends none. */
export const applicantNotice = (
  type: RequestEventType,
  { number, organ, followAt }: ApplicantNoticeFacts,
): ApplicantNotice | null => {
  const words = APPLICANT_SENTENCES[type]
  if (words === undefined) return null
  const [subject, sentence] = words
  const where = followAt === null ? `${HOW_TO_FOLLOW}。` : `${HOW_TO_FOLLOW}：${followAt}`
  return {
    subject: `政府信息公开申请${subject}（受理号${number}）`,
    mail: `您好：\n\n${sentence}\n\n受理号：${number}\n${where}\n${NEVER_ASKED}\n\n${organ}\n\n（本邮件由系统发出，请勿直接回复。）\n`,
    sms: `【${organ}】受理号${number}：${sentence}${where}`,
  }
}

export interface StaffNoticeFacts {
  readonly number: string
  /** What is added to the sentence, such as the reason of a return; empty for nothing. */
  readonly addition: string
}

const STAFF_SENTENCES: Readonly<Partial<Record<NoticeKind, string>>> = {
  toConfirm: '待确认：须于当日与申请人确认收到申请',
  arrived: '收到新的申请',
  toReview: '答复等待您审查',
  toSign: '答复等待签发',
  returned: '答复被退回',
  toServe: '答复已经签发，请送达并登记',
  cameIn: '收到新的材料',
  closed: '案件已经办结',
  urged: '主管部门催办，请尽快办理并回复',
  urgeAcknowledged: '催办已经回复',
  urgeEscalated: '催办超过一个工作日没有回复，请督促办理',
  deadlinesMoved: '放假安排公布后期限有变动，请核对新的期限',
  sendingFailed: '发给申请人的通知没有送出，请改用其他方式通知',
}

/** One sentence for an inbox, about one case. */
export const staffNotice = (kind: NoticeKind, { number, addition }: StaffNoticeFacts): string => {
  const sentence = STAFF_SENTENCES[kind] ?? ''
  return `${number}：${sentence}${addition === '' ? '' : `（${addition}）`}。`
}
