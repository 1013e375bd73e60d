/** Organs as they cross the wire to staff. */
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { OrganGuide } from './organ-guide.ts'

export interface OrganJson {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly kind: OrganKind
  /** Null at the top. */
  readonly parentId: number | null
  readonly codeWord: string
  /** 组织机构代码, nine characters; empty where none is set. */
  readonly organisationCode: string
  readonly validFrom: LocalDate | null
  /** Last day; null while no end is set. */
  readonly validTo: LocalDate | null
  readonly receivesRequests: boolean
  /** Makes an annual report of its own; otherwise its records go into that of the organ above. */
  readonly owesReport: boolean
  readonly successor: { readonly id: number; readonly name: string; readonly since: LocalDate } | null
}

export interface OrganTreeJson {
  readonly items: readonly OrganJson[]
}

export interface OrganGuideJson {
  readonly guide: OrganGuide
}

export const ORGAN_KIND_WORDS: Readonly<Record<OrganKind, string>> = {
  provinceGovernment: '省级人民政府',
  cityGovernment: '市人民政府',
  countyGovernment: '县级人民政府',
  governmentOffice: '政府办公室',
  department: '政府部门',
  township: '乡镇人民政府、街道办事处',
  dispatchedOffice: '派出机构',
  authorisedOrganisation: '法律、法规授权的组织',
}

export const EMPTY_GUIDE: OrganGuide = {
  office: '',
  address: '',
  postcode: '',
  phone: '',
  fax: '',
  email: '',
  officeHours: '',
  channels: [],
  scope: '',
}
