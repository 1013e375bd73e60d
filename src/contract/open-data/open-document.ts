/** A published document as open data gives it: JSON, a line of JSONL, a record of CSV. */
import { z } from 'zod'
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import {
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
  type DisclosureKind,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { CsvValue } from '../csv.ts'

const day = z.string().describe('日期，如 2026-10-12')
const dayOrNull = day.nullable()
const instant = z.iso.datetime().describe('ISO 8601 时刻（UTC）')

const FACTS = {
  id: z.int().describe('文件标识，不会改变，也不会给别的文件使用'),
  url: z.string().describe('页面地址'),
  organ: z.strictObject({ slug: z.string(), name: z.string() }).describe('公开机关'),
  title: z.string(),
  documentNumber: z.string().describe('文号；没有时为空'),
  indexNumber: z.string().describe('索引号'),
  kind: z.enum(DISCLOSURE_KINDS as [DisclosureKind, ...DisclosureKind[]]).describe('信息种类'),
  kindName: z.string().describe('信息种类的中文名称'),
  version: z.int().describe('第几次公布：更正一次加一'),
  catalogueItem: z.string().describe('法定主动公开事项代码，见 /catalogue；未归类时为空'),
  topic: z.string().describe('主题分类'),
  genre: z.string().describe('体裁分类'),
  audience: z.string().describe('服务对象'),
  keywords: z.array(z.string()),
  sourceUnit: z.string().describe('机关内的公开责任部门'),
  summary: z.string().describe('内容概述'),
  formedOn: dayOrNull.describe('成文日期'),
  publishedOn: day.describe('首次公开的日期'),
  effectiveOn: dayOrNull.describe('施行日期'),
  expiresOn: dayOrNull.describe('有效期的最后一天'),
  repealedOn: dayOrNull.describe('自该日起被废止'),
  amendedOn: dayOrNull.describe('自该日起被修改'),
  noticeFrom: dayOrNull.describe('公示期的第一天'),
  noticeTo: dayOrNull.describe('公示期的最后一天'),
  publishedAt: instant.describe('首次公开的时刻'),
  updatedAt: instant.describe('现行版本公开的时刻'),
} as const

export const OPEN_DOCUMENT = z.strictObject(FACTS).meta({ id: 'Disclosure' })
export type OpenDocumentJson = z.output<typeof OPEN_DOCUMENT>

/** As the store gives it; only what is listed below goes out. */
export interface OpenDocumentFacts {
  readonly id: number
  readonly organSlug: string
  readonly organName: string
  readonly title: string
  readonly documentNumber: string
  readonly indexNumber: string
  readonly kind: DisclosureKind
  readonly version: number
  readonly catalogueItem: string
  readonly topic: string
  readonly genre: string
  readonly audience: string
  readonly keywords: readonly string[]
  readonly sourceUnit: string
  readonly summary: string
  readonly formedOn: LocalDate | null
  readonly publishedOn: LocalDate
  readonly effectiveOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly repealedOn: LocalDate | null
  readonly amendedOn: LocalDate | null
  readonly noticeFrom: LocalDate | null
  readonly noticeTo: LocalDate | null
  readonly publishedAt: Date
  readonly updatedAt: Date
}

/** Address of the page of a document. @param site without a slash at the end; null: from the root */
const openDocumentUrl = (site: string | null, id: number): string => `${site ?? ''}/disclosures/${id}`

export const presentOpenDocument = (facts: OpenDocumentFacts, site: string | null): OpenDocumentJson => ({
  id: facts.id,
  url: openDocumentUrl(site, facts.id),
  organ: { slug: facts.organSlug, name: facts.organName },
  title: facts.title,
  documentNumber: facts.documentNumber,
  indexNumber: facts.indexNumber,
  kind: facts.kind,
  kindName: DISCLOSURE_KIND_RULES[facts.kind].name,
  version: facts.version,
  catalogueItem: facts.catalogueItem,
  topic: facts.topic,
  genre: facts.genre,
  audience: facts.audience,
  keywords: [...facts.keywords],
  sourceUnit: facts.sourceUnit,
  summary: facts.summary,
  formedOn: facts.formedOn,
  publishedOn: facts.publishedOn,
  effectiveOn: facts.effectiveOn,
  expiresOn: facts.expiresOn,
  repealedOn: facts.repealedOn,
  amendedOn: facts.amendedOn,
  noticeFrom: facts.noticeFrom,
  noticeTo: facts.noticeTo,
  publishedAt: facts.publishedAt.toISOString(),
  updatedAt: facts.updatedAt.toISOString(),
})

const OPEN_FILE = z.strictObject({
  url: z.string(),
  name: z.string(),
  media: z.string(),
  size: z.int().describe('字节'),
  sha256: z.string().describe('内容的 SHA-256，十六进制'),
})

export const OPEN_DOCUMENT_LINE = OPEN_DOCUMENT.extend({
  columns: z.array(z.int()).describe('所在栏目的标识，见 /columns'),
  files: z.array(OPEN_FILE).describe('附件'),
  text: z.string().describe('正文文字'),
  html: z.string().describe('正文，HTML'),
}).meta({ id: 'DisclosureWhole' })

export interface WholeDocumentFacts extends OpenDocumentFacts {
  readonly columns: readonly number[]
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly media: string
    readonly size: number
    readonly sha256: string
  }[]
  readonly text: string
  readonly html: string
}

export const presentWholeDocument = (
  facts: WholeDocumentFacts,
  site: string | null,
): z.output<typeof OPEN_DOCUMENT_LINE> => ({
  ...presentOpenDocument(facts, site),
  columns: [...facts.columns],
  files: facts.files.map(({ id, name, media, size, sha256 }) => ({
    url: `${openDocumentUrl(site, facts.id)}/files/${id}/${encodeURIComponent(name)}`,
    name,
    media,
    size,
    sha256,
  })),
  text: facts.text,
  html: facts.html,
})

/** Column keys with their Chinese headings, in order. */
export const OPEN_DOCUMENT_COLUMNS = {
  id: '标识',
  url: '地址',
  organ: '公开机关',
  organSlug: '机关标识',
  title: '名称',
  documentNumber: '文号',
  indexNumber: '索引号',
  kind: '种类代码',
  kindName: '种类',
  catalogueItem: '法定公开事项代码',
  catalogueName: '法定公开事项',
  topic: '主题分类',
  genre: '体裁分类',
  audience: '服务对象',
  keywords: '关键词',
  sourceUnit: '责任部门',
  summary: '内容概述',
  formedOn: '成文日期',
  publishedOn: '公开日期',
  effectiveOn: '施行日期',
  expiresOn: '有效期至',
  repealedOn: '废止日期',
  amendedOn: '修改日期',
  noticeFrom: '公示起',
  noticeTo: '公示止',
  version: '版本',
  updatedAt: '更新时刻',
  columns: '栏目标识',
  files: '附件数',
} as const

const CATALOGUE_NAMES = new Map(CATALOGUE_ITEMS.map(({ code, name }) => [code, name]))

export const presentOpenRecord = (
  facts: WholeDocumentFacts,
  site: string | null,
): Readonly<Record<keyof typeof OPEN_DOCUMENT_COLUMNS, CsvValue>> => {
  const json = presentOpenDocument(facts, site)
  return {
    ...json,
    organ: json.organ.name,
    organSlug: json.organ.slug,
    catalogueName: CATALOGUE_NAMES.get(json.catalogueItem) ?? '',
    keywords: json.keywords.join('；'),
    columns: facts.columns.join(' '),
    files: facts.files.length,
  }
}
