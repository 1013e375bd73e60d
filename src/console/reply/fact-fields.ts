/** What each fact of a reply is asked as, and which facts the case itself proves. */

import type { RequiredFact } from '../../law/request/outcome.ts'
import type { RequestEventType } from '../../law/request/request-event.ts'

/** Facts that are not stated but follow from what was done: by which act, and what must have come of it. */
export const PROVED_BY: Readonly<Partial<Record<RequiredFact, RequestEventType>>> = {
  searchRecord: 'searched',
  thirdPartyOpinion: 'thirdPartyConsulted',
  unclearSupplement: 'supplementReceived',
  rejectedReason: 'reasonGiven',
}

/** How to fill it in. */
export const FACT_HINTS: Readonly<Partial<Record<RequiredFact | 'publicInterest', string>>> = {
  whereToFind: '写明网址、栏目或者其他途径，使申请人能直接找到。',
  howSupplied: '例如：随本答复书邮寄复印件；以电子邮件发送扫描件。',
  severedParts: '写明遮盖或者删去了哪些内容，例如：表中个人的身份证号码和住址。',
  grounds: '写明事实和理由，说明为什么属于这种情形。',
  legalProvision: '写明法律、行政法规的名称和条款。',
  otherOrgan: '能够确定负责公开的机关的，写明名称和联系方式。',
  specialProcedure: '写明依照哪部法律、行政法规的规定，到哪里查询。',
  earlierReply: '写明此前答复的日期和文号。',
  properChannel: '例如：向县信访局提出；通过12345热线反映。',
  publication: '写明出版物的名称和获取途径。',
  publicInterest: '公开的内容里有第三方不同意公开的，必须写明。',
}
