/** 送达: which day counts as the day of the reply, by the way it went. */
import type { SourceId } from '../sources.ts'
import type { ServiceMethod } from './request-event.ts'

export interface ServiceRule {
  readonly name: string
  /** Day that counts as the reply's. */
  readonly day: 'signature' | 'posting' | 'entry'
  readonly proof: string
  readonly source: SourceId
}

/** Posting is by 邮政企业 alone; other couriers are no way of service for state documents. */
export const SERVICE_RULES: Readonly<Record<ServiceMethod, ServiceRule>> = {
  inPerson: { name: '直接送达', day: 'signature', proof: '送达回证', source: 'INTERPRETATION-235' },
  entrusted: { name: '委托送达', day: 'signature', proof: '送达回证', source: 'INTERPRETATION-235' },
  post: { name: '邮寄送达（邮政企业）', day: 'posting', proof: '邮寄凭证', source: 'INTERPRETATION-235' },
  electronic: { name: '电子送达', day: 'entry', proof: '发送记录', source: 'POLICY-SERVICE-ELECTRONIC' },
}
