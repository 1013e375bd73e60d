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

/**
 * What is settled: published, while it is being corrected too, or entered into the lists of what is not, while it is
 * written anew too. What is published is 主动公开, whatever its next content is to be; what is listed is what its list says.
 */
const settledIn = (organId: number) => sql`
  manuscript m
  left join lateral (
    select (entered.data ->> 'content')::integer as number from manuscript_event entered
    where entered.manuscript_id = m.id and entered.type = 'listed' order by entered.seq desc limit 1
  ) listed on m.released_content is null
  join manuscript_content c on c.manuscript_id = m.id and c.number = coalesce(m.released_content, listed.number)
  where m.organ_id = ${organId} and (m.released_content is not null or m.next_review_on is not null)`

const ATTRIBUTE = sql<DisclosureAttribute>`case when m.released_content is not null then 'proactive'
  else c.content -> 'attribution' ->> 'attribute' end`

/** Newest first. */
export const attributeEntries = async (
  db: Database,
  organId: number,
  attribute: DisclosureAttribute,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly AttributeEntry[]> => {
  const { rows } = await sql<AttributeEntry>`
    select settled.id, coalesce(page.title, settled.title) as title, settled.kind,
      coalesce(page.document_number, settled.document_number) as "documentNumber",
      case when page.id is null then settled.formed_on else page.formed_on end as "formedOn", settled.attribute,
      settled.exemption, settled.reason, settled.next_review_on as "nextReviewOn",
      page.published_on as "publishedOn", coalesce(page.index_number, '') as "indexNumber"
    from (
      select m.id, m.kind, m.next_review_on, m.updated_at, ${ATTRIBUTE} as attribute,
        c.content ->> 'title' as title, coalesce(c.content ->> 'documentNumber', '') as document_number,
        (c.content ->> 'formedOn')::date as formed_on, c.content -> 'attribution' ->> 'exemption' as exemption,
        coalesce(c.content -> 'attribution' ->> 'reason', '') as reason
      from ${settledIn(organId)}
    ) settled
    left join disclosure page on page.id = settled.id
    where settled.attribute = ${attribute}
    order by settled.updated_at desc, settled.id desc
    offset ${page.after} limit ${page.limit}`.execute(db)
  return rows
}

export const countAttributes = async (
  db: Database,
  organId: number,
): Promise<Readonly<Record<DisclosureAttribute, number>>> => {
  const { rows } = await sql<{ attribute: DisclosureAttribute; documents: number }>`
    select ${ATTRIBUTE} as attribute, count(*)::int as documents from ${settledIn(organId)} group by 1`.execute(
    db,
  )
  const of = (attribute: DisclosureAttribute): number =>
    rows.find((row) => row.attribute === attribute)?.documents ?? 0
  return { proactive: of('proactive'), onRequest: of('onRequest'), withheld: of('withheld') }
}
