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

/** Settled: published, while it is being corrected too, or entered into the lists of what is not. */
const SETTLED = sql<boolean>`(m.released_content is not null or m.phase = 'listed')`
/** What is published is 主动公开, whatever its next content is to be. */
const ATTRIBUTE = sql<DisclosureAttribute>`case when m.released_content is null then m.attribute else 'proactive' end`

/** Newest first. */
export const attributeEntries = async (
  db: Database,
  organId: number,
  attribute: DisclosureAttribute,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly AttributeEntry[]> => {
  const { rows } = await sql<AttributeEntry>`
    select m.id, coalesce(page.title, m.title) as title, m.kind,
      coalesce(page.document_number, m.document_number) as "documentNumber",
      case when page.id is null then m.formed_on else page.formed_on end as "formedOn", ${ATTRIBUTE} as attribute,
      c.content -> 'attribution' ->> 'exemption' as exemption,
      coalesce(c.content -> 'attribution' ->> 'reason', '') as reason,
      m.next_review_on as "nextReviewOn", page.published_on as "publishedOn",
      coalesce(page.index_number, '') as "indexNumber"
    from manuscript m
    left join manuscript_content c
      on c.manuscript_id = m.id and c.number = coalesce(m.released_content, m.content_number)
    left join disclosure page on page.id = m.id
    where m.organ_id = ${organId} and ${ATTRIBUTE} = ${attribute} and ${SETTLED}
    order by m.updated_at desc, m.id desc
    offset ${page.after} limit ${page.limit}`.execute(db)
  return rows
}

export const countAttributes = async (
  db: Database,
  organId: number,
): Promise<Readonly<Record<DisclosureAttribute, number>>> => {
  const { rows } = await sql<{ attribute: DisclosureAttribute; documents: number }>`
    select ${ATTRIBUTE} as attribute, count(*)::int as documents from manuscript m
    where m.organ_id = ${organId} and ${SETTLED} group by 1`.execute(db)
  const of = (attribute: DisclosureAttribute): number =>
    rows.find((row) => row.attribute === attribute)?.documents ?? 0
  return { proactive: of('proactive'), onRequest: of('onRequest'), withheld: of('withheld') }
}
