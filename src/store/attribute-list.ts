/** 主动公开, 依申请公开 and 不予公开 of an organ: what its manuscripts are marked as, once that is settled. */
import { sql } from 'kysely'
import type { DisclosureAttribute, DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface AttributeEntry {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly kind: DisclosureKind
  readonly formedOn: LocalDate | null
  readonly attribute: DisclosureAttribute
  readonly exemption: string | null
  readonly reason: string
  readonly nextReviewOn: LocalDate | null
  readonly publishedOn: LocalDate | null
  readonly indexNumber: string
}

/** Settled: published, or entered into the lists of what is not. */
const SETTLED = sql<boolean>`m.phase in ('published', 'listed')`

/** Newest first. */
export const attributeEntries = async (
  db: Database,
  organId: number,
  attribute: DisclosureAttribute,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly AttributeEntry[]> => {
  const { rows } = await sql<AttributeEntry>`
    select m.id, m.title, m.document_number as "documentNumber", m.kind, m.formed_on as "formedOn", m.attribute,
      c.content -> 'attribution' ->> 'exemption' as exemption,
      coalesce(c.content -> 'attribution' ->> 'reason', '') as reason,
      m.next_review_on as "nextReviewOn", page.published_on as "publishedOn",
      coalesce(page.index_number, '') as "indexNumber"
    from manuscript m
    left join manuscript_content c
      on c.manuscript_id = m.id and c.number = coalesce(m.released_content, m.content_number)
    left join disclosure page on page.id = m.id
    where m.organ_id = ${organId} and m.attribute = ${attribute} and ${SETTLED}
    order by m.updated_at desc, m.id desc
    offset ${page.after} limit ${page.limit}`.execute(db)
  return rows
}

export const countAttributes = async (
  db: Database,
  organId: number,
): Promise<Readonly<Record<DisclosureAttribute, number>>> => {
  const { rows } = await sql<{ attribute: DisclosureAttribute; documents: number }>`
    select m.attribute, count(*)::int as documents from manuscript m
    where m.organ_id = ${organId} and ${SETTLED} group by m.attribute`.execute(db)
  const of = (attribute: DisclosureAttribute): number =>
    rows.find((row) => row.attribute === attribute)?.documents ?? 0
  return { proactive: of('proactive'), onRequest: of('onRequest'), withheld: of('withheld') }
}
