/** How an organ's guide stands: what it lacks, when it was looked at, what it said before. */
import type { GuideField } from '../../law/proactive-disclosure/guide-fields.ts'
import type { OrganGuide } from './organ-guide.ts'

export interface GuideStateJson {
  /** Fields of Art. 12 that are empty. */
  readonly gaps: readonly { readonly field: GuideField; readonly name: string }[]
  /** In Chinese. */
  readonly source: string
  /** The last time it was written or found right; null for never. */
  readonly lookedOn: string | null
  readonly lookedByName: string
  /** The day from which it is to be looked at again; null while nobody has looked. */
  readonly dueOn: string | null
  readonly isDue: boolean
  readonly versions: readonly {
    readonly version: number
    readonly writtenAt: string
    readonly byName: string
    readonly guide: OrganGuide
  }[]
}

export const GUIDE_FIELD_NAMES: Readonly<Record<GuideField, string>> = {
  scope: '政府信息的分类、编排体系',
  office: '政府信息公开工作机构的名称',
  address: '办公地址',
  officeHours: '办公时间',
  phone: '联系电话',
  fax: '传真号码',
  email: '互联网联系方式',
}
