/** Words that stand in the boxes of forms. */
import type { ApplicantType, ServiceMethod } from '../../law/request/request-event.ts'

export const APPLICANT_TYPE_WORDS: Readonly<Record<ApplicantType, string>> = {
  naturalPerson: '自然人',
  commercialEnterprise: '法人或其他组织（商业企业）',
  researchInstitution: '法人或其他组织（科研机构）',
  publicInterestOrganisation: '法人或其他组织（社会公益组织）',
  legalServiceInstitution: '法人或其他组织（法律服务机构）',
  otherOrganisation: '法人或其他组织（其他）',
}

export const SERVICE_METHOD_WORDS: Readonly<Record<ServiceMethod, string>> = {
  inPerson: '直接送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  electronic: '电子送达',
}

/** For what an applicant did not have to give and did not give. */
export const NOT_GIVEN = '未提供'

/** To be signed by hand. */
export const SIGN_HERE = '（签名或者盖章）　　　　年　　月　　日'

const BOX = { off: '□', on: '■' } as const

/** “■ 同意公开　□ 不同意公开”. */
export const choices = (options: readonly { readonly text: string; readonly chosen: boolean }[]): string =>
  options.map(({ text, chosen }) => `${chosen ? BOX.on : BOX.off} ${text}`).join('　')
