/** What has to be said about a document besides its text, as data: the entries of the catalogue (Art. 12) and what each kind adds. */
import type { SourceId } from '../sources.ts'
import type { DisclosureContent } from './disclosure-content.ts'
import { DISCLOSURE_KIND_RULES, type DisclosureKind } from './disclosure-kind.ts'

export interface MetadataRule {
  readonly field: keyof DisclosureContent
  readonly name: string
  readonly source: SourceId
  /** Without it the document may not go into review; the others are told. */
  readonly isRequired: boolean
  /** Empty: every kind. */
  readonly kinds: readonly DisclosureKind[]
}

const required = (
  field: MetadataRule['field'],
  name: string,
  source: SourceId,
  kinds: readonly DisclosureKind[] = [],
): MetadataRule => ({ field, name, source, isRequired: true, kinds })

const usual = (...given: Parameters<typeof required>): MetadataRule => ({
  ...required(...given),
  isRequired: false,
})

const kindsWhere = (
  fits: (rule: (typeof DISCLOSURE_KIND_RULES)[DisclosureKind]) => boolean,
): readonly DisclosureKind[] =>
  (Object.keys(DISCLOSURE_KIND_RULES) as DisclosureKind[]).filter((kind) => fits(DISCLOSURE_KIND_RULES[kind]))

const REGISTERED = kindsWhere(({ isRegistered }) => isRegistered)

/** The 索引 itself is given when a document is published. */
const METADATA_RULES: readonly MetadataRule[] = [
  required('title', '名称', 'OGI-12'),
  required('summary', '内容概述', 'OGI-12'),
  required('formedOn', '生成日期', 'OGI-12'),
  required('catalogueItem', '法定主动公开事项', 'OGI-20'),
  required('documentNumber', '文号', 'NORMATIVE-37', REGISTERED),
  required('noticePeriod', '公示期', 'FUND-NOTICE-11', ['publicNotice']),
  usual('documentNumber', '文号', 'NORMATIVE-PAGE', ['policyDocument']),
  usual('effectiveOn', '施行日期', 'NORMATIVE-PAGE', REGISTERED),
  usual('keywords', '关键词', 'NORMATIVE-PAGE', REGISTERED),
  usual('topic', '主题分类', 'NORMATIVE-PAGE', REGISTERED),
  usual('sourceUnit', '公开责任部门', 'CATALOGUE-PRACTICE'),
  usual('columns', '栏目', 'CATALOGUE-PRACTICE'),
]

/** Longest 内容概述, in characters: catalogues are read in lists. */
export const SUMMARY_LENGTH = { most: 100, source: 'CATALOGUE-PRACTICE' } as const satisfies {
  readonly most: number
  readonly source: SourceId
}

/** Rules for a kind, in the order in which they are told. */
export const metadataRulesFor = (kind: DisclosureKind): readonly MetadataRule[] =>
  METADATA_RULES.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind))

/** 发文字号 (GB/T 9704-2012): the year in hexagonal brackets, no 第, no leading zeros. `县政办〔2026〕3号`. */
export const DOCUMENT_NUMBER = {
  form: /^[\p{Script=Han}A-Za-z]+〔(?:19|20)[0-9]{2}〕[1-9][0-9]*号$/u,
  source: 'GBT-9704',
} as const satisfies { readonly form: RegExp; readonly source: SourceId }
