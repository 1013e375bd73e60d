/** 收到申请之日: which channels set it at once, and which wait for the applicant's confirmation. */
import type { SourceId } from '../sources.ts'
import type { Channel } from './request-event.ts'

export interface ReceiptRule {
  readonly channel: Channel
  readonly name: string
  /** `arrival`: the day it arrives; `confirmation`: the day on which both sides confirm it. */
  readonly receivedOn: 'arrival' | 'confirmation'
  readonly source: SourceId
}

export const RECEIPT_RULES: Readonly<Record<Channel, ReceiptRule>> = {
  inPerson: { channel: 'inPerson', name: '当面提交', receivedOn: 'arrival', source: 'OGI-31-1' },
  oral: { channel: 'oral', name: '口头申请（代为填写）', receivedOn: 'arrival', source: 'OGI-31-1' },
  registeredMail: {
    channel: 'registeredMail',
    name: '邮寄（需签收）',
    receivedOn: 'arrival',
    source: 'OGI-31-2',
  },
  ordinaryMail: { channel: 'ordinaryMail', name: '平常信函', receivedOn: 'confirmation', source: 'OGI-31-2' },
  online: { channel: 'online', name: '互联网渠道', receivedOn: 'confirmation', source: 'OGI-31-3' },
  email: { channel: 'email', name: '电子邮件', receivedOn: 'confirmation', source: 'OGI-31-3' },
  fax: { channel: 'fax', name: '传真', receivedOn: 'confirmation', source: 'OGI-31-3' },
  otherOffice: {
    channel: 'otherOffice',
    name: '寄给机关其他科室或个人',
    receivedOn: 'confirmation',
    source: 'INTERPRETATION-207',
  },
}
