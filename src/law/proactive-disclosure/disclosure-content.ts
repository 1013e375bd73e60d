/** What a manuscript says, whole: what the author writes, the reviewers read and, once signed, the public sees. */
import type { LocalDate } from '../time/local-date.ts'
import type { DisclosureAttribute, DisclosureKind, InterpretationForm } from './disclosure-kind.ts'

/** 公开属性 with what it rests on. */
export interface AttributeDecision {
  readonly attribute: DisclosureAttribute
  /** Code of an exemption (law/exemption); null for what is published. */
  readonly exemption: string | null
  /** Why, in words; empty for what is published. */
  readonly reason: string
}

/** What a document does to an earlier one. */
export interface DocumentEffect {
  readonly effect: 'repeals' | 'amends'
  /** Id of the earlier disclosure, where this site has it. */
  readonly disclosureId: number | null
  readonly title: string
  readonly documentNumber: string
}

/** The document that an interpretation explains, or the other way round. */
export interface Interprets {
  readonly disclosureId: number
  readonly form: InterpretationForm
}

export interface ContentFile {
  /** Id of a manuscript_file. */
  readonly id: string
  readonly name: string
}

export interface DisclosureContent {
  readonly kind: DisclosureKind
  readonly attribution: AttributeDecision
  readonly title: string
  /** 文号; empty where there is none. */
  readonly documentNumber: string
  /** 内容概述. */
  readonly summary: string
  /** Sanitised; never shown as it came in. */
  readonly html: string
  /** Code of law/proactive-disclosure/catalogue-items; empty until chosen. */
  readonly catalogueItem: string
  /** Id of the item in the region's standard catalogue; null where none fits. */
  readonly standardItem: number | null
  /** Ids of the columns (栏目) in which it stands. */
  readonly columns: readonly number[]
  /** 主题分类, 体裁分类, 服务对象: words of the lists of the region. */
  readonly topic: string
  readonly genre: string
  readonly audience: string
  readonly keywords: readonly string[]
  /** 公开责任部门 inside the organ. */
  readonly sourceUnit: string
  /** 成文日期 or the day the information was formed or changed: the term runs from it. */
  readonly formedOn: LocalDate | null
  readonly effectiveOn: LocalDate | null
  /** Last day of a document made for a time. */
  readonly expiresOn: LocalDate | null
  readonly effects: readonly DocumentEffect[]
  readonly interprets: readonly Interprets[]
  /** 公示期, both days included; null for whatever is not a 公示. */
  readonly noticePeriod: { readonly from: LocalDate; readonly to: LocalDate } | null
  /** Attachments in their order. */
  readonly files: readonly ContentFile[]
}
