/** What every guide says, whichever the organ: rules of the statute in plain words. */
import type { OrganGuide } from '../../contract/organ/organ-guide.ts'
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import { PAYMENT_DAYS, REPLY_DAYS, SUPPLEMENT_NOTICE_DAYS } from '../../law/request/terms.ts'

const newest = (rows: readonly { readonly value: number }[]): number => rows.at(-1)?.value ?? 0

export const REPLY_WORKING_DAYS = newest(REPLY_DAYS)
export const NOTICE_WORKING_DAYS = newest(SUPPLEMENT_NOTICE_DAYS)
export const PAYMENT_WORKING_DAYS = newest(PAYMENT_DAYS)

export const ORGAN_KIND_NAMES: Readonly<Record<OrganKind, string>> = {
  provinceGovernment: '省级人民政府',
  cityGovernment: '市人民政府',
  countyGovernment: '县人民政府',
  governmentOffice: '政府办公室',
  department: '部门',
  township: '乡镇、街道',
  dispatchedOffice: '派出机构',
  authorisedOrganisation: '法律、法规授权的组织',
}

export const CHANNEL_WORDS: Readonly<
  Record<OrganGuide['channels'][number], { readonly name: string; readonly note: string }>
> = {
  online: {
    name: '网上提交',
    note: '在本网站填写提交。机关当天与您确认，双方确认之日为收到申请之日。',
  },
  email: {
    name: '电子邮件',
    note: '邮件标题请写明“政府信息公开申请”。双方确认之日为收到申请之日。',
  },
  fax: {
    name: '传真',
    note: '传真封面请写明“政府信息公开申请”。双方确认之日为收到申请之日。',
  },
}

/** Institutions that every organ works by. */
export const INSTITUTIONS: readonly { readonly name: string; readonly about: string }[] = [
  {
    name: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    about: '主动公开、依申请公开、监督和保障的基本规定。',
  },
  {
    name: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    about: '申请数量、频次明显超过合理范围时收取信息处理费的标准和程序。',
  },
  {
    name: '《关于政府信息公开处理决定送达问题的解释》（国办公开办函〔2016〕235号）',
    about: '答复书的送达方式和送达日期。',
  },
  {
    name: '《关于机构改革后政府信息公开申请办理问题的解释》（国办公开办函〔2019〕14号）',
    about: '机构合并、撤销后由谁受理和答复。',
  },
]
