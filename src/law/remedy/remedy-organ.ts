/** Which rule on reviewing organs an organ comes under: by its kind, and for departments by what they are. */
import type { OrganKind as Kind } from '../organ/organ-kind.ts'
import type { OrganKind } from './remedy-notice.ts'

/** 垂直管理: 海关、金融、外汇、税务、国家安全 (复议法第二十七条). */
const VERTICAL = /(?:海关|税务|外汇管理|国家安全|金融监督管理|中国人民银行)/

const ofDepartment = (name: string): OrganKind => {
  if (VERTICAL.test(name)) return 'verticalDepartment'
  return /司法局$/.test(name) ? 'justiceBureau' : 'countyDepartment'
}

/** A government's office and an office that a department sends out answer to the same-level government, like a department (复议法第二十四条). */
export const remedyOrganKind = (kind: Kind, name: string): OrganKind => {
  switch (kind) {
    case 'provinceGovernment':
      return 'provinceGovernment'
    case 'cityGovernment':
    case 'countyGovernment':
      return 'countyGovernment'
    case 'township':
      return 'township'
    case 'governmentOffice':
    case 'department':
    case 'dispatchedOffice':
    case 'authorisedOrganisation':
      return ofDepartment(name)
  }
}
