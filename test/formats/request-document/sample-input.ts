/** One invented case, with everything that any of its documents needs. */
import type { LetterInput } from '../../../src/formats/request-document/letter-input.ts'
import { documentNumber } from '../../../src/formats/request-document/templates.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import type { OrganKind, RemedyNames } from '../../../src/law/remedy/remedy-notice.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'

const FACTS: Readonly<Record<string, string>> = {
  whereToFind: '云岭县人民政府网站“政府信息公开”专栏，法定主动公开内容，水利栏目',
  howSupplied: '以纸质复印件提供，随本答复书一并邮寄',
  severedParts: '验收报告第12页中两名村民的身份证件号码和银行账号',
  grounds: '该内容一经公开，将使他人的个人信息为不特定的人所知悉',
  legalProvision: '《中华人民共和国测绘法》关于涉密测绘成果的规定',
  otherOrgan: '云岭县自然资源局，联系电话0799-0000002',
  specialProcedure: '到云岭县不动产登记中心，依照《不动产登记资料查询暂行办法》申请查询',
  earlierReply: '云水公复〔2026〕1号，2026年2月3日',
  rejectedReason: '申请人称用于收藏，与申请的数量不相称',
  properChannel: '云岭县信访局接待大厅，或者拨打12345热线',
  publication: '《云岭县人民政府公报》2025年第4期，可在县图书馆查阅',
  consultedContent: '2025年清水河堤防加固工程竣工验收报告中的施工单位报价明细',
  publicInterest: '该段堤防关系下游居民的生命财产安全',
  decisionForThirdParty: '公开该工程的中标总价，不公开报价明细',
  extensionReason: '相关档案正在整理，需要逐卷核对',
  howToPay: '持本通知书到云岭县政务服务中心非税窗口缴纳',
  frequency: '2026年1月至2月共提出申请41件',
  recordToCorrect: '云岭县水利局2024年移民补助登记册中本人的出生年份',
  correctionResult: '经核实，登记册误记为1978年，现已更正为1987年',
  conversionResult: '该信息属于应当主动公开的内容，已于2026年3月20日在本机关网站公开',
  exemption: 'EX-15',
}

export const NAMES: RemedyNames = {
  reviewing: {
    sameLevelGovernment: '云岭县人民政府',
    higherGovernment: '临溪市人民政府',
    higherDepartment: '临溪市水利局',
  },
  court: '云岭县人民法院',
}

export const sampleInput = (
  kind: string,
  date: LocalDate = '2026-03-13',
  organKind: OrganKind = 'countyDepartment',
): LetterInput => ({
  kind,
  organ: {
    name: '云岭县水利局',
    codeWord: '云水',
    address: '云岭县清水镇河堤路8号',
    phone: '0799-0000001',
  },
  applicant: { name: '林小满', type: 'naturalPerson', identity: '居民身份证，尾号0019' },
  request: {
    number: 'YS2026-0007',
    receivedDate: '2026-02-09',
    description: '2025年清水河堤防加固工程竣工验收报告',
    channel: 'online',
    deliveryForm: '纸质，邮寄',
  },
  facts: FACTS,
  circumstances: {
    registeredOn: '2026-02-09',
    replyBy: '2026-03-13',
    supplement: {
      defects: ['申请公开的工程名称不明确，请写明工程的年份和地点', '没有写明获取信息的方式'],
      days: 15,
      requestedOn: '2026-02-10',
      deliveredOn: '2026-02-11',
      receivedOn: '2026-02-13',
      by: '2026-03-11',
    },
    reason: { days: 10, requestedOn: '2026-02-10', givenOn: '2026-02-12' },
    thirdParty: {
      name: '临溪市安澜建设有限公司',
      sentOn: '2026-02-12',
      answeredOn: '2026-02-26',
      agrees: false,
    },
    consultedOrgan: { name: '云岭县财政局', kind: 'jointMaker', by: '2026-03-10' },
    extension: { days: 20, from: '2026-03-13', to: '2026-04-13' },
    specialTerm: { until: '2026-05-29' },
    fee: {
      basis: { kind: 'byPage', pages: 68 },
      amountYuan: 380,
      noticedOn: '2026-02-24',
      deliveredOn: '2026-02-25',
      payBy: '2026-03-25',
    },
    searches: [
      {
        at: '2026-02-24T09:05',
        by: '周启明',
        places: ['局档案室2024年至2026年文书档案', '工程建设管理股电子文件'],
        keywords: ['堤防加固', '竣工验收'],
        found: false,
      },
    ],
    withdrawnOn: '2026-02-20',
    service: {
      document: '政府信息公开申请答复书',
      documentNumber: '云水公复〔2026〕3号',
      method: 'post',
      on: '2026-03-13',
      place: '云岭县青石乡新桥村4组',
      postNumber: 'XA00000000012',
    },
  },
  documentNumber: documentNumber(kind, '云水', Number(date.slice(0, 4)), 3),
  date,
  remedy: { organKind, names: NAMES, policy: DEFAULT_POLICY },
})
