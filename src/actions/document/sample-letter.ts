/** An invented case with something in every place, to show what a template comes to. */
import type { LetterInput } from '../../formats/request-document/letter-input.ts'
import { outcomesToldBy } from '../../formats/request-document/outcome-told.ts'
import { documentNumber } from '../../formats/request-document/templates.ts'
import type { Policy } from '../../law/policy.ts'
import { informationProcessingFee } from '../../law/request/fee.ts'
import { addCalendarDays, dateOf, type LocalDateTime, yearOf } from '../../law/time/local-date.ts'
import type { CaseOrgan } from '../../store/request-organ.ts'
import { letterRemedy } from '../request/letter-remedy.ts'

/** What stands in the place of what an officer would write. */
const FACTS = {
  whereToFind: '（获取的方式和途径）',
  howSupplied: '（提供的方式和途径）',
  severedParts: '（不予公开的部分）',
  grounds: '（理由）',
  legalProvision: '（法律、行政法规的条文）',
  otherOrgan: '（负责公开的机关及联系方式）',
  specialProcedure: '（查询的规定和办法）',
  earlierReply: '（此前答复的文号和日期）',
  rejectedReason: '（理由不合理的情况）',
  properChannel: '（应当通过的渠道）',
  publication: '（出版物和获取的途径）',
  consultedContent: '（征求意见的内容）',
  publicInterest: '（公共利益方面的理由）',
  decisionForThirdParty: '（对第三方的决定）',
  extensionReason: '（延长期限的原因）',
  howToPay: '（缴纳的方式）',
  frequency: '（申请的数量和频次）',
  recordToCorrect: '（要求更正的记录）',
  correctionResult: '（更正的结果）',
  conversionResult: '（建议的处理结果）',
  exemption: 'EX-15',
} as const

const FEE_BASIS = { kind: 'byItem', earlier: 10, items: 1 } as const

export const sampleLetter = (
  organ: CaseOrgan,
  kind: string,
  now: LocalDateTime,
  policy: Policy,
): LetterInput => {
  const today = dateOf(now)
  const due = addCalendarDays(today, 28)
  const fee = informationProcessingFee(FEE_BASIS, today)
  const [outcome] = outcomesToldBy(kind)
  return {
    kind,
    ...(outcome === undefined ? {} : { outcome }),
    organ: {
      name: organ.name,
      codeWord: organ.codeWord,
      address: organ.guide.address ?? '',
      phone: organ.guide.phone ?? '',
    },
    applicant: { name: '（申请人）', type: 'naturalPerson' },
    request: {
      number: '00000000-00000',
      receivedDate: today,
      description: '（申请公开的内容）',
      channel: 'online',
      deliveryForm: '电子文本，电子邮件',
    },
    facts: FACTS,
    circumstances: {
      registeredOn: today,
      replyBy: due,
      supplement: {
        defects: ['（需要补正的事项）'],
        days: 15,
        requestedOn: today,
        deliveredOn: today,
        receivedOn: today,
        by: due,
      },
      reason: { days: 10, requestedOn: today, givenOn: today },
      thirdParty: { name: '（第三方）', sentOn: today, answeredOn: today, agrees: false },
      consultedOrgan: { name: '（被征求意见的机关）', kind: 'jointMaker', by: due },
      extension: { days: 20, from: today, to: due },
      specialTerm: { until: due },
      fee: {
        basis: FEE_BASIS,
        amountYuan: fee.ok ? fee.value.value : 0,
        noticedOn: today,
        deliveredOn: today,
        payBy: due,
      },
      searches: [{ at: now, by: '（检索人）', places: ['（范围）'], keywords: ['（关键词）'], found: false }],
      withdrawnOn: today,
      service: { document: '（文书）', documentNumber: '（文号）', method: 'post', on: today },
    },
    documentNumber: documentNumber(kind, organ.codeWord || '机关代字', yearOf(today), 1),
    date: today,
    remedy: letterRemedy(organ, null, policy),
  }
}
