/** The three lists of an organ: 主动公开, 依申请公开, 不予公开, with ground, reason and the next look at what is withheld. */
import type { AttributeItemJson, AttributeListJson } from '../../contract/handover/handover-json.ts'
import { exemptionOf } from '../../law/exemption/exemptions.ts'
import {
  DISCLOSURE_KIND_RULES,
  type DisclosureAttribute,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { type AttributeEntry, attributeEntries, countAttributes } from '../../store/attribute-list.ts'
import { organEntry } from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import { type TableFile, tableFile } from '../normative-document/table-file.ts'

const ATTRIBUTE_NAMES: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
}

const present = (entry: AttributeEntry, today: LocalDate): AttributeItemJson => {
  const exemption = entry.exemption === null ? null : exemptionOf(entry.exemption)
  return {
    id: entry.id,
    title: entry.title,
    documentNumber: entry.documentNumber,
    kindName: DISCLOSURE_KIND_RULES[entry.kind].name,
    formedOn: entry.formedOn,
    attribute: entry.attribute,
    attributeName: ATTRIBUTE_NAMES[entry.attribute],
    exemption: exemption?.name ?? '',
    source: exemption === null ? '' : SOURCES[exemption.source].label,
    reason: entry.reason,
    nextReviewOn: entry.nextReviewOn,
    isReviewDue: entry.nextReviewOn !== null && entry.nextReviewOn <= today,
    publishedOn: entry.publishedOn,
    indexNumber: entry.indexNumber,
  }
}

interface Wanted {
  readonly organId: number
  readonly attribute: DisclosureAttribute
}

export const listAttributes = async (
  context: ActContext,
  { organId, attribute }: Wanted,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<AttributeListJson> => {
  const [rows, counts] = await Promise.all([
    attributeEntries(context.db, organId, attribute, { after, limit: limit + 1 }),
    countAttributes(context.db, organId),
  ])
  const today = dateOf(context.now())
  return {
    items: rows.slice(0, limit).map((row) => present(row, today)),
    next: rows.length > limit ? String(after + limit) : null,
    counts,
  }
}

const COLUMNS = [
  { name: '序号', width: 8 },
  { name: '名称', width: 50 },
  { name: '文号', width: 22 },
  { name: '类别', width: 16 },
  { name: '成文日期', width: 12 },
  { name: '公开属性', width: 12 },
  { name: '索引号', width: 24 },
  { name: '公开日期', width: 12 },
  { name: '不公开的情形', width: 30 },
  { name: '依据', width: 30 },
  { name: '理由', width: 40 },
  { name: '下次评估日期', width: 14 },
] as const

const MOST_EXPORTED = 50_000

/** Null when there is no such organ. */
export const exportAttributes = async (
  context: ActContext,
  wanted: Wanted,
  format: 'xlsx' | 'csv',
): Promise<TableFile | null> => {
  const organ = await organEntry(context.db, wanted.organId)
  if (organ === null) return null
  const { items } = await listAttributes(context, wanted, { after: 0, limit: MOST_EXPORTED })
  const rows = items.map((item, index) => [
    index + 1,
    item.title,
    item.documentNumber,
    item.kindName,
    item.formedOn,
    item.attributeName,
    item.indexNumber,
    item.publishedOn,
    item.exemption,
    item.source,
    item.reason,
    item.nextReviewOn,
  ])
  return tableFile(
    { name: `${organ.name}${ATTRIBUTE_NAMES[wanted.attribute]}清单`, columns: COLUMNS, rows },
    format,
  )
}
