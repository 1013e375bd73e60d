/** Hand-over lists as they cross the wire to staff, and the lists by 公开属性. */
import type { DisclosureAttribute } from '../../law/proactive-disclosure/disclosure-kind.ts'

export const HANDOVER_RECEIVERS = ['archive', 'library'] as const
export type HandoverReceiver = (typeof HANDOVER_RECEIVERS)[number]

export const RECEIVER_NAMES: Readonly<Record<HandoverReceiver, string>> = {
  archive: '国家档案馆',
  library: '公共图书馆',
}

export interface HandoverJson {
  readonly id: number
  readonly receiver: HandoverReceiver
  readonly receiverName: string
  readonly from: string
  readonly to: string
  readonly madeAt: string
  readonly items: number
  readonly handedOn: string | null
  readonly handedBy: string
  readonly receivedBy: string
  readonly receipt: string
  readonly isCancelled: boolean
}

export interface HandoverItemJson {
  readonly id: number
  readonly version: number
  readonly indexNumber: string
  readonly title: string
  readonly documentNumber: string
  readonly publishedOn: string
  /** Since it was listed. */
  readonly standing: 'same' | 'changed' | 'withdrawn'
}

export interface HandoverListJson {
  readonly items: readonly HandoverJson[]
  /** Published and not yet listed, up to today: receiver → documents. */
  readonly waiting: Readonly<Record<HandoverReceiver, number>>
}

export interface HandoverDetailJson extends HandoverJson {
  readonly documents: readonly HandoverItemJson[]
}

export interface AttributeItemJson {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly kindName: string
  readonly formedOn: string | null
  readonly attribute: DisclosureAttribute
  readonly attributeName: string
  /** Name of the exemption; empty for what is published. */
  readonly exemption: string
  /** Citation in Chinese; empty where none. */
  readonly source: string
  readonly reason: string
  readonly nextReviewOn: string | null
  readonly isReviewDue: boolean
  readonly publishedOn: string | null
  readonly indexNumber: string
}

export interface AttributeListJson {
  readonly items: readonly AttributeItemJson[]
  readonly next: string | null
  readonly counts: Readonly<Record<DisclosureAttribute, number>>
}

export const HANDOVER_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'period-backwards': '起始日期不能晚于截止日期。',
  'period-in-future': '截止日期不能晚于今天。',
  'receiver-missing': '请写明接收单位。',
  'nothing-new': '这段时间没有新公开或者新更正的信息需要移送。',
  'handover-unknown': '没有找到这份移送清单。',
  'handover-done': '这份清单已经移送，不能再改。',
  'handover-cancelled': '这份清单已经作废。',
  'handed-before-made': '移送日期不能早于清单截止日期。',
  'handed-in-future': '移送日期不能晚于今天。',
  'people-missing': '请写明移送人和接收人。',
}
